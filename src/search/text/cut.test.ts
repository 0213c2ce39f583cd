import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EDGE, phraseOf, plain, separated, streamOf, wordsOf } from './cut.ts';

test('hanzi, letters and digits are one character each; marks and blanks are none', () => {
  expect(streamOf('维修，NC 1')).toEqual({
    characters: ['维', '修', 'n', 'c', EDGE, '1', EDGE],
    at: [0, 1, 3, 4, 6, 6, 6],
  });
});

test('a text runs on across the end of a sentence', () => {
  expect(plain('带着电。\n“电网医生”')).toBe('带着电电网医生');
});

test.each([
  ['ＮＣ１２', `nc${EDGE}12${EDGE}`],
  ['1+4', `${EDGE}1${EDGE}4${EDGE}`],
  ['2018年12月7日', `${EDGE}2018${EDGE}年${EDGE}12${EDGE}月${EDGE}7${EDGE}日`],
  ['50,000元、1,5', `${EDGE}50000${EDGE}元${EDGE}1${EDGE}5${EDGE}`],
  ['Wáng Shù', 'wangshu'],
  ['买买提•艾力', '买买提艾力'],
  ['买买提・艾力', '买买提艾力'],
  ['𠮷野𬭎', '𠮷野𬭎'],
  ['Ⅱ级㎏', 'ii级kg'],
  ['℃ 30%', `c${EDGE}30${EDGE}`],
  ['，。！', ''],
])('“%s” is written “%s”', (text, wanted) => {
  expect(plain(text)).toBe(wanted);
});

test('a character beyond the first plane keeps its place', () => {
  expect(streamOf('𠮷。野').at).toEqual([0, 3]);
});

test.each([
  ['　维修　ＮＣ “” ', ['维修', 'nc']],
  ['焊工、钳工，车工/铣工', ['焊工', '钳工', '车工', '铣工']],
  ['“电网医生”（冯新岩）', ['电网医生', '冯新岩']],
  ['买买提·艾力 1+4', ['买买提艾力', `${EDGE}1${EDGE}4${EDGE}`]],
  ['50,000 元,5', [`${EDGE}50000${EDGE}`, '元', `${EDGE}5${EDGE}`]],
])('blanks and marks part the words of “%s”', (query, words) => {
  expect(wordsOf(query)).toEqual(words);
});

test('what is written once is written so for good', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(plain(plain(text))).toBe(plain(text));
    }),
  );
});

test('text and query come to Pagefind character by character', () => {
  expect(separated(streamOf('修NC。'))).toBe('修 n c');
  expect(phraseOf('修nc')).toBe('"修 n c"');
});
