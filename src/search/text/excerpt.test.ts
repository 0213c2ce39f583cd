import { expect, test } from 'vitest';
import { excerptsOf, marked } from './excerpt.ts';

const shown = (text: string, ...words: string[]) =>
  excerptsOf(text, words).map((pieces) => pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join(''));

test('the sentence is shown, the run marked, its punctuation inside', () => {
  expect(shown('冯新岩\n检测时带着电。“电网医生”说的就是他。他在济南。', '电电网')).toEqual([
    '检测时带着[电。“电网]医生”说的就是他。',
  ]);
});

test('the title is shown only if nothing else holds the run', () => {
  expect(shown('王亮\n王亮是焊工。', '王亮')).toEqual(['[王亮]是焊工。']);
  expect(shown('王亮\n焊工。', '王亮')).toEqual(['[王亮]']);
});

test('several words show several sentences', () => {
  expect(shown('甲\n他是焊工。另一句。他在济南。', '焊工', '济南')).toEqual(['他是[焊工]。', '他在[济南]。']);
});

test('characters beyond the first plane are marked whole', () => {
  expect(marked('王𬭎是𬭎工', ['𬭎'])).toEqual([
    { text: '王' },
    { text: '𬭎', marked: true },
    { text: '是' },
    { text: '𬭎', marked: true },
    { text: '工' },
  ]);
});
