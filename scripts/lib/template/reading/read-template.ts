import { type Archive } from '#domain/record/archive.ts';
import { type OpenedSheets, type Sheet, type SheetCell, type SheetFault } from '../../workbook/sheet.ts';
import { shown } from '../../workbook/refused.ts';
import { ACTS_SHEET } from '../acts-sheet.ts';
import { type CellChange } from '../change.ts';
import { type TemplateColumn, templateColumns } from '../columns.ts';
import { ItemPlaces } from './item-places.ts';
import { MarkedLists } from './marked-lists.ts';
import { RowReading } from './read-row.ts';
import { TEMPLATE_SHEETS } from '../sheets.ts';
import { EXAMPLE, TEMPLATE_MARK } from '../signs.ts';

/** 读到的 — over all sheets. */
export interface TemplateReading {
  changes: CellChange[];
  faults: SheetFault[];
}

/** 是否填报表 — our own template, whatever its file is called. */
export const isTemplate = ({ kind, sheets }: OpenedSheets): boolean =>
  kind === 'xlsx' && sheets.some(({ rows }) => rows[0]?.[0]?.value === TEMPLATE_MARK);

/** 读填报表 — cell by cell against the record: one that says the same, or nothing, is no change. */
export function readTemplate(opened: OpenedSheets, archive: Archive): TemplateReading {
  const reading: TemplateReading = { changes: [], faults: [] };
  const places = new ItemPlaces();
  const marked = new MarkedLists();
  for (const sheet of opened.sheets) {
    if (sheet.rows[0]?.[0]?.value === TEMPLATE_MARK || sheet.name === ACTS_SHEET.name) continue;
    const known = TEMPLATE_SHEETS.find(({ name }) => name === sheet.name);
    if (!known) {
      if (sheet.rows.length > 0) reading.faults.push(unknownSheet(sheet.name));
      continue;
    }
    const columns = columnsIn(sheet, templateColumns(known), reading.faults);
    if (!columns) continue;
    const context = { ...reading, archive, sheet: known, places, marked, columns, seen: new Map<string, number>() };
    for (const cells of sheet.rows) if (cells[0]!.row > 1 && !isExample(cells, columns)) new RowReading(context, cells).read();
  }
  reading.changes.push(...marked.changes());
  return reading;
}

const unknownSheet = (name: string): SheetFault => ({
  ...{ sheet: name, ref: null, heading: null, is: '差错', found: '填报表里没有这张工作表' },
  wanted: [...TEMPLATE_SHEETS, ACTS_SHEET].map((sheet) => sheet.name).join('、'),
  mend: '表名改动过的改回来；另加的表请删去，或另存一份按名单导入',
});

/** The grey row says in place of an entry that it is an example. */
const isExample = (cells: readonly SheetCell[], columns: ReadonlyMap<number, TemplateColumn>): boolean =>
  cells.some(({ column, value }) => value === EXAMPLE && columns.get(column)?.place.in === 'identity');

const plain = (heading: string): string => heading.replace(/\s*\*$/, '').trim();

/** 栏名对上 — every heading of the sheet; what tells rows apart has to be there, any other column may be left away. */
export function columnsIn(
  { name, rows }: Sheet,
  wanted: readonly TemplateColumn[],
  faults: SheetFault[],
): Map<number, TemplateColumn> | undefined {
  const byHeading = new Map(wanted.map((column) => [column.heading, column]));
  const columns = new Map<number, TemplateColumn>();
  const headings = rows[0]?.[0]?.row === 1 ? rows[0] : [];
  const fault = (ref: string | null, heading: string | null, found: string, mend: string) =>
    faults.push({ sheet: name, ref, heading, is: '差错', found, wanted: '填报表原来的栏名', mend });
  for (const { ref, column, value } of headings) {
    const heading = plain(String(value));
    const found = byHeading.get(heading);
    if (!found) fault(ref, shown(heading), '填报表里没有这一栏，没有读', '栏名改动过的改回来；另加的栏请删去，个人信息不要填');
    else if ([...columns.values()].includes(found)) fault(ref, heading, '这一栏出现了两次', '留一栏，另一栏删去');
    else columns.set(column, found);
  }
  const lacking = wanted.filter((column) => column.place.in === 'identity' && ![...columns.values()].includes(column));
  for (const { heading } of lacking) fault('A1', heading, `第一行里没有“${heading}”这一栏`, '从空的填报表里把第一行抄回来');
  return lacking.length > 0 ? undefined : columns;
}
