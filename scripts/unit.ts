// npm run unit -- [file …] — the tests that need nothing but the code.
import { EXIT, readArguments } from '#lib/terminal/command.ts';
import { tally } from '#lib/terminal/tally.ts';

const { positionals } = readArguments({
  usage: 'npm run unit -- [文件 …]',
  about: '单元测试：全部，或写明的文件（可以只写路径的一部分）。',
  options: {},
  help: {},
  allowPositionals: true,
});
const total = tally();
await total.vitest('unit', {}, positionals);
total.report();
process.exitCode = total.failed === 0 ? EXIT.done : EXIT.errors;
