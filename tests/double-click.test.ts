import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import house from '../package.json' with { type: 'json' };

/** 双击 — Windows is not at hand where the tests run: its files are read line by line, those of the others are run. */
const BOTH = 'scripts/double-click';
const BATCHES = [...globSync('*.bat'), `${BOTH}/run.bat`];
const COMMANDS = globSync('*.command');
/** What the two windows are for, and the command of package.json that each runs. */
const STARTS = { 预览: 'start', 办公: 'office' };

const folder = mkdtempSync(join(tmpdir(), 'double-click-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** As a clerk's desktop has them. */
const project = join(folder, "王 科长的 (新) 文件夹 & '名录'");
mkdirSync(project);
for (const file of [...COMMANDS, BOTH]) cpSync(file, join(project, file), { recursive: true });

/** A machine with the Node that is given, or with none; the window's key is pressed at once. */
function doubleClick(name: string, node?: { major: number; runs?: string }) {
  const programs = mkdtempSync(join(folder, 'programs-'));
  for (const program of ['bash', 'cat', 'dirname'])
    writeFileSync(join(programs, program), `#!/bin/bash\nexec /bin/${program} "$@"\n`, { mode: 0o755 });
  // Its version is asked in words that every Node knows: they are run by this one, which is told to be another.
  const asked = `Object.defineProperty(process.versions, 'node', { value: '${node?.major}.9.0' });`;
  if (node)
    writeFileSync(
      join(programs, 'node'),
      `#!/bin/bash\nif [ "$1" = -e ]; then exec "${process.execPath}" -e "${asked} $2"; fi\n${node.runs ?? ''}\necho "在 $PWD 运行 $*"\n`,
      { mode: 0o755 },
    );
  const { status, stdout, stderr } = spawnSync('/bin/bash', [join(project, `${name}.command`)], {
    cwd: '/',
    input: 'x',
    encoding: 'utf8',
    env: { PATH: programs },
  });
  return { status, said: stdout, stderr };
}
const words = (name: string): string => readFileSync(join(BOTH, `${name}.txt`), 'utf8').trim();

test('each has a file for Windows and one for the other systems, and runs a command that is there', () => {
  expect([globSync('*.bat').sort(), COMMANDS.sort()]).toEqual(
    ['bat', 'command'].map((ending) =>
      Object.keys(STARTS)
        .map((name) => `${name}.${ending}`)
        .sort(),
    ),
  );
  for (const [name, command] of Object.entries(STARTS)) {
    for (const file of [`${name}.bat`, `${name}.command`])
      expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`run\\.(?:bat"|sh) ${command}\\b`));
    expect(Object.keys(house.scripts)).toContain(command);
  }
});

test.each(Object.keys(STARTS))('%s runs in its own folder, whatever that is called, and keeps the window till a key', (name) => {
  const { status, said, stderr } = doubleClick(name, { major: 20 });
  expect(stderr).toBe('');
  expect(said).toContain(`在 ${project} 运行 scripts/run.mjs ${STARTS[name as keyof typeof STARTS]}`);
  expect(said.trim().endsWith(`${words('ended')}\n\n${words('close')}`)).toBe(true);
  expect(status).toBe(0);
});

// Where the installer has put one, there is no machine without.
test.skipIf(existsSync('/usr/local/bin/node') || existsSync('/opt/homebrew/bin/node'))(
  'without Node a plain sentence says where to get it',
  () => {
    expect(doubleClick('预览')).toMatchObject({ status: 2, said: expect.stringContaining(words('no-node')) as string });
  },
);

test('with an old Node a plain sentence says where to get another, and nothing is run', () => {
  const { status, said } = doubleClick('预览', { major: 18 });
  expect(status).toBe(2);
  expect(said.trim()).toBe(`${words('old-node')}\n\n${words('close')}`);
  for (const each of ['no-node', 'old-node']) expect(words(each)).toMatch(/https:\/\/nodejs\.org .*Node\.js 20 或更新的版本/s);
  expect(house.engines.node).toBe('>=20');
});

test('errors of the record stay to be read, above what to do, and are the exit code', () => {
  const { status, said } = doubleClick('预览', { major: 24, runs: 'echo "【错误】示例"; exit 1' });
  expect(status).toBe(1);
  expect(said).toMatch(new RegExp(`^【错误】示例\\n\\n${words('failed')}\\n\\n${words('close')}\\s*$`));
});

test('what is said names no command and no word of programmers', () => {
  const said = globSync(`${BOTH}/*.txt`).map((file) => readFileSync(file, 'utf8'));
  expect(said.filter((text) => /\bgit\b|npm|命令|终端|仓库|PATH/i.test(text))).toEqual([]);
});

test('on other systems each may be run, here and from the archive', () => {
  for (const file of COMMANDS) {
    expect(readFileSync(file, 'utf8')).toMatch(/^#!\/bin\/bash\n/);
    expect(spawnSync('test', ['-x', file]).status).toBe(0);
  }
  for (const file of [...COMMANDS, `${BOTH}/run.sh`]) {
    expect(readFileSync(file, 'utf8')).not.toContain('\r');
    expect(spawnSync('bash', ['-n', file]).status).toBe(0);
  }
  if (!existsSync('.git')) return;
  const { stdout } = spawnSync('git', ['ls-files', '-s', '-z', ...COMMANDS], { encoding: 'utf8' });
  expect(stdout.split('\0').filter((line) => line && !line.startsWith('100755 '))).toEqual([]);
});

test.each(BATCHES)('%s: lines end as Windows has them, and Chinese stands after the last line that decides', (file) => {
  const source = readFileSync(file, 'utf8');
  expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(source.startsWith('@echo off\r\n')).toBe(true);
  const lines = source.trimEnd().split('\r\n');
  expect(lines).toContain('chcp 65001 >nul');
  expect(lines.at(-1)).toBe('pause >nul');
  const chinese = lines.findIndex((line) => /\P{ASCII}/u.test(line));
  const after = chinese < 0 ? [] : lines.slice(chinese);
  expect(after.filter((line) => !/^(?:echo [^%!&|<>^"]+|pause >nul)$/.test(line))).toEqual([]);
});

test.each(BATCHES)('%s: every label is there once, every quote is closed, every path of its own is quoted', (file) => {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\r\n');
  const labels = lines.filter((line) => line.startsWith(':')).map((line) => line.slice(1));
  const jumps = lines.flatMap((line) => [...line.matchAll(/\bgoto (\w+)/g)].map(([, label]) => label!));
  expect([...new Set(jumps)].sort()).toEqual(labels.sort());
  expect(lines.filter((line) => (line.match(/"/g) ?? []).length % 2 > 0)).toEqual([]);
  // A folder's name may have a space or an ampersand in it.
  const bare = lines.map((line) => line.replace(/"[^"]*"/g, '')).filter((line) => /%(?!\*)/.test(line));
  expect(bare).toEqual([]);
  const messages = lines.flatMap((line) => [...line.matchAll(/type "%~dp0([\w-]+\.txt)"/g)].map(([, name]) => name!));
  expect(messages.filter((name) => !existsSync(join(BOTH, name)))).toEqual([]);
});

test('both ways say the same', () => {
  const [batch, shell] = ['run.bat', 'run.sh'].map((file) => readFileSync(join(BOTH, file), 'utf8'));
  const texts = globSync(`${BOTH}/*.txt`).map((file) => file.replace(/.*[\\/]|\.txt$/g, ''));
  for (const name of texts) {
    expect(batch).toContain(`${name}.txt`);
    expect(shell).toMatch(new RegExp(`\\b${name}\\b`));
  }
  const version = /parseInt\(process\.versions\.node, 10\) < 20 \? 1 : 0/;
  expect([batch, shell].every((text) => version.test(text!))).toBe(true);
});
