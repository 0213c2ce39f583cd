import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCache } from './cache.ts';

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (recipe = '1') => openCache(folder, recipe, (message) => said.push(message));
let made = 0;
const writes = (text: string) => async (to: string) => {
  made++;
  await Promise.resolve();
  writeFileSync(to, text);
};

test('what is kept is made once, and again only by another recipe', async () => {
  made = 0;
  const first = await open().keep('甲', 'txt', writes('海报'));
  expect(await open().keep('甲', 'txt', writes('海报'))).toBe(first);
  expect(made).toBe(1);
  expect(await open('2').keep('甲', 'txt', writes('海报'))).not.toBe(first);
  expect(made).toBe(2);
  expect(said).toEqual([]);
});

test('one flipped byte, wherever it is, an empty and a cut file are made anew and said', async () => {
  const text = '示例海报'.repeat(4);
  await open().keep('甲', 'txt', writes(text));
  const [name = ''] = readdirSync(folder);
  const whole = readFileSync(join(folder, name));
  const harms = [
    Buffer.alloc(0),
    whole.subarray(0, 7),
    ...Array.from(whole, (byte, at) => Buffer.concat([whole.subarray(0, at), Buffer.from([byte ^ 1]), whole.subarray(at + 1)])),
  ];
  for (const harmed of harms) {
    said = [];
    writeFileSync(join(folder, name), harmed);
    const file = await open().keep('甲', 'txt', writes(text));
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(said.join()).toContain('坏了，重新做一份');
  }
});

test('what could not be written to the end leaves nothing behind', async () => {
  const broken = async (to: string) => {
    await writes('半')(to);
    throw new Error('磁盘已满');
  };
  await expect(open().keep('甲', 'txt', broken)).rejects.toThrow('磁盘已满');
  expect(readdirSync(folder)).toEqual([]);
  expect(readFileSync(await open().keep('甲', 'txt', writes('全')), 'utf8')).toBe('全');
});

test('two who want the same at once are given one file, made once', async () => {
  made = 0;
  const store = open();
  const [first, second] = await Promise.all([store.keep('甲', 'txt', writes('图')), store.keep('甲', 'txt', writes('图'))]);
  expect([first, made]).toEqual([second, 1]);
});
