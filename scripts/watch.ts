// npm run watch — the unit tests of what changes, again at each save.
import { spawnSync } from 'node:child_process';
import { EXIT, readArguments } from '#lib/terminal/command.ts';

const { positionals } = readArguments({
  usage: 'npm run watch -- [文件 …]',
  about: '边改边测：保存以后重跑有关的单元测试。按 q 结束。',
  options: {},
  help: {},
  allowPositionals: true,
});
const vitest = ['node_modules/vitest/vitest.mjs', 'watch', '--project', 'unit', ...positionals];
const { status } = spawnSync(process.execPath, vitest, { stdio: 'inherit' });
process.exitCode = status ?? EXIT.cannotRun;
