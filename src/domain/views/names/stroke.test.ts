import { expect, test } from 'vitest';
import { byStroke, strokesOf, surnameOf } from './stroke.ts';

const person = (name: string, surname: string) => ({ name, pinyin: { surname } }) as Parameters<typeof surnameOf>[0];

test('strokes are counted as the collation of Unicode counts them', () => {
  expect(Object.fromEntries([...'一丁王仇刘张尉黄蔺'].map((character) => [character, strokesOf(character)]))).toEqual({
    ...{ 一: 1, 丁: 2, 王: 4, 仇: 4, 刘: 6, 张: 7, 尉: 11, 黄: 12, 蔺: 15 },
  });
});

test('counts that few characters have are right, and a character that the collation does not know has none', () => {
  expect([...'麤龗齾齉靐龘'].map(strokesOf)).toEqual([33, 33, 35, 36, 39, 48]);
  for (const unknown of ['𠀀', '㐂', '𪚥', 'A', '·']) expect(strokesOf(unknown), unknown).toBeUndefined();
});

test('a surname has as many characters as syllables', () => {
  expect([surnameOf(person('尉迟示例', 'yù chí')), surnameOf(person('仇示例', 'qiú'))]).toEqual(['尉迟', '仇']);
});

test('lists by stroke begin with the fewest', () => {
  const people = [person('黄示例', 'huáng'), person('王示例', 'wáng'), person('丁示例', 'dīng'), person('张示例', 'zhāng')];
  expect(people.sort(byStroke((each) => each)).map(({ name }) => name[0])).toEqual(['丁', '王', '张', '黄']);
});
