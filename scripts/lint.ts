// npm run lint — layout, linter, unused exports, types.
import { EXIT, readArguments } from '#lib/terminal/command.ts';
import { lintCode } from '#lib/terminal/parts.ts';
import { tally } from '#lib/terminal/tally.ts';

readArguments({ usage: 'npm run lint', about: '排版、语法检查、没有用到的导出、类型。', options: {}, help: {} });
const total = tally();
await lintCode(total);
total.report();
process.exitCode = total.failed === 0 ? EXIT.done : EXIT.errors;
