import { expect, test } from 'vitest';
import { type NameRow } from './names.ts';
import { suggest } from './suggest.ts';

const rows: NameRow[] = (
  [
    ['王一君', 'wang yi jun'],
    ['王树军', 'wang shu jun'],
    ['吕振', 'lv zhen'],
    ['王亮', 'wang liang'],
    ['尉迟恭敬', 'yu chi gong jing'],
  ] as const
).map(([name, pinyin], document) => ({ document, id: `q000${document}`, name, pinyin, aliases: [] }));
const near = (query: string): string[] => suggest(rows, query).map(({ name }) => name);

test('one wrong character in three or more finds the name, the one that sounds like it first', () => {
  expect(near('王树君')).toEqual(['王树军', '王一君']);
  expect(near('尉迟恭静')).toEqual(['尉迟恭敬']);
});

test('of two characters one is too much to be a slip', () => {
  expect(near('王量')).toEqual([]);
});

test.each([
  ['a wrong letter', 'wangshujin'],
  ['a missing one', 'wangshjun'],
  ['one too many', 'wangshuujun'],
  ['two turned', 'wagnshujun'],
  ['the given name alone', 'shijun'],
])('%s in pinyin finds the name', (_, query) => {
  expect(near(query)).toContain('王树军');
});

test('ü may be written v or u, with a slip beside it', () => {
  expect(near('luzhem')).toEqual(['吕振']);
  expect(near('lvzhem')).toEqual(['吕振']);
});

test('two slips are no slip, and a short word is left alone', () => {
  expect(near('wangshijin')).toEqual([]);
  expect(near('yi')).toEqual([]);
});
