import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { Parser } from 'n3';
import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { DOWNLOADS } from '#domain/export/downloads.ts';
import { type TableField } from '#domain/export/tables/table.ts';
import { headersFor, TYPES } from '#lib/deploy/headers.ts';
import { readXml } from '#lib/opening/xml.ts';
import { serve } from '#lib/site/serve.ts';
import { parseCsv, valueIn } from '../read-csv.ts';
import { files, read, readJson, SITE } from './site.ts';

interface Resource {
  path: string;
  bytes: number;
  hash: string;
  schema?: { fields: TableField[] };
}
const { resources } = readJson<{ resources: Resource[] }>('data/datapackage.json');
const bytesOf = (file: string): Buffer => readFileSync(join(SITE, 'data', file));
const digestOf = (file: string): string => createHash('sha256').update(bytesOf(file)).digest('hex');
const data = files
  .filter((file) => file.startsWith('data/') && !file.endsWith('.html'))
  .map((file) => file.slice('data/'.length));

test('every file that the page of the data offers is there', () => {
  expect(DOWNLOADS.map(({ file }) => file).filter((file) => !data.includes(file))).toEqual([]);
});

test('the file of digests names every data file, and each digest is right', () => {
  const lines = read('data/SHA256SUMS').trimEnd().split('\n');
  const told = lines.map((line) => /^([0-9a-f]{64}) {2}(\S+)$/.exec(line)!.slice(1));
  expect(told.map(([, file]) => file)).toEqual(expect.arrayContaining(['datapackage.json', 'qilu-craftsmen-data.zip']));
  expect(told.map(([, file]) => file).toSorted()).toEqual(data.filter((file) => file !== 'SHA256SUMS').toSorted());
  expect(told.filter(([digest, file]) => digest !== digestOf(file!))).toEqual([]);
});

test('the data package tells the size and the digest of every file as they are', () => {
  const wrong = resources.filter(
    ({ path, bytes, hash }) => statSync(join(SITE, 'data', path)).size !== bytes || hash !== `sha256:${digestOf(path)}`,
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('every row of every table is as its schema in the data package says', () => {
  const tables = resources.filter(({ schema }) => schema);
  expect(tables.map(({ path }) => path)).toEqual(
    DOWNLOADS.flatMap(({ file }) => (file.endsWith('.csv') ? [file as string] : [])),
  );
  for (const { path, schema } of tables) {
    const text = bytesOf(path).toString();
    expect(text.startsWith('\uFEFF'), path).toBe(true);
    const [head, ...rows] = parseCsv(text);
    expect(head, path).toEqual(schema!.fields.map(({ name }) => name));
    for (const row of rows) for (const [index, field] of schema!.fields.entries()) valueIn(row[index]!, field);
    expect(
      rows.flat().filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell)),
      path,
    ).toEqual([]);
  }
});

test('the parcel holds the package and its files, byte by byte', () => {
  const parts = unzipSync(bytesOf('qilu-craftsmen-data.zip'));
  expect(Object.keys(parts)).toEqual(['datapackage.json', ...resources.map(({ path }) => path)]);
  expect(Object.entries(parts).filter(([name, bytes]) => !bytesOf(name).equals(bytes))).toEqual([]);
});

test('statements, lines and XML are read by other readers', () => {
  const quads = new Parser({ format: 'N-Quads' }).parse(read('data/archive.nq'));
  const subjects = new Set(quads.map(({ subject }) => subject.value));
  const graph = readJson<{ '@graph': { '@id': string }[] }>('data/archive.jsonld')['@graph'];
  expect(graph.filter((node) => !subjects.has(node['@id']))).toEqual([]);
  readXml(read('data/oai.xml'), {});
  for (const file of data.filter((each) => /^tables\/.*\.jsonl$/.test(each))) {
    const { entries } = readJson<{ entries: unknown[] }>(`data/${file.replace('.jsonl', '.json')}`);
    const lines = read(`data/${file}`).split('\n').filter(Boolean);
    expect(
      lines.map((line) => JSON.parse(line) as unknown),
      file,
    ).toEqual(entries);
  }
});

test('the shards together are the tables, line by line', () => {
  const linesOf = (wanted: readonly string[]) =>
    wanted.flatMap((file) => read(`data/${file}`).split('\n').filter(Boolean)).toSorted();
  const shards = Map.groupBy(
    data.filter((file) => file.startsWith('shards/')),
    (file) => file.split('/')[1]!,
  );
  const tables = data.filter((file) => /^tables\/.*\.jsonl$/.test(file));
  expect([...shards.keys()].filter((kind) => !tables.includes(`tables/${kind}.jsonl`))).toEqual([]);
  for (const table of tables)
    expect(linesOf([table]), table).toEqual(linesOf(shards.get(/(\w+)\.jsonl$/.exec(table)![1]!) ?? []));
});

test('the manifests list every data file once, each as it is, and so do the totals at their heads', () => {
  interface Listing {
    total: number;
    bytes: number;
    files: { path: string; kind: string; bytes: number; sha256: string }[];
  }
  const top = readJson<Listing>('data/manifest.json');
  const parts = top.files.filter(({ kind }) => kind === 'manifest').map(({ path }) => readJson<Listing>(`data/${path}`));
  for (const { total, bytes, files: listed } of [top, ...parts])
    expect([total, bytes]).toEqual([listed.length, listed.reduce((sum, each) => sum + each.bytes, 0)]);
  const all = [top, ...parts].flatMap((each) => each.files);
  expect(all.map(({ path }) => path).toSorted()).toEqual(
    data.filter((file) => !['manifest.json', 'SHA256SUMS'].includes(file)).toSorted(),
  );
  const wrong = all.filter(({ path, bytes, sha256 }) => bytesOf(path).length !== bytes || digestOf(path) !== sha256);
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('what was withdrawn or revoked is in no statement', () => {
  const archive = readArchive();
  const gone = archive.retired.map(({ id }) => id);
  expect(gone.filter((id) => read('data/archive.nq').includes(`"${id}"`))).toEqual([]);
});

test('a server knows the type of every file of the site', () => {
  const endings = new Set(files.filter((file) => !file.startsWith('pagefind/')).map((file) => extname(file).slice(1)));
  expect([...endings].filter((ending) => ending !== '' && ending !== 'bin' && !(ending in TYPES))).toEqual([]);
});

test('the server of this machine sends what servers are told to send', async () => {
  const server = await serve(SITE, 0);
  try {
    const { port } = server.address() as AddressInfo;
    for (const path of ['/', '/data/people.json', '/data/archive.nq', '/feed.xml']) {
      const { headers } = await fetch(`http://localhost:${port}${path}`);
      // Over http, what is said of https stays unsaid; what an editor looks at is never an old copy.
      const told = new Map([...headersFor(path, false), ['Cache-Control', 'no-cache']]);
      for (const [name, value] of told) expect(headers.get(name), `${path} ${name}`).toBe(value);
    }
  } finally {
    server.close();
  }
});
