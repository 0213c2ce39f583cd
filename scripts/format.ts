// npm run format — lays out code as the house lays it out; --check only looks.
import { spawnSync } from 'node:child_process';
import { EXIT, readArguments } from '#lib/terminal/command.ts';

const { values } = readArguments({
  usage: 'npm run format -- [--check]',
  about: '统一代码排版。',
  options: { check: { type: 'boolean' } },
  help: { check: '只检查，不改' },
});
const { status } = spawnSync(
  process.execPath,
  ['node_modules/prettier/bin/prettier.cjs', values.check ? '--check' : '--write', '--log-level', 'warn', '.'],
  {
    stdio: 'inherit',
  },
);
process.exitCode = status === 0 ? EXIT.done : EXIT.errors;
