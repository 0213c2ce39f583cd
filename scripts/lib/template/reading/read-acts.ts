import { type Archive } from '#domain/record/archive.ts';
import { entryOfSubject } from '#domain/record/derived/history.ts';
import { type EntryOf, type KindName } from '#domain/record/kinds.ts';
import { type Act, ACT_NAMES, type ActFault, type ActFieldName } from '../../acts/acts.ts';
import { refOf } from '../../workbook/cell-ref.ts';
import { type OpenedSheets, type SheetCell, type SheetFault } from '../../workbook/sheet.ts';
import { ACT_COLUMN, actColumns, ACTS_SHEET } from '../acts-sheet.ts';
import { cellValue } from '../cell-text.ts';
import { type TemplateColumn, templateColumns } from '../columns.ts';
import { TEMPLATE_SHEETS } from '../sheets.ts';
import { DELETED, EXAMPLE } from '../signs.ts';
import { columnsIn } from './read-template.ts';
import { repeated } from './row-identity.ts';

/** 一行要做的事 — with the cells that said it, so that what is wrong is told there. */
export interface PlacedAct {
  act: Act;
  row: number;
  /** Cell and heading of each field, filled in or not. */
  cells: ReadonlyMap<string, { ref: string; heading: string }>;
  /** 读不懂的栏 — told already. */
  unread: ReadonlySet<string>;
}

interface ActReading {
  acts: PlacedAct[];
  faults: SheetFault[];
}

type Columns = ReadonlyMap<number, TemplateColumn>;

const keyOf = ({ place }: TemplateColumn): ActFieldName | typeof ACT_COLUMN =>
  place.in === 'row' ? (place.key as ActFieldName) : place.in === 'identity' && place.what === 'kind' ? ACT_COLUMN : 'id';

/** 读要做的事 — row by row; what each says is judged against the record by whoever does it. */
export function readActs({ sheets }: OpenedSheets, archive: Archive): ActReading {
  const reading: ActReading = { acts: [], faults: [] };
  const sheet = sheets.find(({ name }) => name === ACTS_SHEET.name);
  const columns = sheet && columnsIn(sheet, actColumns(), reading.faults);
  if (!columns) return reading;
  for (const cells of sheet.rows)
    if (cells[0]!.row > 1 && !cells.some((cell) => isExample(cell, columns))) readRow(cells, columns, archive, reading);
  return reading;
}

const isExample = ({ column, value }: SheetCell, columns: Columns): boolean =>
  columns.get(column)?.place.in === 'identity' && String(value).startsWith(EXAMPLE);

function readRow(cells: readonly SheetCell[], columns: Columns, archive: Archive, { acts, faults }: ActReading): void {
  const { row } = cells[0]!;
  const places = new Map([...columns].map(([number, c]) => [keyOf(c), { ref: refOf(row, number), heading: c.heading }]));
  const byKey = new Map(
    cells.flatMap((cell) => {
      const column = columns.get(cell.column);
      return column ? [[keyOf(column), cell] as const] : [];
    }),
  );
  const fault = (ref: string | null, heading: string | null, found: string, wanted: string, mend: string) =>
    faults.push({ sheet: ACTS_SHEET.name, ref, heading, is: '差错', found, wanted, mend });
  for (const cell of cells)
    if (!columns.has(cell.column))
      fault(cell.ref, null, `${repeated(cell.value)}，这一列没有栏名`, '有栏名的列', '移到该填的一栏，或删去');
  const said = String(byKey.get(ACT_COLUMN)?.value ?? '').trim();
  const is = ACT_NAMES.find((name) => name === said);
  if (!is) {
    const { ref = null, heading = null } = places.get(ACT_COLUMN) ?? {};
    fault(ref, heading, said ? repeated(said) : '空着，不知道要做什么', ACT_NAMES.join('、'), '从下拉里选；不做就删去这一行');
    return;
  }
  const act: Act = { is };
  const unread = new Set<string>();
  for (const column of columns.values()) {
    const key = keyOf(column);
    const cell = byKey.get(key);
    if (!cell || key === ACT_COLUMN) continue;
    const read =
      key === 'id' ? { value: idWritten(cell) } : key === 'to' && isDeleted(cell) ? NO_DELETING : cellValue(column, cell);
    if ('wanted' in read) {
      fault(cell.ref, column.heading, repeated(cell.value), read.wanted, '照栏名上的批注改');
      unread.add(key);
    } else if (key === 'sources') act.sources = read.value as string[];
    else act[key] = String(read.value);
  }
  acts.push({ act: { ...act, ...inWords(archive, act) }, row, cells: places, unread });
}

const isDeleted = ({ value }: SheetCell): boolean => String(value).trim() === DELETED;
const NO_DELETING = { wanted: `一个新值；要删去一个值，在它自己的工作表里写“${DELETED}”` };

/** “h0009 示例甲2018齐鲁工匠” is h0009. */
const idWritten = ({ value }: SheetCell): string => String(value).normalize('NFKC').trim().split(/\s/)[0]!;

/** 栏名写的 — a field called by its heading in the template, and values as that column shows them, become what the record holds. */
function inWords(archive: Archive, { id = '', field, from, to }: Act): Partial<Act> {
  const entry = field === undefined ? undefined : entryOfSubject(archive, id);
  const column = entry && columnCalled(entry, field ?? '');
  if (column?.place.in !== 'row') return {};
  return {
    field: column.place.key,
    ...(from !== undefined && { from: held(column, from) }),
    ...(to !== undefined && { to: held(column, to) }),
  };
}

function columnCalled({ is }: EntryOf<KindName>, heading: string): TemplateColumn | undefined {
  const sheets = TEMPLATE_SHEETS.filter(({ kinds, items }) => items === undefined && kinds.includes(is));
  return sheets.flatMap(templateColumns).find((column) => column.heading === heading && column.kinds.has(is));
}

/** As the ledger writes a value; what the column can't read stays as it was written. */
function held(column: TemplateColumn, text: string): string {
  const read = cellValue(column, { ref: '', row: 0, column: 0, value: text });
  const value = 'wanted' in read ? text : read.value;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** 在它的格里 — what is wrong with an act, told where the sheet says it. */
export const actFaults = ({ cells, row, unread }: PlacedAct, faults: readonly ActFault[]): SheetFault[] =>
  faults
    .filter(({ field }) => !unread.has(field))
    .map(({ field, found, wanted, mend }) => {
      const { ref, heading } = cells.get(field) ?? { ref: refOf(row, 1), heading: null };
      return { sheet: ACTS_SHEET.name, ref, heading, is: '差错', found, wanted, mend };
    });
