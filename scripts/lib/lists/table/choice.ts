import { type SheetFault } from '../../workbook/sheet.ts';
import { type ColumnKey, columnRow, LIST_COLUMNS } from './columns.ts';
import { type HeadingCell } from './heading.ts';
import { type FoundTable } from './found.ts';

/** 选定的列 — which columns of a table are read, and all that has to be said of the others. */
export interface Chosen {
  of: ReadonlyMap<ColumnKey, HeadingCell[]>;
  faults: SheetFault[];
  said: string[];
}

const KNOWN = Object.values(LIST_COLUMNS)
  .map(({ label }) => label)
  .join('、');

/** 选列 — private ones are dropped and told, unknown ones asked, and of two with one meaning neither is taken. */
export function choose({ sheet, heading, rows }: FoundTable): Chosen {
  const of = new Map<ColumnKey, HeadingCell[]>();
  const [faults, said]: [SheetFault[], string[]] = [[], []];
  const doubt = (cell: Pick<HeadingCell, 'ref' | 'heading'>, found: string, wanted: string, mend: string): void =>
    void faults.push({ sheet, ref: cell.ref, heading: cell.heading, is: '询问', found, wanted, mend });
  const filled = (column: number): number => rows.filter(({ cells }) => cells.has(column)).length;

  for (const cell of heading.cells) {
    const { meaning, column } = cell;
    if (meaning === undefined) {
      if (filled(column) > 0)
        doubt(
          cell,
          `认不得“${cell.heading}”这一列`,
          `认得的列：${KNOWN}`,
          '请改成认得的标题；合写在一列的请拆开；不要的列，在标题前写“不导入”。',
        );
    } else if ('private' in meaning) {
      said.push(`“${sheet}”的“${cell.heading}”一列是个人信息（${meaning.private}），没有读，共 ${filled(column)} 格`);
    } else if ('left' in meaning) said.push(`“${sheet}”的“${cell.heading}”一列按标题所写没有导入`);
    else of.set(meaning.key, [...(of.get(meaning.key) ?? []), cell]);
  }
  for (const [key, cells] of of) {
    const { label, many, left } = columnRow(key);
    if (left !== undefined) said.push(`“${sheet}”的“${cells[0]!.heading}”一列没有导入：${left}`);
    if (cells.length === 1 || many) continue;
    const names = cells.map(({ heading: words, ref }) => `“${words}”（${ref}）`).join('和');
    for (const cell of cells)
      doubt(
        cell,
        `${names}都可以是“${label}”`,
        `一列“${label}”`,
        '请留一列；不要的那一列，在标题前写“不导入”；左右并排的两张表，请接成上下一张。',
      );
  }
  const only = of.get('recommender')?.[0];
  if (only && !of.has('employer'))
    doubt(
      only,
      '只有推荐单位，没有工作单位；推荐的不一定是本人所在的单位',
      '一列“工作单位”',
      '如果这一列就是本人所在的单位，请把标题改成“工作单位”；不是就另加一列，或在标题前写“不导入”。',
    );
  const known = new Set(heading.cells.map(({ column }) => column));
  const strays = new Map(rows.flatMap(({ cells }) => [...cells].filter(([column]) => !known.has(column))).reverse());
  for (const cell of strays.values())
    doubt({ ref: cell.ref, heading: '' }, '这一列没有标题，下面却有内容', '每列有标题', '请补上标题，或删去这一列。');
  return { of, faults, said };
}
