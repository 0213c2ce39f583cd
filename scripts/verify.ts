// npm run verify — the finished site, or a release, against the digests that it carries.
import { releaseMismatches } from '#lib/keeping/release-check.ts';
import { siteMismatches } from '#lib/keeping/site-manifest.ts';
import { mismatchReport, mismatchText } from '#lib/keeping/told.ts';
import { EXIT, fail, readArguments } from '#lib/terminal/command.ts';
import { settings } from '#settings';

const { values } = readArguments({
  usage: 'npm run verify -- [--site 文件夹 | --release 文件夹] [--json]',
  about:
    '逐个文件核对校验码：成品（默认 dist），或一次发布，连同压缩包、网页档案、档案包里的每一份。只看不改。退出码 1 表示有不符。',
  options: { site: { type: 'string' }, release: { type: 'string' }, json: { type: 'boolean' } },
  help: {
    site: '核对哪里的成品（默认 dist）：也可以是从服务器上抄下来的',
    release: '核对一次发布，如 releases/2026-11-29，或单独的一个档案包',
    json: '输出一个 JSON 对象',
  },
});
if (values.site !== undefined && values.release !== undefined) fail('--site 和 --release 请只写一个。');
const { release, site = settings.outDir } = values;
const mismatches = release === undefined ? siteMismatches(site) : await releaseMismatches(release);
if (values.json) console.log(JSON.stringify(mismatchReport(mismatches), null, 2));
else if (mismatches.length === 0) console.log(`${release ?? site}：全部相符。`);
else console.log(`${mismatchText(mismatches)}\n\n${release ?? site}：${mismatches.length} 处不符。`);
process.exitCode = mismatches.length === 0 ? EXIT.done : EXIT.errors;
