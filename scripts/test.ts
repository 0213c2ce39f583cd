// npm test — everything that must hold. The last line is `N passed, N failed`, true to the runs.
import { EXIT, readArguments } from '#lib/terminal/command.ts';
import { testAll } from '#lib/terminal/parts.ts';
import { tally } from '#lib/terminal/tally.ts';

readArguments({
  usage: 'npm test',
  about:
    '排版、语法检查、类型、单元测试、建站、成品检查（真实浏览器）、两千人的检索、再建一次。一万人的由 npm run size -- --all 跑。',
  options: {},
  help: {},
});
const total = tally({ sideBySide: true });
await testAll(total);
total.report();
process.exitCode = total.failed === 0 ? EXIT.done : EXIT.errors;
