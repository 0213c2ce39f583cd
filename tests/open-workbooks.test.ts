import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { honoursTable } from '#domain/export/honours-csv.ts';
import { publicArchive } from '#domain/export/public.ts';
import { kindTable } from '#domain/export/tables/kind-table.ts';
import { type Table } from '#domain/export/tables/table.ts';
import { honoursWorkbook, MOST_CELLS, tablesWorkbook } from '#domain/export/tables/workbooks.ts';
import { OPEN_KINDS } from '#domain/record/kinds.ts';
import { xlsxOf } from '#lib/office/xlsx.ts';

const archive = publicArchive(readArchive());

const rowsOf = ({ fields, rows }: Table) => [fields.map(({ name }) => name), ...rows.map((row) => row.map((cell) => cell ?? ''))];

test.each([
  ['honours.xlsx', honoursWorkbook(archive), [honoursTable(archive)]],
  ['tables.xlsx', tablesWorkbook(archive), OPEN_KINDS.map((kind) => kindTable(archive, kind))],
] as const)('%s holds the rows of its tables, numbers as numbers and codes as texts', async (_, book, tables) => {
  const { sheets } = await readXlsx(await xlsxOf(book));
  expect(sheets.map(({ name }) => name)).toEqual(tables.map(({ title }) => title));
  for (const [index, table] of tables.entries())
    expect(
      sheets[index]!.rows.map((row) => Array.from(row, (cell) => cell ?? '')).map((row) => [
        ...row,
        ...Array<string>(table.fields.length - row.length).fill(''),
      ]),
      table.title,
    ).toEqual(rowsOf(table));
});

test('a table that no workbook can hold says where its rows are, the others stand', () => {
  const [honour] = archive.honours;
  const many = { ...archive, honours: Array.from({ length: MOST_CELLS / 20 }, () => honour!) };
  const sheets = tablesWorkbook(many).sheets;
  const large = sheets[OPEN_KINDS.indexOf('honours')]!;
  expect(large.rows).toEqual([[`共 ${many.honours.length} 行，工作簿装不下，全部在 /data/tables/honours.csv`]]);
  expect(sheets[OPEN_KINDS.indexOf('people')]!.rows.length).toBe(archive.people.length);
});
