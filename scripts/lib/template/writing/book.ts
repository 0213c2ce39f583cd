import { type Archive } from '#domain/record/archive.ts';
import { type Cell, type CellStyle, type DataValidation, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { legalText } from '../../office/legal.ts';
import { pinned } from '../../office/pin.ts';
import { asWritten } from '../../office/xlsx.ts';
import { columnLetters } from '../../workbook/cell-ref.ts';
import { ACTS_SHEET, actColumns, actExamples } from '../acts-sheet.ts';
import { Codes, CODES } from './codes.ts';
import { type TemplateColumn, templateColumns } from '../columns.ts';
import { guideRows } from './guide.ts';
import { exampleFor, noteFor } from './notes.ts';
import { templateRows } from '../rows.ts';
import { TEMPLATE_SHEETS, type TemplateSheet } from '../sheets.ts';
import { EXAMPLE, TEMPLATE_MARK } from '../signs.ts';

/** The clock is what the package takes where no day is given; the pin pass takes out both. */
const DAY = new Date(0);
/** Of so many rows the cells have a drop-down. */
const ROOM = 5000;

const HEAD: CellStyle = {
  font: { name: '黑体', size: 11 },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } },
  alignment: { vertical: 'center', wrapText: true },
};
const TEXT: CellStyle = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } };
const NUMBER: CellStyle = { alignment: { vertical: 'top' } };
const GREY: CellStyle = { numFmt: '@', font: { color: { rgb: '808080' }, italic: true } };

const STAR = ' *';

/** Printed a sheet is as wide as the paper. */
const PAGE = { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

type Value = string | number | null;

/** 一格 — typed: a code stays a code, and what begins like a formula stays a text. */
const cellFor = (value: Value, style: CellStyle): Partial<Cell> =>
  typeof value === 'string'
    ? { value: asWritten(legalText(value)), type: 'string', style }
    : { value, type: value === null ? 'empty' : 'number', style };

/** 栏名 — as the sheet has it, with a star where it has to be filled in. */
const headingOf = ({ heading, required }: TemplateColumn): string => `${heading}${required ? STAR : ''}`;

const widthOf = (heading: string): number => Math.min(32, Math.max(10, Array.from(heading).length * 2 + 2));

/** 一张表的内容 — its columns, and rows of the record or grey ones that only show how. */
interface Filling {
  name: string;
  columns: readonly TemplateColumn[];
  rows: readonly (readonly Value[])[];
  grey: boolean;
}

/** 表的内容 — what the record says today, or an example. */
function fillingOf(sheet: TemplateSheet, archive: Archive, filled: boolean): Filling {
  const columns = templateColumns(sheet);
  const rows = filled
    ? templateRows(archive, sheet, columns).map((row) => row.cells)
    : [columns.map((column, index) => (index === 0 ? EXAMPLE : exampleFor(column)))];
  return { name: sheet.name, columns, rows, grey: !filled };
}

function sheetFor({ name, columns, rows, grey }: Filling, codes: Codes): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const validations: DataValidation[] = [];
  for (const [index, column] of columns.entries()) {
    const note = noteFor(column);
    cells.set(`0,${index}`, { ...cellFor(headingOf(column), HEAD), ...(note && { comment: { author: '填报表', text: note } }) });
    const range = codes.rangeFor(column);
    const letters = columnLetters(index + 1);
    // An entry that is new has no place in the list yet: there the drop-down only asks.
    if (range !== undefined) validations.push(choice(`${letters}2:${letters}${ROOM}`, range, column));
  }
  for (const [row, values] of rows.entries())
    for (const [index, value] of values.entries())
      if (value !== null)
        cells.set(`${row + 1},${index}`, cellFor(value, grey ? GREY : typeof value === 'number' ? NUMBER : TEXT));
  return {
    name,
    columns: columns.map((column) => ({ width: widthOf(headingOf(column)) })),
    rows: [columns.map(headingOf), ...rows.map((row) => [...row])],
    cells,
    dataValidations: validations,
    pageSetup: { paperSize: 'a4', orientation: 'landscape', printTitlesRow: '$1:$1' },
    freezePane: { rows: 1, columns: columns.filter(({ place }) => place.in === 'identity').length },
  };
}

const choice = (range: string, formula1: string, { refersTo, heading }: TemplateColumn): DataValidation => ({
  ...{ type: 'list', range, formula1, allowBlank: true, showErrorMessage: true },
  errorStyle: refersTo ? 'warning' : 'stop',
  errorTitle: heading.slice(0, 30),
  errorMessage: refersTo ? '记录里没有这个编号。新的写“新1”，其他的请从下拉里选。' : '请从下拉里选一个。',
});

/** 填报表 — empty with a grey example in each sheet, or filled with what the record says today. */
export async function templateBook(archive: Archive, filled: boolean): Promise<Uint8Array> {
  const codes = new Codes(archive);
  const acts = { name: ACTS_SHEET.name, columns: actColumns(), rows: actExamples(), grey: true };
  const fillings = [...TEMPLATE_SHEETS.map((sheet) => fillingOf(sheet, archive, filled)), acts];
  const sheets = fillings.map((filling) => sheetFor(filling, codes));
  const guide = guideRows(archive, filled);
  const bytes = await writeXlsx({
    sheets: [
      { name: '说明', columns: [{ width: 14 }, { width: 100 }], rows: guide, cells: textCells(guide, TEXT), pageSetup: PAGE },
      ...sheets,
      { name: CODES, hidden: true, rows: codes.rows(), cells: textCells(codes.rows(), { numFmt: '@' }) },
    ],
    properties: { title: TEMPLATE_MARK, created: DAY, modified: DAY },
    defaultFont: { name: '宋体', size: 11 },
  });
  return pinned(bytes, TEMPLATE_MARK, columnFormats(fillings));
}

const textCells = (rows: readonly (readonly string[])[], style: CellStyle): Map<string, Partial<Cell>> =>
  new Map(
    rows.flatMap((row, at) =>
      row.flatMap((value, index): [string, Partial<Cell>][] => (value === '' ? [] : [[`${at},${index}`, cellFor(value, style)]])),
    ),
  );

/**
 * 整列的格式 — text, so that a code or a date typed into a blank cell stays what was typed; the writer gives a format
 * to cells alone. The part of the styles comes before the sheets.
 */
function columnFormats(fillings: readonly Filling[]): (part: string, xml: string) => string {
  let style = 0;
  return (part, xml) => {
    if (part === 'xl/styles.xml')
      return xml.replace(/<cellXfs count="(\d+)">([\s\S]*?)<\/cellXfs>/, (_, count: string, inside: string) => {
        style = Number(count);
        return `<cellXfs count="${style + 1}">${inside}<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>`;
      });
    const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(part)?.[1];
    const columns = number === undefined ? undefined : fillings[Number(number) - 2]?.columns;
    if (!columns) return xml;
    return xml.replace(/<col min="(\d+)"/g, (tag, min: string) => {
      const column = columns[Number(min) - 1];
      return !column || column.isNumber || column.inFen ? tag : `${tag} style="${style}"`;
    });
  };
}
