import { type Archive } from '../../record/archive.ts';
import { type EntryOf, KINDS, kindRow, type OpenKind } from '../../record/kinds.ts';
import { envelope } from '../open-data.ts';
import { fieldsOf } from '../public.ts';
import { columnsOf, keyHeading } from './columns.ts';
import { type ForeignKey, type Table, tableFrom } from './table.ts';

/** 可公开的条目 — of a kind, in the order of the record, as they leave the house. */
export const openEntries = (archive: Archive, kind: OpenKind): object[] =>
  (archive[kind] as EntryOf<OpenKind>[]).map((entry) => fieldsOf(entry));

/** 外键 — the columns that point at one entry of another kind. */
const foreignKeysOf = (kind: OpenKind): ForeignKey[] =>
  columnsOf(kind).flatMap(({ field, refersTo }): ForeignKey[] => {
    const key = refersTo && keyHeading(refersTo);
    return key ? [{ fields: [field.name], reference: { resource: refersTo, fields: [key] } }] : [];
  });

/** 一种条目的表 — `/data/tables/{kind}.csv`: one row an entry, one column a field. */
export function kindTable(archive: Archive, kind: OpenKind): Table {
  const { name, about } = KINDS[kind];
  const primaryKey = keyHeading(kind);
  const columns = columnsOf(kind).map((column) =>
    column.field.name === primaryKey
      ? { ...column, field: { ...column.field, constraints: { ...column.field.constraints, unique: true as const } } }
      : column,
  );
  return tableFrom(
    { name: kind, title: name, about, foreignKeys: foreignKeysOf(kind), ...(primaryKey && { primaryKey }) },
    columns,
    openEntries(archive, kind),
  );
}

/** `/data/tables/{kind}.json` — the same entries, nested as the record has them. */
export function kindData(archive: Archive, kind: OpenKind) {
  const entries = openEntries(archive, kind);
  return { ...envelope(archive), kind, title: kindRow(kind).name, total: entries.length, entries };
}

/** `/data/tables/{kind}.jsonl` — one entry a line, for programs that read line by line. */
export const kindLines = (archive: Archive, kind: OpenKind): string =>
  openEntries(archive, kind)
    .map((entry) => `${JSON.stringify(entry)}\n`)
    .join('');
