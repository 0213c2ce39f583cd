import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { inChinese } from './guard.ts';

const folder = mkdtempSync(join(tmpdir(), 'guard-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a program under the guard, as every command is run. */
function run(source: string) {
  const file = join(folder, 'program.mjs');
  writeFileSync(file, source);
  const guard = pathToFileURL(resolve('scripts/lib/terminal/guard.ts')).href;
  const { status, stderr } = spawnSync(process.execPath, ['--import', guard, file], { encoding: 'utf8' });
  return { status, stderr };
}

const thrown = (code: string) => `Object.assign(new Error('no'), { code: '${code}', path: '/x' })`;
test.each([
  ['a full disk', `throw ${thrown('ENOSPC')}`, '磁盘满了'],
  ['a promise that nobody waits for', `Promise.reject(${thrown('EACCES')})`, '没有权限'],
  ['an event', `process.nextTick(() => { throw ${thrown('EROFS')} })`, '只读'],
  ['a package that is not there', `import 'no-such-package'`, '少了程序包'],
  ['a file that is not there', `import('node:fs').then((fs) => fs.readFileSync('/no/such'))`, '（ENOENT，/no/such）'],
  ['an error of the program', `null.x`, '不是记录的错'],
  ['a program that can’t be read', `const = 1`, '不是记录的错'],
  ['what is no error', `throw 'x'`, '不是记录的错'],
  ['our own words', `throw new Error('记录里没有 q9999。')`, '记录里没有 q9999。'],
  ['our own words after a name', `throw new Error('--date 填了“明天”，应为真实的年月日。')`, '--date 填了“明天”'],
  ['a message of the machine about a Chinese name', `throw new TypeError("Cannot read '姓名' of undefined")`, '不是记录的错'],
  ['a code in the words of another program', `throw new Error('生成页面时出错：[ERROR] ENOSPC: no space left')`, '磁盘满了'],
])('%s is one Chinese sentence, and exit 2', (_, source, says) => {
  const { status, stderr } = run(source);
  expect(status).toBe(2);
  expect(stderr).toContain(says);
  expect(stderr.split('\n')[0]).toMatch(/[\u4e00-\u9fff].*[。：（]/);
});

test('a refusal names the place', () => {
  expect(inChinese(Object.assign(new Error('x'), { code: 'EPERM', path: 'dist' }))).toMatch(/（EPERM，dist）$/);
});
