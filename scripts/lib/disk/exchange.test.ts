import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exchangeRecord, restoreRecord } from './exchange.ts';

let folder: string;
let record: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exchange-'));
  record = join(folder, 'content');
  mkdirSync(join(record, 'people'), { recursive: true });
  for (const file of FILES) writeFileSync(join(record, file), '甲');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const FILES = ['site.json', 'people/0001.json', 'people/0101.json', 'honours.json'];
const state = (): string =>
  FILES.map((file) => (existsSync(join(record, file)) ? readFileSync(join(record, file), 'utf8') : '无')).join('');

test('all files become what they should, one that goes is gone, and nothing lies beside', () => {
  exchangeRecord(
    record,
    new Map<string, string | undefined>([...FILES.slice(1).map((file) => [file, '乙'] as const), ['site.json', undefined]]),
  );
  expect(state()).toBe('无乙乙乙');
  expect(readdirSync(folder)).toEqual(['content']);
});

test('a text that can’t be written changes nothing', () => {
  expect(() =>
    exchangeRecord(
      record,
      new Map([
        ['site.json', '乙'],
        ['honours.json/under', '乙'],
      ]),
    ),
  ).toThrow();
  expect(state()).toBe('甲甲甲甲');
  expect(readdirSync(folder)).toEqual(['content']);
});

test('killed between the two renames the old record is put back; after both the new one stays', () => {
  const dead = (): void => writeFileSync(`${record}.import-lock`, '999999999');
  dead();
  renameSync(record, `${record}.import-old`);
  mkdirSync(`${record}.import-next`);
  expect(restoreRecord(record)).toBe(true);
  expect(state()).toBe('甲甲甲甲');
  dead();
  mkdirSync(`${record}.import-old`);
  expect(restoreRecord(record)).toBe(false);
  expect(readdirSync(folder)).toEqual(['content']);
});

test.each(['old', 'next', 'import-old', 'import-next'])('somebody’s own folder content.%s is not touched', (ending) => {
  const own = `${record}.${ending}`;
  mkdirSync(own);
  writeFileSync(join(own, '备份.txt'), '名单');
  expect(restoreRecord(record)).toBe(false);
  const write = (): void => exchangeRecord(record, new Map([['site.json', '乙']]));
  if (ending.startsWith('import')) expect(write).toThrow('不是本站留下的，没有动它');
  else write();
  expect(readFileSync(join(own, '备份.txt'), 'utf8')).toBe('名单');
  expect(state()).toBe(ending.startsWith('import') ? '甲甲甲甲' : '乙甲甲甲');
});

test('killed at any of fifty moments, the record is whole: the old one or the new one', async () => {
  const loop = `
    import { exchangeRecord } from ${JSON.stringify(resolve('scripts/lib/disk/exchange.ts'))};
    const files = ${JSON.stringify(FILES)};
    process.stdout.write('.');
    for (let turn = 0; ; turn++) exchangeRecord(${JSON.stringify(record)}, new Map(files.map((file) => [file, turn % 2 ? '甲' : '乙'])));`;
  const seen = new Set<string>();
  for (let moment = 0; moment < 50; moment++) {
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', loop], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = once(child, 'exit');
    await Promise.race([once(child.stdout, 'data'), ended]);
    await new Promise((ready) => setTimeout(ready, (moment * 7) % 23));
    child.kill('SIGKILL');
    expect(await ended, 'it writes until it is killed').toEqual([null, 'SIGKILL']);
    restoreRecord(record);
    seen.add(state());
    expect(readdirSync(folder)).toEqual(['content']);
  }
  expect([...seen].filter((each) => each !== '甲甲甲甲' && each !== '乙乙乙乙')).toEqual([]);
}, 120_000);
