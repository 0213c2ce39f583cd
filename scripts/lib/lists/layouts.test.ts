import { expect, test } from 'vitest';
import { understood } from './understood.ts';
import { listOf, merge, opened, sheetOf, type Value } from '../../../tests/lists/messy.ts';
import { specimenArchive } from '../../../tests/specimen.ts';

const archive = specimenArchive();
const read = (...rows: Value[][]) => {
  const { rows: found, faults, said } = understood(listOf(...rows), archive);
  expect(faults).toEqual([]);
  return { people: found.map(({ name, title, edition, city }) => [name, title, edition, city].filter(Boolean).join(' ')), said };
};

test('several lists on a sheet, one below another, each under its own title', () => {
  const { people } = read(
    ['附件1'],
    ['2018年“齐鲁大工匠”命名名单（1名）'],
    ['姓名', '工作单位'],
    ['示例春', '示例甲造船厂'],
    ['合计', '1人'],
    [],
    ['附件2'],
    ['2019年“齐鲁工匠”命名名单（2名）'],
    ['序号', '姓名', '所在单位'],
    [1, '示例夏', '示例远洋运输集团'],
    [2, '示例秋', '示例云门酒业有限公司'],
  );
  expect(people).toEqual(['示例春 齐鲁大工匠 2018', '示例夏 齐鲁工匠 2019', '示例秋 齐鲁工匠 2019']);
});

test('one title over two lists, each under the title of its people', () => {
  const heading = ['姓名', '工作单位'];
  const { people } = read(
    ['关于命名2018年度“齐鲁工匠”“齐鲁大工匠”的决定'],
    ['一、“齐鲁大工匠”（1名）'],
    heading,
    ['示例春', '示例甲造船厂'],
    ['二、“齐鲁工匠”（1名）'],
    heading,
    ['示例夏', '示例远洋运输集团'],
  );
  expect(people).toEqual(['示例春 齐鲁大工匠 2018', '示例夏 齐鲁工匠 2018']);
});

test('titles as lines among the rows, and cities within them', () => {
  const { people } = read(
    ['2018年度命名名单（共4名，其中大工匠2名）'],
    ['姓名', '工作单位'],
    ['齐鲁大工匠（2名）'],
    ['青岛市（1人）'],
    ['示例春', '示例甲造船厂'],
    ['省直机关'],
    ['示例夏', '示例远洋运输集团'],
    ['齐鲁工匠'],
    ['示例秋', '示例云门酒业有限公司'],
    ['历下区'],
    ['示例冬', '示例机械3号有限公司'],
  );
  expect(people).toEqual([
    ...['示例春 齐鲁大工匠 2018 370200', '示例夏 齐鲁大工匠 2018', '示例秋 齐鲁工匠 2018', '示例冬 齐鲁工匠 2018 370100'],
  ]);
});

test('a list of nothing but names', () => {
  expect(read(['2018年齐鲁工匠名单'], ['姓名'], ['示例春'], ['示 例 夏'], ['示例·秋']).people).toEqual([
    ...['示例春 齐鲁工匠 2018', '示例夏 齐鲁工匠 2018', '示例·秋 齐鲁工匠 2018'],
  ]);
});

test('what stands under a list whose first column is the name is no person', () => {
  const { people, said } = read(
    ['2018年齐鲁工匠名单'],
    ['姓名', '工作单位'],
    ['示例春', '示例甲造船厂'],
    ['※以上名单排名不分先后'],
    ['联系人：示例 13900000000'],
    ['示例省总工会'],
    ['2018年12月5日'],
  );
  expect(people).toEqual(['示例春 齐鲁工匠 2018']);
  expect(said.join()).toContain('A4、A5、A6、A7');
});

test('a line that may be a person or a remark is asked', () => {
  const list = listOf(['2018年齐鲁工匠名单'], ['姓名', '工作单位'], ['示例春', '示例甲造船厂'], ['示例车间']);
  expect(understood(list, archive).faults).toMatchObject([{ ref: 'A4', found: '第 4 行只有一格，看不出是不是一个人' }]);
});

test('sheets without a list are passed over, and told', () => {
  const list = sheetOf([['2018年齐鲁工匠名单'], ['姓名'], ['示例春']], '名单');
  const { rows, faults, said } = understood(opened(sheetOf([['填表说明'], ['一、示例']], '说明'), list), archive);
  expect([rows.length, faults.length]).toEqual([1, 0]);
  expect(said).toEqual(['“说明”里没有名单，没有读']);
});

test('the year and the title may stand in the name of the sheet alone', () => {
  const sheets = ['2018大工匠', '2019年齐鲁工匠'].map((name, index) => sheetOf([['姓名'], [`示例${'春夏'[index]}`]], name));
  expect(understood(opened(...sheets), archive).rows.map(({ edition, title }) => [edition, title])).toEqual([
    [2018, '齐鲁大工匠'],
    [2019, '齐鲁工匠'],
  ]);
});

test('money is read by the unit over its column or over the table, and its days in every usual writing', () => {
  const moneyOf = (heading: string, line: string, ...values: Value[]) =>
    understood(
      listOf(
        [line],
        ['姓名', heading, '到账日期'],
        ...values.map((value, index) => [`示例${'春夏秋冬'[index]}`, value, DAYS[index]]),
      ),
      specimenArchive(),
      { year: 2018 },
    ).rows.map(({ money }) => [money?.grant, money?.receivedOn]);
  const DAYS: Value[] = ['2018.12.7', { value: 43441, date: '2018-12-07' }, 20181207, '二〇一八年十二月七日'];
  const wanted = DAYS.map(() => [5_000_000, '2018-12-07']);
  expect(moneyOf('资助金额（万元）', '齐鲁工匠名单', 5, '５', '5万', '5.0')).toEqual(wanted);
  expect(moneyOf('资助金额', '齐鲁工匠名单', 50000, '50,000元', '５００００', '￥50,000.00')).toEqual(wanted);
  expect(moneyOf('资助', '齐鲁工匠名单 | 单位：万元', 5, 5, 5, 5)).toEqual(wanted);
});

test('a serial of days that the workbook does not show as a date is one in a column of dates', () => {
  const list = listOf(['2018年齐鲁工匠名单'], ['姓名', '拨付日期'], ['示例春', 43441], ['示例夏', '2018-12']);
  expect(understood(list, archive).rows.map(({ money }) => money?.paidOn)).toEqual(['2018-12-07', '2018-12']);
});

test('private columns are told with how much of them there was, wherever they stand', () => {
  const heading = ['姓名', '性别', '出生年月', '民族', '手机号', '开户行及账号', '政治面貌', '学历', '家庭住址'];
  const { people, said } = read(['2018年齐鲁工匠名单'], heading, [
    '示例春',
    '男',
    '1980.1',
    '汉',
    '13900000000',
    '示例',
    '群众',
    '本科',
    '示例',
  ]);
  expect(people).toEqual(['示例春 齐鲁工匠 2018']);
  for (const column of heading.slice(1)) expect(said.join('\n')).toContain(`“${column}”一列是个人信息`);
});

test('a private number is told by its place alone, whatever column it strayed into', () => {
  const heading = [
    '序号',
    '姓名',
    '工作单位',
    '工种',
    '岗位',
    '地市',
    '荣誉称号',
    '年度',
    '人员编号',
    '来源编号',
    '资助金额',
    '拨付日期',
    '备注',
    '事迹',
  ];
  const good: Value[] = [1, '示例春', '示例甲造船厂', '示例钳工', '班长', '青岛', '工匠', 2018];
  for (const [at, column] of heading.entries())
    for (const value of ['110105194912310021', Number('110105194912310000'), '110105491231002', '手机13900000000']) {
      const row = heading.map((_, index) => (index === at ? value : good[index]));
      const { faults } = understood(listOf([], heading, row), archive);
      expect(JSON.stringify(faults), column).not.toMatch(/\d{9}/);
      expect(
        faults.map(({ ref, found }) => [ref, found.slice(0, 6)]),
        column,
      ).toContainEqual([`${'ABCDEFGHIJKLMN'[at]}3`, '写着个人信息']);
    }
});

test('a table of a document, its title merged over it', () => {
  const sheet = sheetOf([['2018年“齐鲁工匠”命名名单'], ['序号', '姓　名', '工作单位'], ['1', '示例春', '示例甲造船厂']], '表1', [
    merge(1, 1, 1, 3),
  ]);
  expect(understood({ kind: 'docx', sheets: [sheet], said: ['表1 读自文档'] }, archive)).toMatchObject({
    rows: [{ name: '示例春', order: 1 }],
    faults: [],
    said: ['表1 读自文档'],
  });
});
