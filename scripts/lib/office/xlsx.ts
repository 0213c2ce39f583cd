import { type Workbook } from '#domain/export/handouts/handout.ts';
import { type Cell, type CellStyle, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { legalModel } from './legal.ts';
import { pinned } from './pin.ts';

/** The clock is what the package takes where no day is given; the pin pass takes out both. */
const DAY = new Date(0);

const HEADING: CellStyle = {
  font: { name: '黑体', size: 11 },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } },
  alignment: { vertical: 'center', wrapText: true },
};
/** `@`: what a reader types over a text stays text, too. */
const TEXT: CellStyle = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } };
/** Off the edge, or it runs into the text beside it. */
const NUMBER: CellStyle = { alignment: { vertical: 'top', horizontal: 'right', indent: 1 } };

/** A reader of the format takes `_x0041_` for an A: the underscore that begins it is written that way itself. */
/** 写进 XLSX 的文字 — so that it is read back to the letter. */
export const asWritten = (text: string): string => text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');

/** 一格 — typed, so that a code, a long number or a text that begins like a formula is what it is. */
const cellOf = (value: string | number): Partial<Cell> =>
  typeof value === 'number' ? { value, type: 'number', style: NUMBER } : { value: asWritten(value), type: 'string', style: TEXT };

/** What the name of a sheet may not hold, and how long it may be. */
const BARRED = /[[\]:*?/\\]|^'|'$/g;
const LONGEST = 31;

/** 表名 — as the format allows it; of two that are alike the later one has its number. */
function sheetName(name: string, taken: Set<string>): string {
  const plain = name.replace(BARRED, '').trim().slice(0, LONGEST).toWellFormed() || '表';
  let free = plain;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${plain.slice(0, LONGEST - 4)}${number}`;
  taken.add(free.toLowerCase());
  return free;
}

/** 做成 XLSX — sheets with a heading row that stays in sight. */
export async function xlsxOf(given: Workbook): Promise<Uint8Array> {
  const { title, sheets } = legalModel(given);
  const taken = new Set<string>();
  const pages = sheets.map(({ name, columns, rows }): WriteSheet => {
    const cells = new Map<string, Partial<Cell>>();
    for (const [index, { heading }] of columns.entries())
      cells.set(`0,${index}`, { value: asWritten(heading), type: 'string', style: HEADING });
    for (const [row, values] of rows.entries())
      for (const [column, value] of values.entries()) cells.set(`${row + 1},${column}`, cellOf(value));
    return {
      name: sheetName(name, taken),
      columns: columns.map(({ width }) => ({ width })),
      rows: [columns.map(({ heading }) => heading), ...rows],
      cells,
      freezePane: { rows: 1 },
      // Printed it is as wide as the paper, and every sheet of it has the headings.
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '$1:$1',
      },
    };
  });
  const bytes = await writeXlsx({
    sheets: pages,
    properties: { title, created: DAY, modified: DAY },
    defaultFont: { name: '宋体', size: 11 },
  });
  return pinned(bytes, title);
}
