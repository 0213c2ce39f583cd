// npm run sbom — the bill of materials and the notices of licences, without a build.
import { mkdirSync } from 'node:fs';
import { readArchive } from '#door/archive.ts';
import { writeNotices } from '#lib/notices/notices.ts';
import { readArguments } from '#lib/terminal/command.ts';

const { values } = readArguments({
  usage: 'npm run sbom -- [--out 文件夹]',
  about: '按锁文件写出第三方许可清单（licences.txt）和物料清单（sbom.cdx.json，CycloneDX 1.6）；建站时也写进成品。不联网。',
  options: { out: { type: 'string', default: '.cache/sbom' } },
  help: { out: '写到哪个文件夹（默认 .cache/sbom）' },
});
mkdirSync(values.out, { recursive: true });
writeNotices(values.out, readArchive().site.recordDate);
console.log(`已写在 ${values.out}/。`);
