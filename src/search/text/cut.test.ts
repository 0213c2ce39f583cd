import { expect, test } from 'vitest';
import { phraseOf, plain, separated, streamOf, wordsOf } from './cut.ts';

test('hanzi, letters and digits are one character each; marks and blanks are none', () => {
  expect(streamOf('维修，NC 1')).toEqual({ characters: ['维', '修', 'n', 'c', '1'], at: [0, 1, 3, 4, 6] });
});

test('a text runs on across the end of a sentence', () => {
  expect(plain('带着电。\n“电网医生”')).toBe('带着电电网医生');
});

test.each([
  ['ＮＣ１２', 'nc12'],
  ['Wáng Shù', 'wangshu'],
  ['买买提•艾力', '买买提艾力'],
  ['买买提・艾力', '买买提艾力'],
  ['𠮷野𬭎', '𠮷野𬭎'],
  ['Ⅱ级㎏', 'ii级kg'],
  ['℃ 30%', 'c30'],
  ['，。！', ''],
])('“%s” is written “%s”', (text, wanted) => {
  expect(plain(text)).toBe(wanted);
});

test('a character beyond the first plane keeps its place', () => {
  expect(streamOf('𠮷。野').at).toEqual([0, 3]);
});

test('blanks of any width part the words of a query', () => {
  expect(wordsOf('　维修　ＮＣ “” ')).toEqual(['维修', 'nc']);
});

test('text and query come to Pagefind character by character', () => {
  expect(separated(streamOf('修NC。'))).toBe('修 n c');
  expect(phraseOf('修nc')).toBe('"修 n c"');
});
