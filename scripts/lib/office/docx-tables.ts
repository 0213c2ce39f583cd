import { type Block, type Run } from '#domain/export/handouts/handout.ts';
import {
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { wordParagraph } from './docx-runs.ts';
import { WORD_MEASURE, TWIPS } from './docx-style.ts';

type Of<Kind extends Block['is']> = Extract<Block, { is: Kind }>;

/** Two tables that touch become one: a thin line of nothing keeps them apart. */
export const wordGap = (): Paragraph => new Paragraph({ spacing: { line: 160, lineRule: 'exact' } });

const SHADE = { type: ShadingType.CLEAR, color: 'auto', fill: 'F2F2F2' };
const PADDING = { top: 50, bottom: 50, left: 100, right: 100 };

/** 列宽 — in twips, by shares; what rounding leaves goes to the last. */
function widthsOf(shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share / whole) * WORD_MEASURE));
  widths[widths.length - 1]! += WORD_MEASURE - widths.reduce((sum, width) => sum + width, 0);
  return widths;
}

interface CellOf {
  width: number;
  runs: readonly Run[];
  heading?: boolean;
  span?: number;
}

const cell = ({ width, runs, heading = false, span = 1 }: CellOf): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: PADDING,
    verticalAlign: heading ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(span > 1 && { columnSpan: span }),
    ...(heading && { shading: SHADE }),
    children: [wordParagraph(heading ? 'CellHeading' : 'Cell', runs)],
  });

const table = (widths: readonly number[], rows: TableRow[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WORD_MEASURE, type: WidthType.DXA },
    columnWidths: [...widths],
    rows,
  });

/** Room for a line of handwriting, where a cell is left empty for it. */
const ROOM = { value: Math.round(8.5 * TWIPS), rule: HeightRule.ATLEAST };
const isBlank = (runs: readonly Run[]): boolean => runs.every((run) => typeof run === 'string' && run.trim() === '');

/** 表 — with a heading row that comes again on each page; a short row is filled with empty cells. */
export function wordTable({ caption, columns, rows }: Of<'table'>): (Paragraph | Table)[] {
  const widths = widthsOf(columns.map(({ share }) => share));
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) => cell({ width: widths[index]!, runs: [column.heading], heading: true })),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        ...(widths.some((_width, index) => isBlank(row[index] ?? [])) && { height: ROOM }),
        children: widths.map((width, index) => cell({ width, runs: row[index] ?? [] })),
      }),
  );
  return [...(caption === undefined ? [] : [wordParagraph('Caption', [caption])]), table(widths, [heading, ...body]), wordGap()];
}

/** 填写栏 — a label and room beside it, once or twice a row; the last of an odd number has the whole row. */
export function wordFields({ columns, labels }: Of<'fields'>): (Paragraph | Table)[] {
  const widths = widthsOf(columns === 1 ? [24, 76] : [18, 32, 18, 32]);
  const rows = Array.from({ length: Math.ceil(labels.length / columns) }, (_unused, row) => {
    const here = labels.slice(row * columns, (row + 1) * columns);
    const children = here.flatMap((label, index) => {
      const left = widths.slice(2 * index + 1);
      const span = index === here.length - 1 ? left.length : 1;
      const width = left.slice(0, span).reduce((sum, each) => sum + each, 0);
      return [cell({ width: widths[2 * index]!, runs: [label], heading: true }), cell({ width, runs: [], span })];
    });
    return new TableRow({ height: ROOM, cantSplit: true, children });
  });
  return rows.length === 0 ? [] : [table(widths, rows), wordGap()];
}
