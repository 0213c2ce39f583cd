import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSearchIndex } from '#lib/search/index.ts';
import { filesOf } from '#lib/site/files.ts';
import { samplePage } from '../../tests/sample-page.ts';
import { specimenArchive } from '../../tests/specimen.ts';
import { ByteReader, ByteWriter, readRising, writeRising } from './pairs/bytes.ts';
import { PlaceWriter, readPlaces, readShard, SPAN, writeShard } from './pairs/pairs.ts';

const FORMAT = readFileSync('src/search/FORMAT.md', 'utf8');
const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const TABLES = FORMAT.split('\n')
  .filter((line) => line.startsWith('|'))
  .map(cellsOf);

const hex = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/(..)(?!$)/g, '$1 ');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'));

/** `0:3 4:1,200` — documents with their positions. */
const placed = (text: string) =>
  text.split(' ').map((each) => {
    const [document, positions] = each.split(':') as [string, string];
    return { document: Number(document), positions: positions.split(',').map(Number) };
  });
const writerOf = (text: string): PlaceWriter => {
  const writer = new PlaceWriter();
  for (const { document, positions } of placed(text)) writer.add(document, positions);
  return writer;
};
const saidPlaces = (bytes: Uint8Array) => readPlaces(bytes);
const wantedPlaces = (text: string) =>
  placed(text).flatMap(({ document, positions }) => positions.map((at) => document * SPAN + at));

/** How each kind of example is written, and what reading its bytes must give. */
const KINDS_OF_EXAMPLE: Record<
  string,
  (value: string, bytes: Uint8Array) => { written: Uint8Array; read: unknown; wanted: unknown }
> = {
  整数(value, bytes) {
    const writer = new ByteWriter();
    writer.number(Number(value));
    return { written: writer.done(), read: new ByteReader(bytes).number(), wanted: Number(value) };
  },
  递增数列(value, bytes) {
    const values = value.split(' ').map(Number);
    return { written: writeRising(values), read: readRising(bytes), wanted: values };
  },
  位置: (value, bytes) => ({ written: writerOf(value).bytes.done(), read: saidPlaces(bytes), wanted: wantedPlaces(value) }),
  字对片(value, bytes) {
    const [key, places] = value.split('=') as [string, string];
    const written = writeShard([key], new Map([[key, writerOf(places)]]));
    return {
      written,
      read: [...readShard(bytes)].map(([name, at]) => [name, saidPlaces(at)]),
      wanted: [[key, wantedPlaces(places)]],
    };
  },
};
const EXAMPLES = TABLES.filter(([kind]) => kind! in KINDS_OF_EXAMPLE) as [string, string, string][];

test('the page gives an example of every binary form', () => {
  expect(new Set(EXAMPLES.map(([kind]) => kind))).toEqual(new Set(Object.keys(KINDS_OF_EXAMPLE)));
});

test.each(EXAMPLES)('%s %s is written and read as the page says', (kind, value, said) => {
  const { written, read, wanted } = KINDS_OF_EXAMPLE[kind]!(value, bytesOf(said));
  expect(hex(written)).toBe(said);
  expect(read).toEqual(wanted);
});

/** What a name in the table stands for. */
const patternOf = (name: string): RegExp =>
  new RegExp(
    `^${name
      .replace('.', '\\.')
      .replace('KEY', '[a-z]+\\d*')
      .replace(/\b[NBS]\b/g, '\\d+')}$`,
  );

test('every file that a build writes for the search is in the table, and every name in it is written', async () => {
  const known = TABLES.flatMap(([name]) => /^`(.+)`$/.exec(name!)?.[1] ?? []);
  const site = mkdtempSync(join(tmpdir(), 'format-'));
  const archive = specimenArchive();
  const pages = archive.people.slice(0, 3).map(({ id, name }) => {
    const meta = `<h1 data-pagefind-meta="title:${name}">${name}</h1><i data-pagefind-meta="id:${id}" data-pagefind-filter="年度:2018"></i>`;
    mkdirSync(join(site, 'craftsmen', id), { recursive: true });
    writeFileSync(
      join(site, 'craftsmen', id, 'index.html'),
      samplePage({ body: `<div data-pagefind-body>${meta}齐鲁工匠</div>` }),
    );
    return `craftsmen/${id}/index.html`;
  });
  const written = new Set<string>();
  for (const scale of [{ pagefind: 0, names: 0, employers: 0 }, {}]) {
    await buildSearchIndex(site, pages, archive, scale);
    const [generation = ''] = readdirSync(join(site, 'search'));
    for (const file of filesOf(join(site, 'search', generation))) written.add(file);
    rmSync(join(site, 'search'), { recursive: true });
  }
  rmSync(site, { recursive: true });
  expect([...written].filter((file) => !known.some((name) => patternOf(name).test(file)))).toEqual([]);
  expect(known.filter((name) => ![...written].some((file) => patternOf(name).test(file)))).toEqual([]);
});
