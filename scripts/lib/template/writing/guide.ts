import { type Archive } from '#domain/record/archive.ts';
import { fieldColumns } from '#domain/export/tables/columns.ts';
import { type KindName, kindRow } from '#domain/record/kinds.ts';
import { ACT_NAMES, ACTS } from '../../acts/acts.ts';
import { ACTS_SHEET } from '../acts-sheet.ts';
import { levelsOf, listIn } from '../levels.ts';
import { EXAMPLE, TEMPLATE_MARK } from '../signs.ts';
import { TEMPLATE_SHEETS } from '../sheets.ts';

/** 不在表里的 — lists of objects that no sheet has: an import leaves them as they are. */
export function leftOut(): { kind: string; fields: string[] }[] {
  const pathsOf = (kind: KindName, lists: readonly string[]): string => [kind, ...lists].join(' ');
  const held = new Set<string>();
  const found = new Map<string, { kind: string; field: string }>();
  for (const { kinds, items = [], beside = [], joined } of TEMPLATE_SHEETS)
    for (const kind of kinds) {
      const lists = items.map(({ list }) => list);
      held.add(pathsOf(kind, lists));
      for (const list of beside) held.add(pathsOf(kind, [...lists, list]));
      if (joined) held.add(pathsOf(kind, [joined]));
      for (const column of fieldColumns(levelsOf(kind, items).at(-1)!))
        if (listIn(column.schema, column) === 'objects')
          found.set(pathsOf(kind, [...lists, column.field.key!]), {
            kind: kindRow(kind).name,
            field: column.field.name,
          });
    }
  const left = [...found].filter(([path]) => !held.has(path)).map(([, said]) => said);
  return [...Map.groupBy(left, ({ kind }) => kind)].map(([kind, said]) => ({ kind, fields: said.map(({ field }) => field) }));
}

const HOW = [
  '一格一格填；标 * 的栏必填，栏名上的批注写着怎样填。有下拉的从下拉里选。',
  `空着的格不改记录里的值；要删去一个值，写“（删）”。删去整行不等于删记录：撤下人和条目写在“${ACTS_SHEET.name}”里。`,
  '编号由程序给：新的一条在编号栏写“新1”“新2”……，别的表提到它也写“新1”。已有的编号不改。',
  '编号后面的名称只给人看，导入时只认编号。几个编号、几个选项用“；”隔开；几句话各占一行（Alt+Enter）。',
  '日期写到知道的为止：2018、2018-12、2018-12-07。金额以元计，可以写 5万元。不知道的留空，不要写 0。',
  '栏的次序可以换，栏名不要改，不要加栏；不要隐藏行、列和工作表。不填身份证号、手机号、出生年月、性别、民族、银行卡号。',
  `第一格写着“${EXAMPLE}”的灰色行只是样子，导入时跳过。“码表”是隐藏的，下拉用它，不要改。`,
];

/** 说明 — the first sheet, in two columns: how to fill in the others, what each is for, what is in none of them. */
export const guideRows = ({ site }: Archive, filled: boolean): string[][] => [
  [TEMPLATE_MARK],
  [
    '这一份',
    filled
      ? `填好了截至 ${site.recordDate} 的记录；原样导入，什么也不改。`
      : '空表。要看今天的记录，取“带现在的记录”的一份（命令是 npm run template -- 文件名.xlsx --filled）。',
  ],
  ['怎样填', ''],
  ...HOW.map((said, index) => [String(index + 1), said]),
  ['工作表', '每行是什么'],
  ...[...TEMPLATE_SHEETS, ACTS_SHEET].map(({ name, about }) => [name, about]),
  ['要做的事', `“${ACTS_SHEET.name}”里能做的`],
  ...ACT_NAMES.map((name) => [name, ACTS[name].about]),
  ['不在表里', '导入时不动：事迹正文、照片、文件，和下面这些'],
  ...leftOut().map(({ kind, fields }) => [kind, fields.join('、')]),
];
