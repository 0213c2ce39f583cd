import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { DOWNLOADS } from '#domain/export/downloads.ts';
import { dataPackage, packaged } from '#domain/export/package/data-package.ts';
import { csvOf } from '#domain/export/tables/table.ts';
import { type SiteConfig } from '#domain/record/entries/site.ts';
import { parseCsv, valueIn } from './read-csv.ts';

const archive = readArchive();
const weighed = new Map(packaged().map(({ file }) => [file as string, { bytes: 1, sha256: 'a'.repeat(64) }]));
const packageOf = (site: Partial<SiteConfig> = {}) =>
  dataPackage({ ...archive, site: { ...archive.site, ...site } }, 'https://example.org', weighed);

const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
(addFormats as unknown as typeof addFormats.default)(ajv);
const validate = ajv.compile(JSON.parse(readFileSync('tests/profiles/datapackage-2.0.json', 'utf8')) as object);
const faults = (value: unknown): string[] => {
  validate(JSON.parse(JSON.stringify(value)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

test.each<[string, Partial<SiteConfig>]>([
  ['as it is', {}],
  ['with a licence in words', { licences: { data: '政府开放数据许可' } }],
  ['with a licence that has an address', { licences: { data: 'CC BY 4.0，https://creativecommons.org/licenses/by/4.0/' } }],
  ['with sponsor and operator', { sponsor: '示例总工会', operator: '示例中心' }],
])('the data package of the record %s is one by the profile of the standard', (_, site) => {
  expect(faults(packageOf(site))).toEqual([]);
});

test('the profile finds a package without a path, and one with a name that is none', () => {
  const broken = packageOf();
  broken.resources[0]!.path = '../people.csv' as 'people.json';
  (broken.resources[1] as { name?: string }).name = undefined as unknown as string;
  expect(faults(broken).length).toBeGreaterThan(1);
});

test('while no licence is settled the package names none and says so', () => {
  expect(packageOf()).not.toHaveProperty('licenses');
  expect(packageOf().description).toContain('尚未由主办单位确定');
  const { licenses } = packageOf({ licences: { data: '示例许可' } }) as { licenses: unknown[] };
  expect(licenses).toEqual([{ name: 'other', title: '示例许可' }]);
});

test('every data file is a resource, under a name of its own', () => {
  const { resources } = packageOf();
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
  const left = DOWNLOADS.filter(({ file }) => !resources.some(({ path }) => path === file)).map(({ file }) => file);
  expect(left.toSorted()).toEqual(['SHA256SUMS', 'datapackage.json', 'manifest.json', 'qilu-craftsmen-data.zip']);
  expect(resources.filter(({ name }) => !/^[a-z0-9._-]+$/.test(name)).map(({ name }) => name)).toEqual([]);
});

const tables = DOWNLOADS.flatMap(({ file, table }) => (table ? [{ file, table: table(archive) }] : []));

test('every file of CSV says what its columns are', () => {
  expect(tables.map(({ file }) => file)).toEqual(DOWNLOADS.flatMap(({ file }) => (file.endsWith('.csv') ? [file] : [])));
});

test.each(tables)('every row of $file keeps to its table schema', ({ table }) => {
  const [head, ...rows] = parseCsv(csvOf(table));
  expect(head).toEqual(table.fields.map(({ name }) => name));
  expect(rows.length).toBe(table.rows.length);
  for (const row of rows) {
    expect(row.length).toBe(head!.length);
    for (const [index, cell] of row.entries()) valueIn(cell, table.fields[index]!);
  }
  for (const field of table.fields.filter(({ constraints }) => constraints?.unique)) {
    const values = rows.map((row) => row[head!.indexOf(field.name)]);
    expect(new Set(values).size).toBe(values.length);
  }
});

test('foreign keys name tables and columns of the package', () => {
  const all = new Map(tables.map(({ table }) => [table.name, table.fields.map(({ name }) => name)]));
  for (const { table } of tables)
    for (const { fields, reference } of table.foreignKeys ?? []) {
      expect(table.fields.map(({ name }) => name)).toContain(fields[0]);
      expect(all.get(reference.resource)).toContain(reference.fields[0]);
    }
});
