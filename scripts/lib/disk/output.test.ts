import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openOutput } from './output.ts';

let folder: string;
let out: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'output-'));
  out = join(folder, 'dist');
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => openOutput(out, (message) => said.push(message));
/** A site as far as its folder is known: a search page that says of itself what it is. */
const site = (place: string, text: string): void => {
  mkdirSync(join(place, 'search'), { recursive: true });
  writeFileSync(join(place, 'search/index.html'), '<!doctype html><ol data-search-state="idle"></ol>');
  writeFileSync(join(place, 'index.html'), text);
};
const home = (): string => readFileSync(join(out, 'index.html'), 'utf8');
const ours = () => readdirSync(folder).sort();

test('the next site takes the place of the old one, and nothing else is left', () => {
  site(out, '旧');
  const output = open();
  site(output.next, '新');
  expect(home()).toBe('旧');
  output.replace();
  output.abandon();
  expect(home()).toBe('新');
  expect(ours()).toEqual(['dist']);
  expect(readdirSync(out).sort()).toEqual(['index.html', 'search']);
});

test('a build that is given up leaves the old site', () => {
  site(out, '旧');
  const output = open();
  site(output.next, '新');
  output.abandon();
  expect(home()).toBe('旧');
  expect(ours()).toEqual(['dist']);
});

test.each(['dist', 'dist.next', 'dist.old'])('%s with somebody’s own files is not touched', (name) => {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, '重要.txt'), '名单');
  expect(open).toThrow('里有别的东西，不是本站的成品，没有动它');
  expect(readFileSync(join(folder, name, '重要.txt'), 'utf8')).toBe('名单');
});

test('an empty folder and one that is not there are taken', () => {
  mkdirSync(out);
  for (const text of ['一', '二']) {
    const output = open();
    site(output.next, text);
    output.replace();
    expect(home()).toBe(text);
    rmSync(out, { recursive: true });
  }
});

test('killed between the two renames: the old site is put back, and that is said', () => {
  site(join(folder, 'dist.old'), '旧');
  site(join(folder, 'dist.next'), '新');
  open().abandon();
  expect(home()).toBe('旧');
  expect(ours()).toEqual(['dist']);
  expect(said.join()).toContain('已恢复原来的网站');
});

test('killed after both renames: the new site stays, the old one goes', () => {
  site(out, '新');
  site(join(folder, 'dist.old'), '旧');
  open().abandon();
  expect(home()).toBe('新');
  expect(existsSync(join(folder, 'dist.old'))).toBe(false);
});

test('a second build does not meet the first; what a dead one left is cleared', () => {
  mkdirSync(join(folder, 'dist.next'));
  const mark = join(folder, 'dist.next/.building');
  // The process that runs this test's own is alive.
  writeFileSync(mark, String(process.ppid));
  expect(open).toThrow(`另一个构建（进程 ${process.ppid}）正在写`);
  writeFileSync(mark, '999999999');
  open().abandon();
  expect(existsSync(mark)).toBe(false);
});
