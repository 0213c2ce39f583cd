import { type Merge } from '../../workbook/sheet.ts';

interface Place {
  row: number;
  column: number;
}

/** 合并的格 — by row and column: how large the first that is drawn is, and which others it covers. */
export type Spans = Map<string, { covered: boolean; from: Place; size: { rows: number; columns: number } }>;

/** 铺开合并 — over the rows and columns that are drawn; rows that are left out part a merge in two. */
export function spread(merges: readonly Merge[], rows: ReadonlySet<number>, columns: readonly number[]): Spans {
  const spans: Spans = new Map();
  for (const { from, to } of merges) {
    const own = columns.filter((column) => column >= from.column && column <= to.column);
    if (own.length === 0) continue;
    for (const run of runsIn([...rows].filter((row) => row >= from.row && row <= to.row)))
      for (const row of run)
        for (const column of own) {
          const covered = row !== run[0] || column !== own[0];
          spans.set(`${row},${column}`, { covered, from, size: { rows: run.length, columns: own.length } });
        }
  }
  return spans;
}

/** 相连的行 — 3, 4, 8 are two runs. */
function runsIn(rows: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && run.at(-1) === row - 1) run.push(row);
    else runs.push([row]);
  }
  return runs;
}
