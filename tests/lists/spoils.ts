import { type SheetCell } from '#lib/workbook/sheet.ts';
import { type Column, type Draft, rewrite, type Value } from './messy.ts';
import { type Odd } from './written-files.ts';

/** 弄坏 — one thing made wrong in a good list: how, in which cells, what is said of it there. */
export interface Spoil {
  change?: (draft: Draft) => void;
  /** The cells that are spoilt. */
  cell: (cell: SheetCell) => boolean;
  says: RegExp;
  /** 不能同时有的特点 — with which the cell would not be there, or more than it would be wrong. */
  not?: readonly string[];
  /** Told at the first cell of the row. */
  wholeRow?: true;
  /** Of a workbook alone: how it is written. */
  odd?: (ref: string) => Odd;
}

const plain = ({ value }: SheetCell): string => String(value).normalize('NFKC').replace(/\s/g, '');
const holds =
  (...words: string[]) =>
  (cell: SheetCell): boolean =>
    words.some((word) => plain(cell).startsWith(word));
const is =
  (word: string) =>
  (cell: SheetCell): boolean =>
    plain(cell) === word;

/** In the row of one person. */
const of = (name: string, key: Column['key'], value: Value) => (draft: Draft) =>
  rewrite(draft, key, (own, person) => (person.name === name ? value : own));
/** A column more, in which one of the people has something else. */
const column =
  (heading: string, usual: Value, name = '', other: Value = usual) =>
  (draft: Draft): void =>
    void draft.columns.push({ key: 'extra', heading, value: (person) => (person.name === name ? other : usual) });

const NAMELESS = ['姓名后面写了性别民族', '姓名垫了空格', '姓名分两行写'];
/** One cell of every sheet would be written oddly. */
const SHEETS = ['一市一张表'];
/** With more than one heading. */
const REPEATED = ['表头重复', '表题又一遍', '一市一张表'];
const CITYLESS = ['按市分组', '一市一张表', '地市合并单元格', '地市写法不一'];
const COUNTED = ['表题又一遍', '一市一张表', '合计行', '空的序号', '表下的话'];

export const SPOILS: Readonly<Record<string, Spoil>> = {
  姓名里有数字: { change: of('示例秋', 'name', '示例秋1'), cell: is('示例秋1'), says: /姓名含有“1”/, not: NAMELESS },
  一格两个人: { change: of('示例秋', 'name', '示例秋　示例路'), cell: is('示例秋示例路'), says: /可能是两个人/, not: NAMELESS },
  在册的同名: { change: of('示例秋', 'name', '示例甲'), cell: is('示例甲'), says: /和在册的同名：q0001/, not: NAMELESS },
  名单里的同名: {
    change: of('示例秋', 'name', '示例春'),
    cell: is('示例春'),
    says: /同名/,
    not: [...NAMELESS, '一市一张表', '按市分组'],
  },
  姓名后面有拼音: {
    change: of('示例秋', 'name', '示例秋（shì lì qiū）'),
    cell: holds('示例秋('),
    says: /姓名后面有括号/,
    not: NAMELESS,
  },
  不知什么金额: { change: column('金额（万元）', 5), cell: is('金额(万元)'), says: /认不得/, not: [...REPEATED, '资助用万元'] },
  左右并排的两张表: {
    change: (draft) => void draft.columns.push(...draft.columns.filter(({ key }) => key === 'name' || key === 'trade')),
    cell: ({ value }) => ['姓名', '工种'].includes(String(value)),
    says: /都可以是“(?:姓名|工种)”/,
    not: [
      ...REPEATED,
      '标题用别的说法',
      '标题又一种说法',
      '标题有星号空格和换行',
      '两行表头',
      '两行表头拆开读',
      '没有合并的两行表头',
    ],
  },
  不是山东的市: { change: of('示例秋', 'city', '火星市'), cell: is('火星市'), says: /“火星市”不是山东的市/, not: CITYLESS },
  相近的单位: {
    change: of('示例冬', 'employer', '示列机械3号有限公司'),
    cell: is('示列机械3号有限公司'),
    says: /和已有的相近：u0003/,
  },
  单位少了尾巴: { change: of('示例冬', 'employer', '示例机械3号'), cell: is('示例机械3号'), says: /和已有的相近：u0003/ },
  相近的工种: { change: of('示例冬', 'trade', '示列钳工'), cell: is('示列钳工'), says: /和已有的相近：t0001/ },
  岗位里有身份证号: {
    change: of('示例秋', 'post', '班长11010519491231002X'),
    cell: holds('班长1'),
    says: /写着个人信息/,
  },
  岗位里有手机号: { change: of('示例秋', 'post', '班长13900000000'), cell: holds('班长1'), says: /写着个人信息/ },
  序号不是数: {
    change: of('示例秋', 'order', '丙'),
    cell: is('丙'),
    says: /“丙”不是序号/,
    not: ['空的序号', '序号是全角的', '序号是汉字'],
  },
  别家的称号: {
    change: column('所获称号', '齐鲁工匠', '示例秋', '泰山工匠'),
    cell: is('泰山工匠'),
    says: /“泰山工匠”不是本工程的称号/,
    not: ['有荣誉称号和年度两列', '空的序号'],
  },
  起步以前的年度: {
    change: column('评选年度', 2019, '示例秋', 2015),
    cell: is('2015'),
    says: /2015年度/,
    not: ['有荣誉称号和年度两列', '年度写成字母O'],
  },
  别的年度: {
    change: column('评选年度', 2019, '示例秋', 2020),
    cell: is('2020'),
    says: /这一行是2020年度/,
    not: ['有荣誉称号和年度两列', '年度写成字母O'],
  },
  没有这一天: {
    change: column('拨付日期', '2019.12.20', '示例秋', '2019年2月30日'),
    cell: is('2019年2月30日'),
    says: /不是日期/,
    not: ['资助用万元', '拨付只写年月'],
  },
  单位是万元却写元: {
    change: column('资助金额（万元）', 5, '示例秋', 50000),
    cell: is('50000'),
    says: /标题的单位是万元/,
    not: ['资助用万元', '拨付只写年月'],
  },
  认不得的列: {
    change: column('身高', 180),
    cell: is('身高'),
    says: /认不得“身高”/,
    not: REPEATED,
  },
  没有标题的列: {
    change: column('', '示例', '示例春', '示例无题'),
    cell: is('示例无题'),
    says: /没有标题/,
    not: [...REPEATED, '两行表头', '两行表头拆开读', '没有合并的两行表头'],
  },
  合计不对: { change: ({ after }) => void after.push(['合 计', '9人']), cell: is('9人'), says: /合计写的是 9 人/, not: COUNTED },
  别家的名单: {
    change: (draft) => void draft.lines.splice(0, draft.lines.length, '2019年“泰山工匠”命名名单'),
    cell: holds('2019年“泰山工匠”'),
    says: /不是本工程的称号|没有写称号/,
    not: ['一市一张表', '有荣誉称号和年度两列', '称号作分组', '表题又一遍'],
  },
  隐藏的行: {
    cell: is('示例秋'),
    says: /行 .* 是隐藏的/,
    wholeRow: true,
    not: [...SHEETS, ...NAMELESS],
    odd: (ref) => ({ hiddenRows: [Number(ref.replace(/\D/g, ''))] }),
  },
  没算出的公式: {
    cell: is('首席技师'),
    says: /公式没有算出的值/,
    not: SHEETS,
    odd: (ref) => ({ cells: { [ref]: '><f>A1</f>' } }),
  },
  算错了的公式: {
    cell: is('首席技师'),
    says: /公式算错了/,
    not: SHEETS,
    odd: (ref) => ({ cells: { [ref]: ' t="e"><v>#REF!</v>' } }),
  },
  存成数字的证件号: {
    cell: is('首席技师'),
    says: /疑似身份证号/,
    not: SHEETS,
    odd: (ref) => ({ cells: { [ref]: '><v>110105194912310000</v>' } }),
  },
};
