import { type Archive } from '#domain/record/archive.ts';
import { valueAt } from '#domain/record/fault.ts';
import { type EntryOf, type KindName, kindRow, type OpenKind } from '#domain/record/kinds.ts';
import { stepsOf } from '#door/parse.ts';
import { cellText, idWithName } from './cell-text.ts';
import { type TemplateColumn } from './columns.ts';
import { type ItemList, type TemplateSheet } from './sheets.ts';
import { MARKED } from './signs.ts';

/** 一行 — of which entry, which item, and what each cell shows. */
export interface TemplateRow {
  kind: KindName;
  key: string;
  /** The way to the item: `grants[0].spending[2]`; empty for the entry itself. */
  base: string;
  /** Of what stands side by side, the how manyth. */
  beside: number;
  cells: (string | number | null)[];
}

/** 走到 — the value at a path of an entry. */
export const valueOn = (entry: unknown, path: string): unknown => valueAt(entry, stepsOf(path));

const under = (base: string, key: string): string => (base === '' ? key : `${base}.${key}`);

interface Item {
  base: string;
  /** What tells it apart, level by level, as the record holds it. */
  keys: unknown[];
}

/** 各项 — of an entry, at the last level of a sheet. */
function placedItems(entry: unknown, levels: readonly ItemList[] = []): Item[] {
  let items: Item[] = [{ base: '', keys: [] }];
  for (const { list, by } of levels)
    items = items.flatMap(({ base, keys }) =>
      ((valueOn(entry, under(base, list)) ?? []) as Readonly<Record<string, unknown>>[]).map((item, index) => ({
        base: `${under(base, list)}[${index}]`,
        keys: [...keys, by === undefined ? index + 1 : item[by]],
      })),
    );
  return items;
}

/** 栏的位置 — the way to what a column says of a row; none where it says nothing there. */
export function pathAt(
  sheet: TemplateSheet,
  { place, kinds }: TemplateColumn,
  entry: unknown,
  row: Omit<TemplateRow, 'cells'>,
): string | undefined {
  const { base, beside } = row;
  if (place.in === 'row') return beside === 0 && kinds.has(row.kind) ? under(base, place.key) : undefined;
  if (place.in === 'beside') return `${under(base, place.list)}[${beside}].${place.key}`;
  if (place.in === 'list') return place.list;
  if (place.in !== 'joined') return undefined;
  const by = sheet.items?.at(-1)?.by ?? '';
  const list = (valueOn(entry, place.list) ?? []) as Readonly<Record<string, unknown>>[];
  const index = list.findIndex((item) => item[by] === valueOn(entry, under(base, by)));
  return index < 0 ? undefined : `${place.list}[${index}].${place.key}`;
}

function cellOf(
  archive: Archive,
  sheet: TemplateSheet,
  column: TemplateColumn,
  entry: object,
  row: Omit<TemplateRow, 'cells'>,
  keys: unknown[],
) {
  const { place } = column;
  if (place.in === 'identity') {
    if (place.what === 'kind') return kindRow(row.kind).name;
    if (place.what === 'item') return cellText(archive, column, keys[place.level]);
    return column.isNumber ? Number(row.key) : column.refersTo ? idWithName(archive, row.kind, row.key) : row.key;
  }
  const path = pathAt(sheet, column, entry, row);
  if (path === undefined) return null;
  const value = valueOn(entry, path);
  if (place.in === 'list') return (value as unknown[] | undefined)?.includes(keys.at(-1)) ? MARKED : null;
  return cellText(archive, column, value);
}

/** 各行 — what the record says today, in the order in which it stands there. */
export function templateRows(archive: Archive, sheet: TemplateSheet, columns: readonly TemplateColumn[]): TemplateRow[] {
  const { kinds, items = [], beside = [] } = sheet;
  const rows: TemplateRow[] = [];
  for (const kind of kinds)
    for (const entry of archive[kind as OpenKind] as EntryOf<OpenKind>[]) {
      const key = String((entry as unknown as Record<string, unknown>)[kindRow(kind).key ?? '']);
      for (const { base, keys } of placedItems(entry, items)) {
        const lengths = beside.map((list) => ((valueOn(entry, under(base, list)) ?? []) as unknown[]).length);
        for (let number = 0; number < Math.max(1, ...lengths); number++) {
          const row = { kind, key, base, beside: number };
          rows.push({ ...row, cells: columns.map((column) => cellOf(archive, sheet, column, entry, row, keys)) });
        }
      }
    }
  return rows;
}
