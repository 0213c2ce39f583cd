import { expect, test } from 'vitest';
import { carriersIn, lengthOf, paragraphsOf, plainProse, sentencesOf, withoutCarriers } from './story.ts';

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

test('each item of a list is a paragraph, and loses the signs that only shape it', () => {
  const items = paragraphsOf('- 甲。[^f1]\n   1. **乙**，接着\n   说。[^f2]\n- 丙\n\n2.3毫米\n10万元');
  expect(items).toEqual(['- 甲。[^f1]', '1. **乙**，接着说。[^f2]', '- 丙', '2.3毫米10万元']);
  expect(items.map(plainProse)).toEqual(['甲。[^f1]', '乙，接着说。[^f2]', '丙', '2.3毫米10万元']);
});

test('a paragraph loses its signs and keeps its words', () => {
  expect(plainProse('**“示例工匠”**称号，*两*次。')).toBe('“示例工匠”称号，两次。');
  expect(plainProse('2.3毫米，a_b，\\*')).toBe('2.3毫米，a_b，*');
});
