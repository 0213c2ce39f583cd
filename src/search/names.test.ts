import { expect, test } from 'vitest';
import { findNames, type NameIndex } from './names.ts';

const index: NameIndex = {
  rows: [
    ['q0001', '王树军', 'wang shu jun', '', '', ''],
    ['q0002', '单一', 'shan yi', '單一', '', ''],
    ['q0003', '吕树', 'lv shu', '', '', ''],
    ['q0004', '尉迟军', 'yu chi jun', '', '', ''],
  ],
};
const ids = (query: string) => findNames(index, query).map(({ row }) => row[0]);

test.each([
  ['王树军', ['q0001']],
  ['树', ['q0001', 'q0003']],
  ['wangshujun', ['q0001']],
  ['wang shu jun', ['q0001']],
  ['Wáng Shù Jūn', ['q0001']],
  ['wsj', ['q0001']],
  ['wang树军', ['q0001']],
  ['王sj', ['q0001']],
  ['shan', ['q0002']],
  ['dan', []],
  ['單一', ['q0002']],
  ['lv', ['q0003']],
  ['lu', ['q0003']],
  ['lü', ['q0003']],
  ['yuchi', ['q0004']],
  ['ycj', ['q0004']],
  ['', []],
])('“%s” finds %j', (query, wanted) => {
  expect(ids(query)).toEqual(wanted);
});

test('an exact name comes before a part of one', () => {
  const rows: NameIndex['rows'] = [
    ['q0001', '王亮军', 'wang liang jun', '', '', ''],
    ['q0002', '王亮', 'wang liang', '', '', ''],
  ];
  expect(findNames({ rows }, '王亮').map(({ row }) => row[0])).toEqual(['q0002', 'q0001']);
});
