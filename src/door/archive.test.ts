import { posix, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { nameIn, oddName } from './archive.ts';

test('a file has the same name in the record on every system', () => {
  expect(nameIn('/record', '/record/people/a.json', posix)).toBe('people/a.json');
  expect(nameIn('C:\\记录 #1', 'C:\\记录 #1\\people\\a.json', win32)).toBe('people/a.json');
  expect(nameIn('C:\\record\\', 'c:\\record\\forums\\f0001\\a.pdf', win32)).toBe('forums/f0001/a.pdf');
  expect(nameIn('\\\\server\\share\\record', '\\\\server\\share\\record\\a.json', win32)).toBe('a.json');
});

test.each([
  'a#b.json',
  'a%20.json',
  'a?.json',
  'a:b.json',
  'a\\b.json',
  'con.json',
  'people/NUL',
  'a /b.json',
  'a./b',
  ' a.json',
  'a\u202eb.json',
  'e\u0301.json',
])('a file called %j is refused', (name) => {
  expect(oddName(name)).toMatch(/^(?:文件名|这个文件名)/);
});

test.each(['people/0001-0100.json', '王 亮.mdx', "[a] (b)'&.mdx", '_a.mdx', 'index.mdx', 'console.json', '㐂𠮷.mdx', 'a.b.mdx'])(
  'a file called %j is read',
  (name) => {
    expect(oddName(name)).toBeUndefined();
  },
);
