import { expect, test } from 'vitest';
import { readName } from './reading.ts';

const ruby = (name: string, surname: string, given?: string): string =>
  readName({ name, pinyin: { surname, given } })
    .map(({ character, reading }) => (reading ? `${character}(${reading})` : character))
    .join('');

test('a character beyond the 3755 common ones is given its reading, a common one is not', () => {
  expect(ruby('亓传周', 'qí', 'chuán zhōu')).toBe('亓(qí)传周');
  expect(ruby('孙一倩', 'sūn', 'yī qiàn')).toBe('孙一倩(qiàn)');
  expect(ruby('王树军', 'wáng', 'shù jūn')).toBe('王树军');
});

test('the common ones reach from 啊 to 座, and 丌 is not one of them', () => {
  expect(ruby('啊座丌', 'ā', 'zuò jī')).toBe('啊座丌(jī)');
});

test('a character beyond the basic plane counts as one', () => {
  expect(ruby('王𬸣', 'wáng', 'yǎn')).toBe('王𬸣(yǎn)');
});

test('the dot between parts of a name has no syllable', () => {
  expect(ruby('鄢·一', 'yān', 'yī')).toBe('鄢(yān)·一');
});

test('where the syllables do not fit the characters, none is given', () => {
  expect(ruby('亓传周', 'qí', 'chuán')).toBe('亓传周');
});
