import { type Archive } from '#domain/record/archive.ts';
import { type KindName, kindRow } from '#domain/record/kinds.ts';
import { findPrivate } from '#domain/values/privacy/privacy.ts';
import { refOf } from '../../workbook/cell-ref.ts';
import { shown } from '../../workbook/refused.ts';
import { type SheetCell, type SheetFault } from '../../workbook/sheet.ts';
import { cellValue, idIn } from '../cell-text.ts';
import { type CellChange } from '../change.ts';
import { type TemplateColumn } from '../columns.ts';
import { type ItemPlaces } from './item-places.ts';
import { type MarkedLists } from './marked-lists.ts';
import { type TemplateSheet } from '../sheets.ts';

/** 读一张表所需 — handed from row to row. */
export interface SheetContext {
  archive: Archive;
  sheet: TemplateSheet;
  changes: CellChange[];
  faults: SheetFault[];
  places: ItemPlaces;
  marked: MarkedLists;
  /** By the number of the column in the clerk’s sheet. */
  columns: ReadonlyMap<number, TemplateColumn>;
  /** How many rows of an item came so far, for what stands side by side. */
  seen: Map<string, number>;
}

/** 填了什么 — as a message may repeat it. */
export const repeated = (value: SheetCell['value']): string =>
  findPrivate(String(value)).length > 0 || /\d{15}/.test(String(value))
    ? '填了像个人信息的内容'
    : `填了“${shown(String(value))}”`;

/** 一行是谁的 — which entry, which item; the cell that says the entry. */
interface Identity {
  kind: KindName;
  key: string;
  keys: unknown[];
  entry: object | undefined;
  cell: string;
}

/** 认出一行 — whose it is, or what is wrong with the cells that should say so. */
export function identityIn(
  { sheet, columns, archive }: SheetContext,
  byColumn: ReadonlyMap<number, SheetCell>,
  row: number,
): { identity?: Identity; faults: SheetFault[] } {
  const faults: SheetFault[] = [];
  const fault = (column: number, heading: string, found: string, wanted: string, mend: string) =>
    faults.push({ sheet: sheet.name, ref: refOf(row, column), heading, is: '差错', found, wanted, mend });
  const identity: Identity = { kind: sheet.kinds[0]!, key: '', keys: [], entry: undefined, cell: '' };
  let [entryColumn, entryHeading] = [1, ''];
  for (const [number, column] of columns) {
    const { place, heading, isNumber } = column;
    if (place.in !== 'identity') continue;
    const cell = byColumn.get(number);
    const read = cell && (place.what === 'entry' && !isNumber ? idIn(String(cell.value).trim()) : cellValue(column, cell));
    if (!read || 'wanted' in read) {
      const found = cell ? repeated(cell.value) : '空着，不知道这一行是谁的';
      fault(number, heading, found, read?.wanted ?? '填上', '已有的从下拉里选，或照填好的表抄；新的写“新1”');
    } else if (!String(read.value).startsWith('新') && !column.schema.safeParse(read.value).success) {
      const wanted = column.schema.safeParse(read.value).error?.issues[0]?.message;
      fault(number, heading, repeated(cell.value), wanted ?? '', '照栏名上的批注改');
    } else if (place.what === 'kind') identity.kind = read.value as KindName;
    else if (place.what === 'item') identity.keys[place.level] = read.value;
    else {
      [identity.key, identity.cell] = [String(read.value), cell.ref];
      [entryColumn, entryHeading] = [number, heading];
    }
  }
  if (faults.length > 0) return { faults };
  const { kind, key } = identity;
  identity.entry = archive.by[kind].get(key);
  if (identity.entry || key.startsWith('新') || kind === 'editions') return { identity, faults };
  fault(entryColumn, entryHeading, `记录里没有 ${key}`, `记录里的${kindRow(kind).name}`, '改成已有的编号；新的写“新1”');
  return { faults };
}
