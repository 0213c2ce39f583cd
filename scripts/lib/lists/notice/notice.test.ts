import { expect, test } from 'vitest';
import { madeDocx } from '../../../../tests/made-files.ts';
import { specimenArchive } from '../../../../tests/specimen.ts';
import { openSheets } from '../../workbook/open-sheets.ts';
import { type Opened } from '../../workbook/opened.ts';
import { type ListOptions } from '../list-row.ts';
import { understood } from '../understood.ts';

const archive = specimenArchive();
const p = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const documentOf = (lines: readonly string[], after = ''): Opened => {
  const all = openSheets('公示.docx', madeDocx(lines.map(p).join('') + after));
  if ('refused' in all) throw new Error(all.refused.map(({ found }) => found).join());
  return all;
};
const read = (lines: readonly string[], options: ListOptions = { named: true }) =>
  understood(documentOf(lines), archive, options);
const HEADING = '2019年“齐鲁工匠”拟命名人选公示';
const people = (...lines: string[]): string[] => {
  const { rows, faults } = read([HEADING, ...lines]);
  expect(faults).toEqual([]);
  return rows.map(({ name, employer, trade, post, city, title }) =>
    [name, employer?.text, trade?.text ?? post, city, title === '齐鲁工匠' ? undefined : title].filter(Boolean).join(' '),
  );
};
const faultsOf = (...lines: string[]): string[] =>
  read([HEADING, ...lines]).faults.map(({ ref, is, found }) => `${ref} ${is} ${found}`);

test.each<[string, string[], string[]]>([
  [
    'names with unit and post in brackets',
    ['示例春（示例云门酒业有限公司焊工）、示例夏（示例远洋集团，示例钳工）'],
    ['示例春 示例云门酒业有限公司 焊工', '示例夏 示例远洋集团 示例钳工'],
  ],
  [
    'one a line, numbered, blanks between',
    ['1. 示例春　示例云门酒业有限公司　焊工', '2. 示例夏　示例医院　护士长'],
    ['示例春 示例云门酒业有限公司 焊工', '示例夏 示例医院 护士长'],
  ],
  [
    'a name before a comma',
    ['示例春，示例远洋集团首席技师；', '示例夏，示例云门酒业有限公司酿酒师。'],
    ['示例春 示例远洋集团 首席技师', '示例夏 示例云门酒业有限公司 酿酒师'],
  ],
  [
    'all in one line, parted by semicolons',
    ['示例春，示例远洋集团首席技师；示例夏，示例云门酒业有限公司酿酒师。'],
    ['示例春 示例远洋集团 首席技师', '示例夏 示例云门酒业有限公司 酿酒师'],
  ],
  [
    'cities before a colon',
    ['济南市：示例春、示例夏', '青岛市（1人）：示例秋'],
    ['示例春 370100', '示例夏 370100', '示例秋 370200'],
  ],
  [
    'cities over lines',
    ['（一）济南市（2人）', '示例春（示例海滨医院）', '示例夏（泰山示例医院）', '青岛市', '示例秋（梨园医院）'],
    ['示例春 示例海滨医院 370100', '示例夏 泰山示例医院 370100', '示例秋 梨园医院 370200'],
  ],
  [
    'titles over lines',
    ['一、齐鲁大工匠（1名）', '示例春（示例海滨医院）', '二、拟命名“齐鲁工匠”人选（1名）', '示例夏（泰山示例医院）'],
    ['示例春 示例海滨医院 齐鲁大工匠', '示例夏 泰山示例医院'],
  ],
  ['a place that is no city before a colon', ['省直机关：示例春', '青岛市：示例夏'], ['示例春', '示例夏 370200']],
  [
    'a sentence that mentions the first of the people below, and how they are ordered',
    [
      '拟命名示例春等1人为“齐鲁大工匠”。',
      '公示时间：11月1日至7日',
      '“齐鲁大工匠”人选（按姓氏笔画排序）',
      '示例春　女　示例海滨医院 护士长',
    ],
    ['示例春 示例海滨医院 护士长 齐鲁大工匠'],
  ],
  ['a title before a colon', ['齐鲁大工匠（2名）：示例春、示例夏'], ['示例春 齐鲁大工匠', '示例夏 齐鲁大工匠']],
  ['a decision in one sentence', ['决定授予示例春、示例夏2名同志“齐鲁大工匠”称号。'], ['示例春 齐鲁大工匠', '示例夏 齐鲁大工匠']],
  ['names alone, blanks between them', ['1. 示例春', '2. 示例夏', '示例秋、示例冬'], ['示例春', '示例夏', '示例秋', '示例冬']],
  ['a padded name', ['1. 示　春（示例海滨医院）'], ['示春 示例海滨医院']],
  [
    'a place, a sex and a people beside the unit',
    ['示例春（女，回族，济南市，示例海滨医院，护士长）'],
    ['示例春 示例海滨医院 护士长 370100'],
  ],
  ['a unit of the record, whatever it ends in', ['示例春（示例机械3号有限公司班长）'], ['示例春 示例机械3号有限公司 班长']],
  [
    'a unit with two legal ends that are one',
    ['示例春（示例海洋集团股份有限公司电工）'],
    ['示例春 示例海洋集团股份有限公司 电工'],
  ],
])('%s', (_, lines, wanted) => {
  expect(people(...lines)).toEqual(wanted);
});

test.each<[string, string[], string]>([
  [
    'a unit within a unit',
    ['示例春（示例海洋集团第一分公司电工）'],
    '第 2 段 询问 “示例海洋集团第一分公司电工”看不出哪里是单位、哪里是岗位',
  ],
  [
    'a works whose post begins no one knows where',
    ['示例春（示例炼油厂区维修工）'],
    '第 2 段 询问 “示例炼油厂区维修工”看不出哪里是单位、哪里是岗位',
  ],
  ['names that commas part', ['示例春，示例夏，示例秋'], '第 2 段 询问 “示例春，示例夏，示例秋”看不出是一个人还是几个人'],
  [
    'words before a colon that are no place',
    ['示例海洋集团：示例春、示例夏'],
    '第 2 段 询问 “示例海洋集团：示例春、示例夏”冒号前面看不出是地市还是称号',
  ],
  [
    'somebody among the people of whom it is not certain',
    ['示例春（示例海滨医院）', '示例二分厂的先进', '示例秋（梨园医院）'],
    '第 3 段 询问 名单中间的这一段看不出是谁',
  ],
  [
    'a person of the list whose unit comes first',
    ['1. 示例春（示例海滨医院）', '2. 梨园医院护士长示例夏'],
    '第 3 段 询问 名单中间的这一段看不出是谁',
  ],
  ['a city whose people are not all told', ['济南市：示例春、示例夏等'], '第 2 段 询问 “示例春、示例夏等”看不出是谁'],
  [
    'a title of another year beside the unit',
    ['示例春（示例海滨医院护士长，2018年齐鲁工匠）'],
    '第 2 段 询问 “2018年齐鲁工匠”看不出',
  ],
  [
    'a sentence’s count of the people below',
    ['决定授予示例春等3人“齐鲁工匠”称号', '示例春（示例海滨医院）'],
    '第 2 段 差错 表题里“齐鲁工匠”写的是 3 人，名单里有 1 人',
  ],
  ['people who are not all told', ['决定授予示例春等10名同志“齐鲁大工匠”称号'], '第 2 段 询问 这一段写了“等”，没有写全'],
  [
    'a count over a title that is wrong',
    ['一、齐鲁大工匠（2名）', '示例春（示例海滨医院）'],
    '第 2 段 差错 分组写的是 2 人，名单里有 1 人',
  ],
  ['a count beside a city that is wrong', ['济南市（3人）：示例春、示例夏'], '第 2 段 差错 分组写的是 3 人，名单里有 2 人'],
  [
    'a count of a title in a sentence',
    ['现产生齐鲁工匠3名，予以公示。', '示例春（示例海滨医院）'],
    '第 2 段 差错 表题里“齐鲁工匠”写的是 3 人，名单里有 1 人',
  ],
  ['a birth date in the brackets', ['示例春（1980年5月出生，示例海滨医院）'], '第 2 段 差错 写着个人信息：出生日期'],
  ['a namesake of the record', ['示例甲（示例海滨医院）'], '第 2 段 询问 示例甲（示例海滨医院，2019年齐鲁工匠）和在册的同名'],
])('%s is told at its paragraph', (_, lines, wanted) => {
  const found = faultsOf(...lines);
  expect(found.filter((fault) => fault.startsWith(wanted)).length || found).toBe(1);
});

test('a notice is a notice though only its prose says so, and prose, telephones and who signs are passed over and told', () => {
  const lines = [
    '关于2019年“齐鲁工匠”人选的通知',
    '根据示例办法，经推荐620人、专家评审，现将人选予以公示，公示期为2019年11月1日至5日。',
    '示例春（示例海滨医院护士长）',
    '联系人：示例丁、示例戊，电话：0531-12345678',
    '鲁示例〔2019〕25号',
    '示例省总工会',
    '2019年11月1日',
  ];
  const notice = read(lines, {});
  expect(notice.faults).toMatchObject([{ ref: '第 2 段', is: '询问', found: expect.stringContaining('公示名单') as string }]);
  const { rows, faults, said } = read(lines);
  expect(faults).toEqual([]);
  expect(rows).toMatchObject([{ name: '示例春', edition: 2019, title: '齐鲁工匠', cells: { name: '第 3 段' } }]);
  expect(said.join('\n')).toContain('没有读：第 2 段、第 4 段、第 5 段、第 6 段、第 7 段');
  expect(said.join('\n')).toContain(
    '发布者“示例省总工会”，标题“关于2019年“齐鲁工匠”人选的通知”，日期 2019-11-01（发布日），文号 鲁示例〔2019〕25号',
  );
  expect(JSON.stringify(said)).not.toContain('12345678');
});

test('the union that sends or signs a notice is no city of those whom it names', () => {
  expect(people('济南市总工会', '示例春（示例海滨医院）', '青岛市总工会')).toEqual(['示例春 示例海滨医院']);
});

test('what the clerk decides stands behind a name or a unit', () => {
  const { rows, faults } = read([HEADING, '示例甲［新］（示例机械3号［u0003］，焊工）、示例甲［q0001］（示例机械1号有限公司）']);
  expect(faults.map(({ found }) => found)).toEqual(['q0001 示例甲已有2018年齐鲁工匠（h0001），这一行是2019年齐鲁工匠']);
  expect(rows).toMatchObject([{ name: '示例甲', person: { new: true }, employer: { id: 'u0003' } }]);
  expect(read([HEADING, '示例甲（示例海滨医院）']).faults[0]?.mend).toContain('示例甲［新］');
});

test('the words above a table of a document say what it is; people beside the table are read too', () => {
  const tc = (text: string): string => `<w:tc>${p(text)}</w:tc>`;
  const table = `<w:tbl><w:tr>${tc('姓名')}${tc('单位')}</w:tr><w:tr>${tc('示例春')}${tc('示例海滨医院')}</w:tr></w:tbl>`;
  const opened = documentOf([HEADING, '各有关单位：', '附件'], table + p('示例夏（泰山示例医院）'));
  expect(understood(opened, archive).faults.map(({ ref }) => ref)).toEqual(['第 1 段', '第 1 段']);
  const { rows, faults } = understood(opened, archive, { named: true });
  expect(faults).toEqual([]);
  expect(rows.map(({ name, edition }) => `${name} ${edition}`)).toEqual(['示例春 2019', '示例夏 2019']);
});

test('a text that somebody pasted is read alike; a story and any other document are none', () => {
  const pasted = openSheets('公示.txt', Buffer.from(`${HEADING}\n示例春（示例海滨医院护士长）\n示例夏，泰山示例医院，护士长\n`));
  if ('refused' in pasted) throw new Error();
  const { rows, faults } = understood(pasted, archive, { named: true });
  expect(faults).toEqual([]);
  expect(rows.map(({ name, cells }) => `${name} ${cells.name}`)).toEqual(['示例春 A2', '示例夏 A3']);
  const story = read(['示例甲的故事', '2018年，示例甲获得“齐鲁工匠”称号。', '一天，示例乙来了：示例丙、示例丁也来了。']);
  expect(story.rows).toEqual([]);
  expect(story.faults.map(({ found }) => found)).toEqual(['没有找到名单']);
});

test('hidden words in the text are a fault', () => {
  const hidden = documentOf([HEADING], '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>示例春</w:t></w:r></w:p>');
  expect(hidden.faults).toMatchObject([{ ref: '第 2 段', found: '这一段里有隐藏的文字' }]);
});
