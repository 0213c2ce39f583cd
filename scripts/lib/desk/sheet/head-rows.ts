import { gridOf } from '../../lists/table/grid.ts';
import { headingsIn } from '../../lists/table/heading.ts';
import { type Sheet } from '../../workbook/sheet.ts';

/** Headings again at the head of each page are not drawn again. */
const MOST_HEADS = 4;

/** 表头的行 — with the titles above the first; of a sheet whose heading is not known, its first row. */
export function headRowsOf(sheet: Sheet): number[] {
  const grid = gridOf(sheet);
  const [first] = headingsIn(grid);
  const rows = first ? grid.rows.slice(Math.max(0, first.last + 1 - MOST_HEADS), first.last + 1) : grid.rows.slice(0, 1);
  return rows.map(({ row }) => row);
}
