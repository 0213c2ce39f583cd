// npm run site -- [file …] — the site built from the real record, looked at in a real browser.
import { EXIT, readArguments } from '#lib/terminal/command.ts';
import { lookAtSite } from '#lib/terminal/parts.ts';
import { tally } from '#lib/terminal/tally.ts';

const { positionals } = readArguments({
  usage: 'npm run site -- [文件 …]',
  about: '用真实的记录建站，再在真实的浏览器里检查：全部，或写明的测试文件。',
  options: {},
  help: {},
  allowPositionals: true,
});
const total = tally();
await lookAtSite(total, positionals);
total.report();
process.exitCode = total.failed === 0 ? EXIT.done : EXIT.errors;
