import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { columnsOf } from '#domain/export/tables/columns.ts';
import { kindLines, kindTable, openEntries } from '#domain/export/tables/kind-table.ts';
import { csvOf, LIST_MARK, tableFrom } from '#domain/export/tables/table.ts';
import { fieldsOf } from '#domain/export/public.ts';
import { type EntryOf, type KindName, kindRow, OPEN_KINDS } from '#domain/record/kinds.ts';
import { fieldsIn } from '#domain/record/schema/walk.ts';
import { fields } from '#domain/record/schema/field.ts';
import { everyField, specimenWith } from './every-field.ts';
import { parseCsv, valueIn } from './read-csv.ts';

const archive = readArchive();
const KINDS = [...OPEN_KINDS];

/** What a table can't tell from nothing: what is null, an object without fields. */
const told = (value: unknown): unknown => {
  if (Array.isArray(value)) return value;
  if (value === null || typeof value !== 'object') return value ?? undefined;
  const parts = Object.entries(value).flatMap(([key, each]) => {
    const inner = told(each);
    return inner === undefined ? [] : [[key, inner] as const];
  });
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
};

/** An entry as the row of a table says it. */
function entryIn(kind: KindName, cells: readonly string[]): object {
  const entry = {};
  for (const [index, { field }] of columnsOf(kind).entries()) {
    const keys = field.key!.split('.');
    const last = keys.pop()!;
    const value = valueIn(cells[index]!, field);
    if (value !== undefined) keys.reduce<any>((at, key) => (at[key] ??= {}), entry)[last] = value;
  }
  return entry;
}

/** What a row of CSV makes of an entry, and the entry. */
function bothWays(kind: KindName, entries: readonly object[]): { read: unknown[]; wanted: unknown[] } {
  const table = tableFrom({ name: kind, title: kind, about: '' }, columnsOf(kind), entries);
  const [head, ...rows] = parseCsv(csvOf(table));
  expect(head).toEqual(table.fields.map(({ name }) => name));
  return { read: rows.map((row) => entryIn(kind, row)), wanted: entries.map(told) };
}

test.each(KINDS)('each entry of %s is read back from its row as it was, by the schema of the table', (kind) => {
  const { read, wanted } = bothWays(kind, openEntries(archive, kind));
  expect(read).toEqual(wanted);
});

test('so is an entry with any field of any kind that may leave the house', () => {
  for (const { kind, path } of everyField(KINDS)) {
    const { entry } = specimenWith(kind, path);
    const { read, wanted } = bothWays(kind, [fieldsOf({ ...entry, is: kind } as unknown as EntryOf<KindName>)]);
    expect(read, `${kind} ${path}`).toEqual(wanted);
  }
});

test.each(KINDS)('no two columns of %s bear one heading, and each has the label of a field', (kind) => {
  const headings = columnsOf(kind).map(({ field }) => field.name);
  expect(new Set(headings).size).toBe(headings.length);
});

test('what may not leave the house has no column and stands in no line', () => {
  const kept = KINDS.flatMap((kind) =>
    [...fieldsIn(kindRow(kind).schema)]
      .filter(({ schema }) => fields.get(schema)?.public === false)
      .map(({ path }) => ({ kind, path })),
  );
  expect(kept.length).toBeGreaterThan(0);
  for (const { kind, path } of kept) {
    expect(columnsOf(kind).map(({ field }) => field.key)).not.toContain(path);
    const { entry } = specimenWith(kind, path);
    const whole = { ...archive, [kind]: [{ ...entry, is: kind }] };
    expect(JSON.parse(kindLines(whole, kind)), kind).not.toHaveProperty(path.split(/[.[]/)[0]!);
  }
});

test('no word of a joined list holds the mark that parts them', () => {
  for (const kind of KINDS)
    for (const { field } of columnsOf(kind).filter((column) => column.field.list))
      for (const entry of openEntries(archive, kind)) {
        const list = field.key!.split('.').reduce<any>((at, key) => at?.[key], entry) as unknown[] | undefined;
        expect(list?.filter((item) => String(item).includes(LIST_MARK)) ?? [], `${kind} ${field.name}`).toEqual([]);
      }
});

test.each(KINDS)('keys of %s are there once, and point at what is there', (kind) => {
  const { fields: all, rows, primaryKey, foreignKeys = [] } = kindTable(archive, kind);
  const column = (name: string, table = { fields: all, rows }) => {
    const at = table.fields.findIndex((field) => field.name === name);
    return table.rows.map((row) => row[at]).filter((cell) => cell !== undefined && cell !== null);
  };
  expect(primaryKey === undefined).toBe(kindRow(kind).key === null);
  if (primaryKey) expect(new Set(column(primaryKey)).size).toBe(rows.length);
  for (const { fields: from, reference } of foreignKeys) {
    const target = new Set(column(reference.fields[0], kindTable(archive, reference.resource as 'people')));
    expect(column(from[0]).filter((cell) => !target.has(cell))).toEqual([]);
  }
});
