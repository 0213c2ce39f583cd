import { expect, test } from 'vitest';
import { carriersIn, lengthOf, paragraphsOf, sentencesOf, withoutCarriers } from './story.ts';

test('a paragraph is cut after its stops, closing quotes and carriers kept with the sentence', () => {
  expect(sentencesOf('被称为“电网医生。”[^f1]后来呢？[^f2,f3]还有')).toEqual([
    '被称为“电网医生。”[^f1]',
    '后来呢？[^f2,f3]',
    '还有',
  ]);
});

test('carriers are read whatever comma parts them', () => {
  expect(carriersIn('甲。[^f1,f2]乙。[^h0001，e2018]')).toEqual(['f1', 'f2', 'h0001', 'e2018']);
});

test('length counts what a reader reads', () => {
  expect(lengthOf('用了 3 年。[^f1]')).toBe(5);
  expect(lengthOf('𬸣鸟')).toBe(2);
  expect(withoutCarriers('甲。[^f1]')).toBe('甲。');
});

test('headings are no paragraphs', () => {
  expect(paragraphsOf('# 题\n\n甲\n乙\n\n丙')).toEqual(['甲乙', '丙']);
});
