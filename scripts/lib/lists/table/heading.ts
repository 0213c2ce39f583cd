import { type SheetCell } from '../../workbook/sheet.ts';
import { inOneLine } from '../reading/plain.ts';
import { type Meaning, meaningOf } from './columns.ts';
import { cellsOf, type Grid, type GridRow, lastColumn, lastRow } from './grid.ts';

/** 标题格 — one column as its heading says it, over one row or two. */
export interface HeadingCell {
  column: number;
  /** Where a message points. */
  ref: string;
  /** As the clerk wrote it. */
  heading: string;
  meaning: Meaning | undefined;
}

/** 表头 — over rows `first` to `last` of the grid. */
export interface Heading {
  first: number;
  last: number;
  cells: HeadingCell[];
}

const words = ({ value }: SheetCell): string => inOneLine(value);
const meaning = (cell: SheetCell): Meaning | undefined => (typeof cell.value === 'string' ? meaningOf(words(cell)) : undefined);
const isName = (found: Meaning | undefined): boolean => found !== undefined && 'key' in found && found.key === 'name';

/** 像不像表头 — a name's heading, and half of its row known. */
function namesRow(row: GridRow): boolean {
  const found = cellsOf(row).map(meaning);
  const known = found.filter((each) => each !== undefined).length;
  return found.some(isName) && known * 2 >= found.length && (known > 1 || cellsOf(row).every((cell) => words(cell) === '姓名'));
}

/** 无姓名的表头 — a row that is a heading by all but the one column that a list cannot be without. */
export const namelessHeading = (row: GridRow): SheetCell | undefined => {
  const cells = cellsOf(row);
  const known = cells.filter((cell) => meaning(cell) !== undefined);
  return known.length >= 3 && known.length * 2 > cells.length ? cells[0] : undefined;
};

/** 表头在哪里 — of every table of a sheet, in its order. */
export function headingsIn(grid: Grid): Heading[] {
  const headings: Heading[] = [];
  for (const [index, row] of grid.rows.entries()) {
    if (!namesRow(row)) continue;
    const first = isAboveOf(grid, index) && !isPersonOf(headings.at(-1), grid, index - 1) ? index - 1 : index;
    const last = isBelowOf(grid, index) ? index + 1 : index;
    headings.push({ first, last, cells: headingCells(grid, first, last) });
  }
  return headings;
}

/** 上一张表的最后一人 — right above a heading that comes again: a row with a name, unless it is half of that heading itself. */
function isPersonOf(heading: Heading | undefined, { rows }: Grid, index: number): boolean {
  const row = rows[index];
  const name = heading?.cells.find((cell) => isName(cell.meaning));
  if (!heading || !row || !name || index <= heading.last) return false;
  return row.own.has(name.column) && said(row) !== said(rows[heading.first]!);
}
const said = (row: GridRow): string => cellsOf(row).map(words).join('|');

/** 上一行是不是表头的上半 — groups over several columns, and headings that reach down by a merge or have nothing below. */
function isAboveOf({ rows, merges }: Grid, index: number): boolean {
  const [above, row] = [rows[index - 1], rows[index]!];
  if (above?.row !== row.row - 1 || above.own.size < 2 || namesRow(above)) return false;
  return cellsOf(above).every((cell) => {
    if (typeof cell.value !== 'string' || /[:：]/.test(words(cell))) return false;
    if (lastRow(merges, cell) >= row.row || lastColumn(merges, cell) > cell.column) return true;
    return row.own.has(cell.column) ? merges.length === 0 : meaning(cell) !== undefined;
  });
}

/** 下一行是不是表头的下半 — under groups, nothing under the name. */
function isBelowOf({ rows, merges }: Grid, index: number): boolean {
  const [row, below] = [rows[index]!, rows[index + 1]];
  if (below?.row !== row.row + 1) return false;
  const names = cellsOf(row).filter((cell) => isName(meaning(cell)));
  const cells = cellsOf(below);
  // Without merges a group leaves at least two names below it; one cell is a caption.
  if (merges.length === 0 && cells.length < 2) return false;
  if (names.some(({ column }) => below.own.has(column)) || cells.some(({ value }) => typeof value !== 'string')) return false;
  const known = cells.filter((cell) => {
    const group = groupOver(row, cell.column, merges, below);
    return meaningOf(`${group ? words(group) : ''}${words(cell)}`) ?? meaning(cell);
  });
  return known.length > 0 && known.length * 2 >= cells.length && cells.every(({ column }) => !isClosed(row, column, merges));
}

/** A heading of one column with a cell below it is a row of the table. */
const isClosed = (row: GridRow, column: number, merges: readonly Grid['merges'][number][]): boolean => {
  const cell = row.own.get(column);
  return cell !== undefined && merges.length > 0 && lastColumn(merges, cell) === column;
};

/** 归哪一组 — the cell of the upper row over a column: its own, or one that spreads over it. */
function groupOver(upper: GridRow, column: number, merges: Grid['merges'], lower: GridRow): SheetCell | undefined {
  const own = upper.own.get(column);
  if (own) return own;
  const left = cellsOf(upper).findLast((cell) => cell.column < column);
  if (!left) return undefined;
  // A file without merges keeps only the first cell of a group.
  const spread = merges.length > 0 ? lastColumn(merges, left) >= column : lower.own.has(left.column);
  return spread ? left : undefined;
}

function headingCells({ rows, merges }: Grid, first: number, last: number): HeadingCell[] {
  const [upper, lower] = [rows[first]!, rows[last]!];
  const cells = new Map([...upper.own, ...lower.own]);
  return [...cells]
    .toSorted(([a], [b]) => a - b)
    .map(([column, own]): HeadingCell => {
      const group = first === last ? undefined : groupOver(upper, column, merges, lower);
      const heading = words(own);
      const whole = group && group !== own ? `${words(group)}${heading}` : heading;
      return { column, ref: own.ref, heading, meaning: meaningOf(whole) ?? meaningOf(heading) };
    });
}
