import { type OpenedSheets, type SheetFault } from './sheet.ts';

/** 打开了的 — the sheets, and what in them can’t be taken as it stands. */
export interface Opened extends OpenedSheets {
  faults: SheetFault[];
}

/** 打开的结果 — what was read, or why nothing was. */
export type Opening = Opened | { refused: SheetFault[] };
