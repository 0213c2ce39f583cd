import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lock } from './lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
const file = join(folder, 'a/lock');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('while another process runs it is refused by its number; what a dead one left is no lock', () => {
  const unlock = lock(file, '写成品');
  expect(existsSync(file)).toBe(true);
  // Whoever started us is alive.
  writeFileSync(file, String(process.ppid));
  expect(() => lock(file, '写成品')).toThrow(`另一个构建（进程 ${process.ppid}）正在写成品`);
  for (const left of ['999999999', '', '0', '坏了']) {
    writeFileSync(file, left);
    lock(file, '写成品');
  }
  unlock();
  expect(existsSync(file)).toBe(false);
});
