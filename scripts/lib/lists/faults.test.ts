import { expect, test } from 'vitest';
import { type OpenedSheets } from '../workbook/sheet.ts';
import { type ListOptions } from './list-row.ts';
import { understood } from './understood.ts';
import { listOf, merge, opened, sheetOf, type Value } from '../../../tests/lists/messy.ts';
import { specimenArchive } from '../../../tests/specimen.ts';

const archive = specimenArchive();
const TITLE = ['2019年“齐鲁工匠”命名名单'];
const HEADING = ['序号', '姓名', '工作单位', '工种', '岗位', '地市'];
const SPRING: Value[] = [1, '示例春', '示例甲造船厂', '示例钳工', '班长', '青岛市'];
/** A good list with one cell of its first person changed. */
const withCell = (column: number, value: Value): OpenedSheets => listOf(TITLE, HEADING, SPRING.toSpliced(column, 1, value));
/** A good list with one column more. */
const withColumn = (heading: string, ...values: Value[]): OpenedSheets =>
  listOf(
    TITLE,
    [...HEADING, heading],
    ...values.map((value, index) => [index + 1, `示例${'春夏秋冬'[index]}`, ...SPRING.slice(2), value]),
  );

/** Every fault as its place and its words. */
const faultsOf = (list: OpenedSheets, options?: ListOptions): string[] =>
  understood(list, archive, options).faults.map(
    ({ sheet, ref, is, found }) => `${sheet === '名单' ? '' : sheet}${ref} ${is} ${found}`,
  );

test('the list that the others are changed from is without a fault', () => {
  expect(faultsOf(listOf(TITLE, HEADING, SPRING))).toEqual([]);
});

test.each<[string, OpenedSheets, string]>([
  ['two names in a cell', withCell(1, '示例春　示例夏'), 'B3 询问 “示例春 示例夏”中间有空格，可能是两个人'],
  ['a name with a digit', withCell(1, '示例春1'), 'B3 询问 “示例春1”：姓名含有“1”'],
  ['a name in Latin letters', withCell(1, 'Shili'), 'B3 询问 “Shili”是外文'],
  ['a name of two scripts', withCell(1, '示例Chun'), 'B3 询问 “示例Chun”：姓名混用了几种文字'],
  ['a name with a mark', withCell(1, '示例春*'), 'B3 询问 “示例春*”：姓名含有“*”'],
  ['a name with something said of it', withCell(1, '示例春（小）'), 'B3 询问 姓名后面有括号'],
  ['a single character', withCell(1, '春'), 'B3 询问 “春”只有一个字'],
  ['a text that no cell of a list is so long for', withCell(2, '（'.repeat(400)), 'C3 询问 这一格有 400 个字'],
  ['a zone of another city', withCell(5, '青岛市淄博高新区'), 'F3 询问 “青岛市淄博高新区”不是山东的市'],
  ['a serial number that is none', withCell(0, '甲'), 'A3 询问 “甲”不是序号'],
  ['a place that is none', withCell(5, '示例市'), 'F3 询问 “示例市”不是山东的市、县'],
  ['a district of two cities', withCell(5, '市中区'), 'F3 询问 “市中区”在济南市和枣庄市都有'],
  ['a city that is no longer one', withCell(5, '莱芜市'), 'F3 询问 2019年度的“莱芜市”：莱芜市2018-12以后并入济南市'],
  [
    'an employer one sign from a known one',
    withCell(2, '示列机械3号有限公司'),
    'C3 询问 “示列机械3号有限公司”和已有的相近：u0003“示例机械3号有限公司”',
  ],
  ['an employer without its legal end', withCell(2, '示例机械3号'), 'C3 询问 “示例机械3号”和已有的相近：u0003'],
  [
    'a known employer elsewhere',
    withCell(2, '示例机械3号有限公司'),
    'C3 询问 “示例机械3号有限公司”这一行在青岛市，已有的在济南市',
  ],
  ['a trade one sign from a known one', withCell(3, '示列钳工'), 'D3 询问 “示列钳工”和已有的相近：t0001“示例钳工”'],
  [
    'a known namesake',
    withCell(1, '示例甲'),
    'B3 询问 示例甲（示例甲造船厂，2019年齐鲁工匠）和在册的同名：q0001 示例甲（示例机械1号有限公司，2018年齐鲁工匠）',
  ],
  ['another body’s title', withColumn('荣誉称号', '泰山工匠'), 'G3 差错 “泰山工匠”不是本工程的称号'],
  ['a title that nobody knows', withColumn('荣誉称号', '示例标兵'), 'G3 询问 “示例标兵”不是本工程的称号'],
  ['a title that the year did not have', withColumn('称号', '鲁班首席工匠'), 'G3 差错 2019年度的“鲁班首席工匠”'],
  ['a year that is none', withColumn('年度', '去年'), 'G3 询问 “去年”不是年度'],
  ['another year than the title’s', withColumn('年度', 2020), 'G3 询问 这一行是2020年度，表题写的是2019年度'],
  ['a year before the programme', withColumn('年度', 2015), 'G3 差错 2015年度'],
  ['an ordinal that nobody knows', withColumn('届次', '第九届'), 'G3 询问 记录里不知道第 9 届是哪一年'],
  ['an ID number in the remarks', withColumn('备注', '身份证11010519491231002X'), 'G3 差错 写着个人信息：疑似身份证号、身份证号'],
  ['a rounded ID number', withColumn('备注', Number('110105194912310000')), 'G3 差错 写着个人信息：疑似身份证号'],
  ['a telephone in the post', withCell(4, '班长13900000000'), 'E3 差错 写着个人信息：手机号'],
  ['an unknown column', withColumn('身高', 180), 'G2 询问 认不得“身高”这一列'],
  ['a column without a heading', withColumn('', '示例'), 'G3 询问 这一列没有标题，下面却有内容'],
  ['an amount in no unit', withColumn('资助金额', 5), 'G3 询问 “5”没有写单位'],
  ['yuan under ten-thousands', withColumn('资助金额（万元）', 50000), 'G3 询问 标题的单位是万元，这一格写的是 50000'],
  ['two units in a column', withColumn('资助金额', '5万元', '50,000'), 'G4 询问 “50,000”和上面的单位不同'],
  ['a date in two readings', withColumn('拨付日期', '05/06/2019'), 'G3 询问 “05/06/2019”看不出哪个是月、哪个是日'],
  ['a day that is none', withColumn('拨付日期', '2019年2月30日'), 'G3 询问 “2019年2月30日”不是日期'],
  ['a source that is not in the record', withColumn('来源编号', 'r0999'), 'G3 差错 记录里没有来源 r0999'],
  ['a decision for nobody', withColumn('人员编号', 'q0999'), 'G3 差错 人员编号写的是“q0999”，记录里没有'],
  ['a decision for somebody else', withColumn('人员编号', 'q0001'), 'G3 差错 q0001 是示例甲，这一行是示例春'],
  ['a decision for an employer that is not there', withColumn('单位编号', 'u0999'), 'C3 差错 单位编号写的是“u0999”，记录里没有'],
  ['only who recommends', listOf(TITLE, ['姓名', '推荐单位'], ['示例春', '示例集团']), 'B2 询问 只有推荐单位，没有工作单位'],
  ['nobody’s year', listOf(['“齐鲁工匠”命名名单'], HEADING, SPRING), 'A1 询问 没有写年度'],
  ['several years', listOf(['2019—2020年“齐鲁工匠”命名名单'], HEADING, SPRING), 'A1 询问 表题里有几个年度：2019、2020'],
  ['nobody’s title', listOf(['2019年命名名单'], HEADING, SPRING), 'A1 询问 没有写称号'],
  ['two titles', listOf(['2019年“齐鲁工匠”“齐鲁大工匠”名单'], HEADING, SPRING), 'A1 询问 表题里有几个称号：齐鲁大工匠、齐鲁工匠'],
  ['another body’s list', listOf(['2019年“泰山工匠”命名名单'], HEADING, SPRING), 'A1 差错 表题说的是“泰山工匠”'],
  [
    'a public notice',
    listOf(['2019年“齐鲁工匠”拟命名人选公示'], HEADING, SPRING),
    'A1 询问 “2019年“齐鲁工匠”拟命名人选公示”是公示名单',
  ],
  [
    'candidates',
    listOf(['2019年“齐鲁工匠”候选人名单'], HEADING, SPRING),
    'A1 差错 “2019年“齐鲁工匠”候选人名单”是候选名单，不是命名',
  ],
  [
    'a title with the wrong number',
    listOf(['2019年“齐鲁工匠”命名名单（2名）'], HEADING, SPRING),
    'A1 差错 表题写的是 2 人，名单里有 1 人',
  ],
  [
    'a group with the wrong number',
    listOf(TITLE, HEADING.slice(0, 5), ['青岛市（2人）'], SPRING.slice(0, 5)),
    'A3 差错 分组写的是 2 人，名单里有 1 人',
  ],
  ['a wrong total', listOf(TITLE, HEADING, SPRING, ['合计', '3人']), 'B4 差错 合计写的是 3 人，名单里有 1 人'],
  [
    'a wrong sum',
    listOf(TITLE, [...HEADING, '资助金额'], [...SPRING, '5万元'], ['合计：1人', , , , , , '6万元']),
    'G4 差错 合计写的是6万元，各行加起来是5万元',
  ],
  ['a row of nobody', listOf(TITLE, HEADING, [1, , '示例甲造船厂'], SPRING), 'A3 询问 第 3 行没有姓名'],
  [
    'a heading without names',
    listOf(TITLE, ['序号', '工作单位', '工种'], [1, '示例厂', '示例钳工']),
    'A2 差错 表头里没有“姓名”一列',
  ],
  [
    'a name for two rows',
    opened(sheetOf([TITLE, HEADING, SPRING, [2, , '示例乙厂']], '名单', [merge(3, 2, 4, 2)])),
    'B3 询问 姓名一格合并了几行',
  ],
])('%s is told at its cell', (_, list, wanted) => {
  const found = faultsOf(list);
  expect(found.filter((fault) => fault.startsWith(wanted)).length || found).toBe(1);
});

test('no digit of a private number is told', () => {
  for (const list of [
    withColumn('备注', '身份证11010519491231002X'),
    withColumn('身份证号', '11010519491231002X'),
    withCell(4, '13900000000'),
  ])
    expect(JSON.stringify(understood(list, archive))).not.toMatch(/\d{9}/);
});

test('two columns with one meaning are both asked', () => {
  const found = faultsOf(listOf(TITLE, ['姓名', '单位', '工作单位'], ['示例春', '示例甲厂', '示例乙厂']));
  expect(found).toEqual(['B2', 'C2'].map((ref) => `${ref} 询问 “单位”（B2）和“工作单位”（C2）都可以是“单位”`));
});

test('all faults of a list are told at once: cells, people, employers', () => {
  const rows: Value[][] = [
    [1, '示例春1', '示例甲造船厂', '示例钳工', '班长', '示例市'],
    [2, '示例甲', '示列机械1号有限公司', '示例钳工', '班长', '去年'],
  ];
  expect(faultsOf(listOf(TITLE, HEADING, ...rows)).map((fault) => fault.slice(0, 2))).toEqual(['B3', 'F3', 'F4', 'C4', 'B4']);
});

test('a book without a list says so', () => {
  expect(faultsOf(opened(sheetOf([['说明']])))).toEqual(['nullnull 差错 没有找到名单']);
});
