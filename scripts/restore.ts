// npm run restore — the record, byte for byte, from a release alone.
import { restoreFrom } from '#lib/keeping/restore.ts';
import { mismatchText } from '#lib/keeping/told.ts';
import { EXIT, fail, readArguments } from '#lib/terminal/command.ts';

const { values, positionals } = readArguments({
  usage: 'npm run restore -- 发布 --to 文件夹',
  about: '只凭一次发布恢复全部记录，和发布时逐字节相同。先核对档案包，有一个文件不符就不恢复。',
  options: { to: { type: 'string' } },
  help: { to: '恢复到哪里：一个不存在的或空的文件夹' },
  allowPositionals: true,
});
const [release, ...more] = positionals;
const { to } = values;
if (release === undefined || more.length > 0 || to === undefined)
  fail('请写明哪一次发布、恢复到哪里，如 npm run restore -- releases/2026-11-29 --to 恢复的记录。');
const { files, mismatches } = restoreFrom(release, to);
if (mismatches.length === 0) console.log(`已恢复 ${files} 个文件，在 ${to}/。核对用 npm run check -- --content ${to}。`);
else console.error(`${mismatchText(mismatches)}\n\n发布坏了 ${mismatches.length} 处，没有恢复。请换一份完好的。`);
process.exitCode = mismatches.length === 0 ? EXIT.done : EXIT.errors;
