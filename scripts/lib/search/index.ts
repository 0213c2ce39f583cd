import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Archive } from '#domain/record/archive.ts';
import { nameRows } from '#domain/views/honours/name-index.ts';
import { streamOf } from '#search/text/cut.ts';
import { type Manifest, type Row, ROWS } from '#search/text/documents.ts';
import { openGeneration, setGeneration, UNNAMED } from './generation.ts';
import { writeFilters } from './filters.ts';
import { writeNameIndex } from './names.ts';
import { buildPagefind } from './pagefind.ts';
import { kindsOf, placeKeyOf, shelfFacts, wholesOf, withFacts } from './kinds.ts';
import { readSearchPages } from './page.ts';
import { headsOf, writePairs } from './pairs.ts';
import { readSection } from './sections.ts';
import { traditionalTable } from './traditional.ts';
import { writeWords } from './words.ts';

/** 规模界限 — from which size on which index is built; tests set them low to run every kind on a small archive. */
export interface SearchScale {
  /** Up to so many documents Pagefind finds what stands nowhere in a row; above, its index is too large. */
  pagefind: number;
  /** Up to so many people the name index is one file; above, shards. */
  names: number;
  /** Up to so many employers stand among the other words; above, in shards. */
  employers: number;
  /** Documents of one block. */
  block: number;
}
export const SCALE: SearchScale = { pagefind: 800, names: 1000, employers: 300, block: 32_768 };

/**
 * 检索索引 — names, heads, filters and texts of every page that marks a searched body; the pages
 * themselves stay as they are. Documents are numbered by kind, and of each the newest first.
 */
export async function buildSearchIndex(
  site: string,
  pages: readonly string[],
  archive: Archive,
  scale: Partial<SearchScale> = {},
): Promise<number> {
  const { pagefind, names, employers, block } = { ...SCALE, ...scale };
  const facts = shelfFacts(archive);
  const documents = pages
    .flatMap((file) => {
      const [html, path] = [readFileSync(join(site, file), 'utf8'), file.replace(/index\.html$/, '')];
      return [...readSearchPages(html, path), ...readSection(html, path)];
    })
    .map((page) => withFacts(page, facts))
    .map((page) => ({ page, key: placeKeyOf(page, facts) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ page }) => page);
  rmSync(join(site, 'pagefind'), { recursive: true, force: true });
  const files = openGeneration(site);

  const people = new Map(nameRows(archive).map((row) => [row.id, row]));
  const rows = documents.map(({ id, path, title }): Row => {
    const when = facts.get(id)?.when;
    return when ? [id, path, title, when] : [id, path, title];
  });
  const briefs = documents.map(({ id, brief }) => people.get(id)?.brief ?? brief);
  for (let from = 0; from < rows.length; from += ROWS) {
    files.write(`rows/${from / ROWS}.json`, rows.slice(from, from + ROWS));
    files.write(`briefs/${from / ROWS}.json`, briefs.slice(from, from + ROWS));
  }
  writeNameIndex(files, documents, people, names);
  documents.forEach(({ text }, document) => files.pack(`text/${document}.bin`, Buffer.from(text)));
  files.write('traditional.json', traditionalTable(each(documents, ({ title, text }) => title + text)));
  const heads = writePairs(files, 'heads', each(documents, headsOf), block);
  const near = documents.length <= pagefind;
  const body = writePairs(
    files,
    'body',
    each(documents, ({ text }) => streamOf(text).characters),
    block,
  );
  const filters = writeFilters(files, documents);
  if (near)
    files.write(
      'pagefind.json',
      await buildPagefind(
        join(site, 'pagefind', UNNAMED),
        documents.map(({ text }) => streamOf(text)),
      ),
    );
  writeWords(files, documents, archive, employers);
  const manifest: Manifest = {
    documents: documents.length,
    kinds: kindsOf(documents),
    wholes: wholesOf(documents),
    block,
    shards: { heads, body },
    filters,
    near,
  };
  files.write('index.json', manifest);
  const generation = files.close();
  if (near) renameSync(join(site, 'pagefind', UNNAMED), join(site, 'pagefind', generation));
  setGeneration(site, pages, generation);
  return documents.length;
}

/** 逐个 — made one at a time and let go: all streams of a hundred thousand pages at once would take gigabytes. */
function* each<T, R>(items: readonly T[], make: (item: T) => R): Iterable<R> {
  for (const item of items) yield make(item);
}
