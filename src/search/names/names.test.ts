import { expect, test } from 'vitest';
import { findNames, type NameRow } from './names.ts';

const rows: NameRow[] = [
  ['q0001', '王树军', 'wang shu jun', ''],
  ['q0002', '单一', 'shan yi', '單一'],
  ['q0003', '吕树', 'lv shu', ''],
  ['q0004', '尉迟军', 'yu chi jun', ''],
  ['q0005', '买买提·艾力', 'mai mai ti ai li', ''],
].map(([id, name, pinyin, alias], document) => ({
  document,
  id: id!,
  name: name!,
  pinyin: pinyin!,
  aliases: alias ? [alias] : [],
}));
const ids = (query: string) => findNames(rows, query).map(({ row }) => row.id);

test.each([
  ['王树军', ['q0001']],
  ['树', ['q0001', 'q0003']],
  ['wangshujun', ['q0001']],
  ['wang shu jun', ['q0001']],
  ['Wáng Shù Jūn', ['q0001']],
  ['wang2 shu4 jun1', ['q0001']],
  ['WANGSHUJUN', ['q0001']],
  ['wsj', ['q0001']],
  ['wangsj', ['q0001']],
  ['shujun', ['q0001']],
  ['wang树军', ['q0001']],
  ['王sj', ['q0001']],
  ['王shu军', ['q0001']],
  ['王shuj', ['q0001']],
  ['shan', ['q0002']],
  ['dan', []],
  ['單一', ['q0002']],
  ['lv', ['q0003']],
  ['lu', ['q0003']],
  ['lü', ['q0003']],
  ['lǚ shù', ['q0003']],
  ['yuchi', ['q0004']],
  ['ycj', ['q0004']],
  ['买买提•艾力', ['q0005']],
  ['买买提艾力', ['q0005']],
  ['艾力', ['q0005']],
  ['mmtal', ['q0005']],
  ['', []],
])('“%s” finds %j', (query, wanted) => {
  expect(ids(query)).toEqual(wanted);
});

test('an exact name comes before a part of one', () => {
  const two: NameRow[] = [
    { document: 0, id: 'q0001', name: '王亮军', pinyin: 'wang liang jun', aliases: [] },
    { document: 1, id: 'q0002', name: '王亮', pinyin: 'wang liang', aliases: [] },
  ];
  expect(findNames(two, '王亮').map(({ row }) => row.id)).toEqual(['q0002', 'q0001']);
  expect(findNames(two, 'wangliang').map(({ row }) => row.id)).toEqual(['q0002', 'q0001']);
});

test('whole syllables from the first on come before one that is only begun', () => {
  const three: NameRow[] = [
    { document: 0, id: 'q0001', name: '张工', pinyin: 'zhang gong', aliases: [] },
    { document: 1, id: 'q0002', name: '查树', pinyin: 'zha shu', aliases: [] },
    { document: 2, id: 'q0003', name: '林立', pinyin: 'lin li', aliases: [] },
    { document: 3, id: 'q0004', name: '李树军', pinyin: 'li shu jun', aliases: [] },
  ];
  const first = (query: string) => findNames(three, query)[0]?.row.name;
  expect(['zha', 'li', 'lishu', 'zhang'].map(first)).toEqual(['查树', '李树军', '李树军', '张工']);
});
