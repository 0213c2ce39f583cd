import { expect, test } from 'vitest';
import { type OpenedSheets } from '../workbook/sheet.ts';
import { understood } from './understood.ts';
import { listOf, opened, sheetOf, type Value } from '../../../tests/lists/messy.ts';
import { specimenArchive } from '../../../tests/specimen.ts';

const archive = specimenArchive((files) => {
  files['employers.json'][0].aliases = ['示例一机'];
  files['employers.json'][1].formerNames = [{ name: '示例旧机械厂', sources: ['r0001'] }];
});
const TITLE = ['2018年“齐鲁工匠”命名名单'];
const HEADING = ['姓名', '工作单位', '称号', '人员编号', '单位编号', '工种', '工种编号'];
const list = (...rows: Value[][]): OpenedSheets => listOf(TITLE, HEADING, ...rows);
const people = (opened: OpenedSheets) =>
  understood(opened, archive).rows.map(({ name, person, held }) => [name, 'id' in person ? person.id : person.who, held]);
const faultsOf = (opened: OpenedSheets): string[] =>
  understood(opened, archive).faults.map(({ ref, found }) => `${ref} ${found}`);

test('a naming that the record holds is known by name, employer, year and title together', () => {
  expect(people(list(['示例甲', '示例机械1号有限公司', '工匠']))).toEqual([['示例甲', 'q0001', 'h0001']]);
  expect(people(list(['示例甲', '示例一机', '工匠']))).toEqual([['示例甲', 'q0001', 'h0001']]);
});

test.each<[string, Value[], string]>([
  [
    'another employer',
    ['示例甲', '示例远洋运输集团', '工匠'],
    'A3 示例甲（示例远洋运输集团，2018年齐鲁工匠）和在册的同名：q0001',
  ],
  [
    'another title',
    ['示例甲', '示例机械1号有限公司', '大工匠'],
    'A3 示例甲（示例机械1号有限公司，2018年齐鲁大工匠）和在册的同名：q0001',
  ],
  [
    'no employer',
    ['示例甲', , '工匠'],
    'A3 示例甲（单位没有写，2018年齐鲁工匠）和在册的同名：q0001 示例甲（示例机械1号有限公司，2018年齐鲁工匠）',
  ],
])('a name that is held, with %s, is asked', (_, row, wanted) => {
  expect(faultsOf(list(row)).filter((fault) => fault.startsWith(wanted))).toHaveLength(1);
  expect(people(list(row))).toEqual([]);
});

test('the column 人员编号 decides: that one, or somebody new', () => {
  expect(people(list(['示例甲', '示例远洋运输集团', '工匠', 'q0001']))).toEqual([['示例甲', 'q0001', 'h0001']]);
  expect(people(list(['示例甲', '示例远洋运输集团', '大工匠', 'Ｑ0001'.toLowerCase()]))).toEqual([
    ['示例甲', 'q0001', undefined],
  ]);
  expect(people(list(['示例甲', '示例远洋运输集团', '工匠', '新']))).toEqual([['示例甲', '示例甲|新', undefined]]);
});

test('nobody is named twice with one title', () => {
  const again = listOf(['2019年“齐鲁工匠”命名名单'], HEADING, ['示例甲', '示例机械1号有限公司', '工匠', 'q0001']);
  expect(faultsOf(again)).toEqual(['D3 q0001 示例甲已有2018年齐鲁工匠（h0001），这一行是2019年齐鲁工匠']);
});

test('in one year one person may stand on both lists; whoever else shares a name is asked', () => {
  const [craftsman, master]: Value[][] = [
    ['示例春', '示例远洋运输集团', '工匠'],
    ['示例春', '示例远洋运输集团', '大工匠'],
  ];
  expect(people(list(craftsman!, master!))).toEqual([
    ['示例春', '示例春', undefined],
    ['示例春', '示例春', undefined],
  ]);
  expect(faultsOf(list(craftsman!, ['示例春', '示例云门酒业有限公司', '工匠']))).toEqual([
    'A3 示例春（示例远洋运输集团，2018年齐鲁工匠）和“名单”A4 同名（示例云门酒业有限公司，2018年齐鲁工匠）',
    'A4 示例春（示例云门酒业有限公司，2018年齐鲁工匠）和“名单”A3 同名（示例远洋运输集团，2018年齐鲁工匠）',
  ]);
  expect(people(list([...craftsman!, '新1'], ['示例春', '示例云门酒业有限公司', '工匠', '新2']))).toEqual([
    ['示例春', '示例春|新1', undefined],
    ['示例春', '示例春|新2', undefined],
  ]);
});

test('a row that stands twice is told at the second, on another sheet too', () => {
  const row: Value[] = ['示例春', '示例远洋运输集团', '工匠'];
  expect(faultsOf(list(row, row))).toEqual(['A4 示例春和“名单”A3 是同一条命名，写了两遍']);
  const twice = opened(sheetOf([TITLE, HEADING, row], '汇总'), sheetOf([TITLE, HEADING, row], '青岛'));
  expect(faultsOf(twice)).toEqual(['A3 示例春和“汇总”A3 是同一条命名，写了两遍']);
});

const employerOf = (...row: Value[]) => understood(list(['示例春', ...row]), archive).rows[0]?.employer;
test('an employer is known by its name, its short and former names, or by 单位编号; else it is new', () => {
  expect(employerOf('示例机械1号有限公司')).toEqual({ text: '示例机械1号有限公司', id: 'u0001' });
  expect(employerOf('示例旧机械厂')).toEqual({ text: '示例旧机械厂', id: 'u0002' });
  expect(employerOf('示例机械股份有限公司', '工匠', '', 'u0003')).toEqual({ text: '示例机械股份有限公司', id: 'u0003' });
  expect(employerOf('示例机械1号', '工匠', '', '新')).toEqual({ text: '示例机械1号', new: true });
  expect(employerOf('示例机械99号有限公司')).toEqual({ text: '示例机械99号有限公司', new: true });
});

test('of two new employers that are nearly the same the second is asked', () => {
  expect(faultsOf(list(['示例春', '示例云门酒业有限公司', '工匠'], ['示例夏', '示例云门酒业股份有限公司', '工匠']))).toEqual([
    'B4 “示例云门酒业股份有限公司”和已有的相近：B3的“示例云门酒业有限公司”',
  ]);
});

test('a branch under the whole name of a unit is a unit of its own', () => {
  expect(faultsOf(list(['示例春', '示例机械1号有限公司青岛分公司', '工匠']))).toEqual([]);
});

test('a post or trade in one column is a trade only by the very name of one', () => {
  const rows = (work: string) => understood(listOf(TITLE, ['姓名', '岗位（工种）'], ['示例春', work]), archive).rows[0];
  expect(rows('示例钳工')).toMatchObject({ post: '示例钳工', trade: { id: 't0001' } });
  expect(rows('示例班长')).toMatchObject({ post: '示例班长' });
  expect(rows('示例班长')).not.toHaveProperty('trade');
});

test('numbers that begin anew in each group are no places in the list', () => {
  const sheets = ['青岛市', '淄博市'].map((city, index) =>
    sheetOf([TITLE, ['序号', '姓名'], [1, `示例${'春夏'[index]}`], [2, `示例${'秋冬'[index]}`]], city),
  );
  const { rows, faults, said } = understood(opened(...sheets), archive);
  expect(faults).toEqual([]);
  expect(rows.map(({ order }) => order)).toEqual([undefined, undefined, undefined, undefined]);
  expect(said.join('\n')).toContain('序号在每一组里从头编起');
});

test('a place that the record has given to another is told', () => {
  const taken = specimenArchive((files) => void (files['honours/2018.json'][0].order = 1));
  expect(understood(listOf(TITLE, ['序号', '姓名'], [1, '示例春']), taken).faults.map(({ ref }) => ref)).toEqual(['A3']);
});

test('a public notice counts once the clerk says that it was done', () => {
  const notice = listOf(['2019年“齐鲁工匠”拟命名人选名单'], ['姓名'], ['示例春']);
  expect(understood(notice, archive).faults).toHaveLength(1);
  expect(understood(notice, archive, { named: true })).toMatchObject({ faults: [], rows: [{ name: '示例春' }] });
});

test('a city and a year are read together: 莱芜 in 2018 is 莱芜', () => {
  const cities = (year: number) =>
    understood(listOf([`${year}年“齐鲁工匠”名单`], ['姓名', '地市'], ['示例春', '莱芜']), archive).rows.map(({ city }) => city);
  expect(cities(2018)).toEqual(['371200']);
  expect(cities(2019)).toEqual([]);
});

test.each([
  ['青岛', '370200'],
  ['青岛市', '370200'],
  ['山东青岛', '370200'],
  ['山东省青岛市市南区', '370200'],
  ['青岛市高新区', '370200'],
  ['青岛市总工会', '370200'],
  ['即墨区', '370200'],
  ['即墨市', '370200'],
  ['莒县', '371100'],
  ['莱芜区', '370100'],
  ['省直机关', undefined],
  ['省产业工会', undefined],
  ['中央驻鲁单位', undefined],
])('the place %s is %s', (place, code) => {
  const { rows, faults } = understood(listOf(['2019年“齐鲁工匠”名单'], ['姓名', '地市'], ['示例春', place]), archive);
  expect([rows[0]?.city, faults]).toEqual([code, []]);
});

test('a decision that one row gives holds for the same words in the others', () => {
  const rows = understood(list(['示例春', '示例机械3号', '工匠', '', 'u0003'], ['示例夏', '示例机械3号', '工匠']), archive).rows;
  expect(rows.map(({ employer }) => employer)).toEqual(rows.map(() => ({ text: '示例机械3号', id: 'u0003' })));
  expect(rows).toHaveLength(2);
  const apart = [
    ['示例春', 'u0003'],
    ['示例夏', '新'],
    ['示例秋', ''],
  ].map(([name, id]): Value[] => [name, '示例机械3号', '工匠', '', id]);
  expect(faultsOf(list(...apart)).map((fault) => fault.slice(0, 2))).toEqual(['B5']);
});

test('a unit stands in one city: another in the same words is asked, whatever was decided', () => {
  const cities = (...rows: Value[][]) => faultsOf(listOf(TITLE, ['姓名', '工作单位', '地市', '单位编号'], ...rows));
  expect(cities(['示例春', '示例人民医院', '青岛'], ['示例夏', '示例人民医院', '淄博'])).toEqual([
    'B4 “示例人民医院”这一行在淄博市，已有的在青岛市：B3的“示例人民医院”',
  ]);
  expect(cities(['示例春', '示例机械3号有限公司', '青岛', 'u0003'])).toEqual(['B3 这一行在青岛市，u0003 在济南市']);
});

test('what a row says of its place goes before the name of its sheet, not before the group it stands in', () => {
  const rows: Value[][] = [TITLE, ['姓名', '地市'], ['示例春', '淄博']];
  expect(understood(opened(sheetOf(rows, '青岛市')), archive)).toMatchObject({ faults: [], rows: [{ city: '370300' }] });
  expect(faultsOf(listOf(TITLE, ['姓名', '地市'], ['青岛市'], ['示例春', '淄博']))).toEqual([
    'B4 这一行写的是淄博市，上面的分组是青岛市',
  ]);
});
