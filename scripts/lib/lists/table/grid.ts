import { type Merge, type Sheet, type SheetCell } from '../../workbook/sheet.ts';
import { compact, inOneLine } from '../reading/plain.ts';

/** 一行 — the cells that it holds itself by column, and those that a merge hands down to it. */
export interface GridRow {
  row: number;
  own: ReadonlyMap<number, SheetCell>;
  /** 合并下来的 — of a merge over several rows that began above. */
  above: ReadonlyMap<number, SheetCell>;
}

/** 格网 — the rows of a sheet that say something, in their order. */
export interface Grid {
  name: string;
  rows: GridRow[];
  merges: readonly Merge[];
}

/** 铺开 — a sheet by rows and columns; cells of nothing but blanks are none. */
export function gridOf({ name, rows, merges }: Sheet): Grid {
  const cells = rows.flat().filter(({ value }) => inOneLine(value) !== '');
  const own = Map.groupBy(cells, ({ row }) => row);
  const at = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const handed = new Map<number, Map<number, SheetCell>>();
  for (const { from, to } of merges) {
    const cell = at.get(`${from.row},${from.column}`);
    if (!cell || to.row === from.row) continue;
    // Of a merge that reaches down a whole sheet only the rows that say something matter.
    for (const row of own.keys()) {
      if (row <= from.row || row > to.row) continue;
      const below = handed.get(row) ?? new Map<number, SheetCell>();
      handed.set(row, below.set(from.column, cell));
    }
  }
  return {
    name,
    merges,
    rows: [...own]
      .sort(([a], [b]) => a - b)
      .map(([row, list]) => ({
        row,
        own: new Map(list.toSorted((a, b) => a.column - b.column).map((cell) => [cell.column, cell])),
        above: handed.get(row) ?? new Map<number, SheetCell>(),
      })),
  };
}

export const cellsOf = ({ own }: GridRow): SheetCell[] => [...own.values()];
/** 单独一格 — the only cell of a row, as titles, captions and notes stand. */
export const onlyCell = ({ own }: GridRow): SheetCell | undefined => (own.size === 1 ? [...own.values()][0] : undefined);
export const gridText = ({ value }: SheetCell): string => compact(value);
/** 合并的宽度 — how far to the right the merge of a cell reaches; its own column if it is none. */
export const lastColumn = (merges: readonly Merge[], { row, column }: SheetCell): number =>
  merges.find(({ from }) => from.row === row && from.column === column)?.to.column ?? column;
/** 合并的深度 — down to which row. */
export const lastRow = (merges: readonly Merge[], { row, column }: SheetCell): number =>
  merges.find(({ from }) => from.row === row && from.column === column)?.to.row ?? row;
