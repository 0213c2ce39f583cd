import { type SheetCell, type SheetFault } from '../../workbook/sheet.ts';
import { type Heading } from './heading.ts';
import { type Caption } from './lines.ts';

/** 表里的一行 — the cells by column, those of merges over several rows among them, and what it stands under. */
export interface BodyRow {
  row: number;
  cells: ReadonlyMap<number, SheetCell>;
  /** 从上面合并下来的 — columns whose value is written once for several rows. */
  shared: ReadonlySet<number>;
  city: Caption | undefined;
  title: Caption | undefined;
}

/** 合计 — a row of totals, and the rows that it can be the sum of: those since the last one, or all. */
export interface Total {
  cell: SheetCell;
  cells: SheetCell[];
  since: number;
  until: number;
}

/** 一张名单 — with the lines above it. */
export interface FoundTable {
  sheet: string;
  lines: SheetCell[];
  heading: Heading;
  rows: BodyRow[];
  totals: Total[];
}

/** 表的全部 — of one sheet: its tables, what could not be placed, what was passed over. */
export interface SheetTables {
  tables: FoundTable[];
  faults: SheetFault[];
  said: string[];
}
