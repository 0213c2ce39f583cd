/** 一格 — as it stands in the file: a text as typed, a number as stored. */
export interface SheetCell {
  /** 单元格 — as a clerk names it: C14. In a table of a document, the same by its row and column. */
  ref: string;
  /** From 1. */
  row: number;
  /** From 1. */
  column: number;
  value: string | number | boolean;
  /** 日期 — YYYY-MM-DD, of a number that the workbook shows as a date. */
  date?: string;
  /** 公式 — the value is what the workbook kept of it. */
  formula?: true;
}

/** 合并的格 — from the top left to the bottom right; only the first has a value. */
export interface Merge {
  from: { row: number; column: number };
  to: { row: number; column: number };
}

/** 一张表 — only cells that hold something, by rows; blank rows are not there. */
export interface Sheet {
  name: string;
  rows: SheetCell[][];
  merges: Merge[];
}

/** 一段 — of running text outside all tables; the place is the how manyth of the document, blank ones not counted. */
export interface Paragraph {
  ref: string;
  text: string;
  /** How many tables come before it. */
  after: number;
}

/** 打开的表 — what a clerk's file holds, and what she is told of how it was read. */
export interface OpenedSheets {
  kind: 'xlsx' | 'csv' | 'docx';
  sheets: Sheet[];
  said: string[];
  /** 正文 — of a document. */
  paragraphs?: Paragraph[];
}

/** 表里的一处 — where something is wrong or has to be decided: sheet, cell, heading, what is found, wanted, how to mend it. */
export interface SheetFault {
  sheet: string | null;
  ref: string | null;
  heading: string | null;
  /** 差错 stops the import; 询问 is decided by the clerk, and stops it until it is. */
  is: '差错' | '询问';
  found: string;
  wanted: string;
  mend: string;
}

/** 出自哪一格 — of a value of the record: which entry, the way to the value, and the cell that says it. */
export interface CellOrigin {
  id: string;
  /** Empty for whatever else the entry holds. */
  path: string;
  sheet: string;
  cell: string;
}
