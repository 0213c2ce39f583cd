import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { dataManifests } from '#domain/export/package/data-manifest.ts';
import { hundredOf, shardsOf, shardText } from '#domain/export/tables/shards.ts';
import { kindLines } from '#domain/export/tables/kind-table.ts';
import { type Archive } from '#domain/record/archive.ts';
import { OPEN_KINDS } from '#domain/record/kinds.ts';
import { fiction } from '#lib/bench/fiction.ts';
import { assemble } from '#domain/record/assemble.ts';

const archiveOf = (change: (text: string) => string = (text) => text): Archive =>
  assemble(fiction(240).map((file) => ({ ...file, value: JSON.parse(change(JSON.stringify(file.value))) as object })));
const archive = archiveOf();
const shards = (of: Archive) => new Map([...shardsOf(of)].map((shard) => [shard.file as string, shardText(shard)]));

test('the shards of a kind hold every line of its table, each once', () => {
  const all = [...shardsOf(archive)];
  for (const kind of OPEN_KINDS) {
    const lines = all.filter((shard) => shard.kind === kind).flatMap((shard) => shardText(shard).split('\n').filter(Boolean));
    expect(lines.toSorted(), kind).toEqual(kindLines(archive, kind).split('\n').filter(Boolean).toSorted());
  }
});

test('people stand by the hundred of their number, namings and editions by their year', () => {
  const files = [...shards(archive).keys()];
  expect(files.filter((file) => file.startsWith('shards/people/'))).toEqual(
    ['q0001-q0100', 'q0101-q0200', 'q0201-q0300'].map((name) => `shards/people/${name}.jsonl`),
  );
  expect(files.filter((file) => file.startsWith('shards/honours/'))).toContain('shards/honours/2018.jsonl');
  expect([hundredOf('q0100'), hundredOf('q10000'), hundredOf('q10001')]).toEqual([
    'q0001-q0100',
    'q9901-q10000',
    'q10001-q10100',
  ]);
});

test('after one person was changed, one shard is another; a later day of the record changes none', () => {
  const before = shards(archive);
  const differing = (after: Map<string, string>) =>
    [...before].filter(([file, text]) => after.get(file) !== text).map(([file]) => file);
  const fact = archive.people[149]!.facts[0]!.text;
  expect(differing(shards(archiveOf((text) => text.replace(JSON.stringify(fact), '"示例车间改了一道工序。"'))))).toEqual([
    'shards/people/q0101-q0200.jsonl',
  ]);
  const { recordDate } = archive.site;
  const later = { ...archive, site: { ...archive.site, recordDate: `${Number(recordDate.slice(0, 4)) + 1}-12-31` } };
  expect(differing(shards(later))).toEqual([]);
});

test('the manifest lists every file once, people by the hundred, each with its digest', () => {
  const sum = (text: string) => ({ bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') });
  const texts = ['honours.csv', 'rules.json', 'tables/people.json', 'schema/people.json', 'shards/people/q0001-q0100.jsonl'];
  const people = archive.people.map(({ id }) => `people/${id}.json`);
  const files = new Map(
    [...texts, ...people].map((path) => [path, { ...sum(path), lines: path.startsWith('shards/') ? 100 : undefined }]),
  );
  const made = new Map([...dataManifests(archive, files, sum)].map(({ file, text }) => [file as string, text]));
  const rowsOf = (file: string) =>
    (JSON.parse(made.get(file)!) as { files: { path: string; kind: string; entries: number | null }[] }).files;
  const parts = [...made.keys()].filter((file) => file !== 'manifest.json');
  expect(parts.flatMap(rowsOf).map(({ path }) => path)).toEqual(people);
  expect(rowsOf('manifest.json')).toEqual([
    { path: 'honours.csv', kind: 'honours', entries: 240, ...sum('honours.csv') },
    ...parts.map((path) => ({ path, kind: 'manifest', entries: rowsOf(path).length, ...sum(made.get(path)!) })),
    { path: 'rules.json', kind: 'joined', entries: null, ...sum('rules.json') },
    { path: 'schema/people.json', kind: 'schema', entries: null, ...sum('schema/people.json') },
    { path: 'shards/people/q0001-q0100.jsonl', kind: 'people', entries: 100, ...sum('shards/people/q0001-q0100.jsonl') },
    { path: 'tables/people.json', kind: 'people', entries: 240, ...sum('tables/people.json') },
  ]);
});
