import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { DOWNLOADS } from '#domain/export/downloads.ts';
import { jsonSchemaOf, schemaOf } from '#domain/export/json-schema.ts';
import { personData } from '#domain/export/open-data.ts';
import { dataManifests } from '#domain/export/package/data-manifest.ts';
import { FILE_SHAPES } from '#domain/export/package/shapes.ts';
import { publicArchive } from '#domain/export/public.ts';
import { kindLines } from '#domain/export/tables/kind-table.ts';
import { type Archive } from '#domain/record/archive.ts';
import { OPEN_KINDS } from '#domain/record/kinds.ts';
import { listsOf } from '#domain/views/honours/lists.ts';
import { rulesData } from '#rules/data.ts';
import { rules } from '#rules/index.ts';
import { examine } from '#rules/run.ts';
import { isRestDay } from '#door/rest-days.ts';
import { specimenArchive } from './specimen.ts';

/** The record, and a fictional one with ledgers, talks and mentoring. */
const archives = [publicArchive(readArchive()), publicArchive(specimenArchive())];
const [archive] = archives as [Archive, Archive];
const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });

/** What is wrong with a value by a schema: where, and what. */
function faults(schema: object, value: unknown): string[] {
  const validate = ajv.compile(schema);
  validate(value);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

const made = DOWNLOADS.filter(({ file }) => file.endsWith('.json')).flatMap(({ file, make }) => (make ? [{ file, make }] : []));

test.each(made)('$file is as its published schema says', ({ file, make }) => {
  for (const each of archives) expect(faults(schemaOf(FILE_SHAPES[file]!), JSON.parse(make(each)))).toEqual([]);
});

test('the rules with their results are as their published schema says', () => {
  for (const each of archives) {
    const outcome = examine(rules, each, { today: '2026-01-01', isRestDay });
    const data: unknown = JSON.parse(JSON.stringify(rulesData(each, outcome)));
    expect(faults(schemaOf(FILE_SHAPES['rules.json']!), data)).toEqual([]);
  }
});

test('every manifest of the data is as its published schema says', () => {
  const file = { bytes: 1, sha256: 'a'.repeat(64) };
  const schema = schemaOf(FILE_SHAPES['manifest.json']!);
  const files = new Map(['people/q0001.json', 'rules.json', 'tables/people.csv'].map((path) => [path, file]));
  for (const each of archives)
    for (const { text } of dataManifests(each, files, () => file)) expect(faults(schema, JSON.parse(text))).toEqual([]);
});

test('the file of every person is as its published schema says', () => {
  const schema = schemaOf(FILE_SHAPES['person.json']!);
  const wrong = archives.flatMap((each) =>
    listsOf(each).directory.flatMap((row) => faults(schema, JSON.parse(JSON.stringify(personData(each, row))))),
  );
  expect(wrong).toEqual([]);
});

test('a schema is published of every file, and of none that is not there', () => {
  expect(Object.keys(FILE_SHAPES).sort()).toEqual(
    [...made.map(({ file }) => file as string), 'manifest.json', 'person.json', 'rules.json'].sort(),
  );
});

test('a file that holds more than its schema is found out', () => {
  const [{ make }] = [made.find(({ file }) => file === 'honours.json')!];
  const data = JSON.parse(make(archive)) as { honours: Record<string, unknown>[] };
  data.honours[0]!['birth'] = '1970';
  expect(faults(schemaOf(FILE_SHAPES['honours.json']!), data).join()).toContain('birth');
});

test.each([...OPEN_KINDS])('every line of tables/%s.jsonl is as the schema of its kind says', (kind) => {
  const schema = jsonSchemaOf(kind);
  const lines = kindLines(archive, kind).split('\n').filter(Boolean);
  expect(lines.flatMap((line) => faults(schema, JSON.parse(line)))).toEqual([]);
});
