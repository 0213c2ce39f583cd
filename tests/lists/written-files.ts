import { type OpenedSheets, type Sheet, type SheetCell } from '#lib/workbook/sheet.ts';
import { madeDocx, madeXlsx } from '../made-files.ts';

/** 怪处 — of one sheet of a workbook, by cell or row, what its XML says otherwise. */
export interface Odd {
  /** The inside of a cell's element, its attributes in front. */
  cells?: Readonly<Record<string, string>>;
  hiddenRows?: readonly number[];
}

/** 文件的样子 — each way in which a list is handed in; the name tells the reader what it is. */
export const FORMS: Readonly<Record<string, { name: string; bytes: (opened: OpenedSheets, odd?: Odd) => Uint8Array }>> = {
  'Excel 工作簿': { name: '名单.xlsx', bytes: xlsx },
  'CSV UTF-8': { name: '名单.csv', bytes: (opened) => Buffer.from(csv(opened)) },
  '带标记的 CSV': { name: '名单.csv', bytes: (opened) => Buffer.from(`\ufeff${csv(opened)}`) },
  'CSV GB 18030': { name: '名单.csv', bytes: (opened) => inChinese(csv(opened)) },
  'Word 里的表': { name: '名单.docx', bytes: docx },
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function cellXml({ ref, value, date, formula }: SheetCell, odd: Odd): string {
  const other = odd.cells?.[ref];
  if (other !== undefined) return `<c r="${ref}"${other}</c>`;
  const before = formula ? '<f>A1</f>' : '';
  return typeof value === 'number'
    ? `<c r="${ref}"${date === undefined ? '' : ' s="1"'}>${before}<v>${value}</v></c>`
    : `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escaped(String(value))}</t></is></c>`;
}

const refAt = (row: number, column: number): string => `${String.fromCharCode(64 + column)}${row}`;

function sheetXml({ rows, merges }: Sheet, odd: Odd): string {
  const written = rows.map((cells) => {
    const { row } = cells[0]!;
    const hidden = odd.hiddenRows?.includes(row) ? ' hidden="1"' : '';
    return `<row r="${row}"${hidden}>${cells.map((cell) => cellXml(cell, odd)).join('')}</row>`;
  });
  const merged = merges.map(({ from, to }) => `<mergeCell ref="${refAt(from.row, from.column)}:${refAt(to.row, to.column)}"/>`);
  return `<sheetData>${written.join('')}</sheetData>${merged.length > 0 ? `<mergeCells>${merged.join('')}</mergeCells>` : ''}`;
}

/** Style 1 shows a day. */
const STYLES = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';

function xlsx({ sheets }: OpenedSheets, odd: Odd = {}): Uint8Array {
  return madeXlsx(
    sheets.map((sheet) => ({ name: escaped(sheet.name), xml: sheetXml(sheet, odd) })),
    { styles: STYLES },
  );
}

/** Every row in its place, those of nothing too; a date as it is shown. */
function rowsOf({ rows }: Sheet): string[][] {
  const [height, width] = [rows.at(-1)?.[0]?.row ?? 0, Math.max(...rows.flat().map(({ column }) => column))];
  const grid = Array.from({ length: height }, () => Array<string>(width).fill(''));
  for (const { row, column, value, date } of rows.flat()) grid[row - 1]![column - 1] = date ?? String(value);
  return grid;
}

const csv = ({ sheets: [sheet] }: OpenedSheets): string =>
  rowsOf(sheet!)
    .map((row) => row.map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(','))
    .map((line) => `${line}\r\n`)
    .join('');

let codes: Map<string, number[]> | undefined;
/** GB 18030 by its own decoder: every character of two bytes, looked up from the other side. */
function inChinese(text: string): Uint8Array {
  if (!codes) {
    const decoder = new TextDecoder('gb18030');
    codes = new Map();
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++)
        if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  const known = codes;
  return Uint8Array.from(Array.from(text).flatMap((sign) => (sign < '\x80' ? sign.charCodeAt(0) : (known.get(sign) ?? []))));
}

/** A merge over columns is one cell of that width; one over rows goes on below. */
function docx({ sheets }: OpenedSheets): Uint8Array {
  const tables = sheets.map((sheet) => {
    const rows = rowsOf(sheet).map((texts, index) => {
      const cells: string[] = [];
      for (let column = 1; column <= texts.length; column++) {
        const own = sheet.merges.find(
          ({ from, to }) => from.row <= index + 1 && to.row >= index + 1 && from.column <= column && to.column >= column,
        );
        const span = own ? own.to.column - column + 1 : 1;
        const below =
          own && own.to.row > own.from.row ? `<w:vMerge${own.from.row === index + 1 ? ' w:val="restart"' : ''}/>` : '';
        const lines = (texts[column - 1] ?? '').split('\n').map((line) => `<w:r><w:t>${escaped(line)}</w:t></w:r>`);
        cells.push(`<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${below}</w:tcPr><w:p>${lines.join('<w:br/>')}</w:p></w:tc>`);
        column += span - 1;
      }
      return `<w:tr>${cells.join('')}</w:tr>`;
    });
    return `<w:tbl>${rows.join('')}</w:tbl>`;
  });
  return madeDocx(tables.join(''));
}
