import { expect, test } from 'vitest';
import { opened, sheetOf, type Value } from '../../../../tests/lists/messy.ts';
import { sourceIn } from './list-source.ts';

const given: [string, Value][] = [
  ['发布者*', '示例工会'],
  ['标题', '示例名单'],
  ['日期', '2019年12月5日'],
  ['日期性质', '发布日'],
  ['发话者', '主办单位'],
  ['读法', '转载'],
];
const SOURCE = {
  ...{ publisher: '示例工会', title: '示例名单', published: '2019-12-05', dated: '发布日', speaker: '主办单位', read: '转载' },
};
const book = (...rows: Value[][]) => opened(sheetOf([['姓名']]), sheetOf(rows, '来源'));

test('a sheet of the source is read with its labels beside the values, or above them', () => {
  expect(sourceIn(book(...given.map((row) => [...row])))).toMatchObject({ source: SOURCE, faults: [] });
  expect(
    sourceIn(
      book(
        given.map(([label]) => label),
        given.map(([, value]) => value),
      ),
    ),
  ).toMatchObject({ source: SOURCE, faults: [] });
  expect(sourceIn(opened(sheetOf([['姓名']])))).toMatchObject({ faults: [] });
});

test('what is missing or wrong in it is told at its cell', () => {
  const without = given.filter(([label]) => label !== '读法');
  expect(sourceIn(book(...without.map((row) => [...row]))).faults).toMatchObject([
    { sheet: '来源', ref: null, found: expect.stringContaining('读法') as string },
  ]);
  const odd = given.map(([label, value]): Value[] => [label, label === '发话者' ? '示例' : label === '日期' ? '去年' : value]);
  expect(sourceIn(book(...odd)).faults).toMatchObject([{ ref: 'B3' }]);
  const two = [given.map(([label]) => label), ...[1, 2].map(() => given.map(([, value]) => value))];
  expect(sourceIn(book(...two)).faults).toHaveLength(1);
});
