import { type Opened } from '../opened.ts';
import { refused, shown } from '../refused.ts';
import { type SheetFault } from '../sheet.ts';
import { openBook } from './xlsx-book.ts';
import { readSheet } from './xlsx-sheet.ts';
import { type ZipParts } from '../zip-parts.ts';

/** 码表的记号 — in the first cell of the hidden sheet of codes that our own template brings. */
export const CODES_MARK = '齐鲁工匠填报表·码表';

/** 读工作簿 — every sheet that can be seen; one that is hidden is a fault, unless it is our own sheet of codes or empty. */
export function readXlsx(zip: ZipParts): Opened {
  const book = openBook(zip);
  const opened: Opened = { kind: 'xlsx', sheets: [], said: [], faults: [] };
  for (const listed of book.sheets) {
    const { sheet, faults } = readSheet(zip, book, listed);
    if (!listed.hidden) {
      opened.sheets.push(sheet);
      opened.faults.push(...faults.all());
    } else if (sheet.rows.length > 0 && sheet.rows[0]?.[0]?.value !== CODES_MARK) opened.faults.push(hiddenSheet(sheet.name));
  }
  if (opened.sheets.length === 0) throw refused('noSheets');
  if (book.skipped.length > 0) opened.said.push(`${book.skipped.map((name) => `“${shown(name)}”`).join('、')}不是表格，没有读`);
  if (zip.names.some((name) => /\/drawings\/drawing[^/]*\.xml$/i.test(name)))
    opened.said.push('工作簿里有图片、文本框或图表，里面的文字没有读');
  return opened;
}

const hiddenSheet = (sheet: string): SheetFault => ({
  ...{ sheet, ref: null, heading: null, is: '差错' },
  found: '这张工作表是隐藏的，里面有内容',
  wanted: '看得见的工作表',
  mend: '在任一工作表的标签上点右键“取消隐藏”，看过再交；不要的请删去',
});
