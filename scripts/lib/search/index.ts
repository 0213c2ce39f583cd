import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Archive } from '#domain/record/archive.ts';
import { kindOfId } from '#domain/record/schema/ids.ts';
import { nameRows } from '#domain/views/honours/name-index.ts';
import { TITLES } from '#domain/programme/titles.ts';
import { kindOfPath } from '#domain/views/site/search-kinds.ts';
import { streamOf } from '#search/text/cut.ts';
import { type Manifest, type Row, ROWS } from '#search/text/documents.ts';
import { openGeneration, setGeneration, UNNAMED } from './generation.ts';
import { writeFilters } from './filters.ts';
import { writeNameIndex } from './names.ts';
import { buildPagefind } from './pagefind.ts';
import { readSearchPages, type SearchPage } from './page.ts';
import { headsOf, writePairs } from './pairs.ts';
import { traditionalTable } from './traditional.ts';

/** 规模界限 — from which size on which index is built; tests set them low to run every kind on a small archive. */
export interface SearchScale {
  /** Up to so many documents Pagefind finds runs in the text; above, our own pairs. */
  pagefind: number;
  /** Up to so many people the name index is one file; above, shards. */
  names: number;
  /** Documents of one block. */
  block: number;
}
export const SCALE: SearchScale = { pagefind: 800, names: 2000, block: 32_768 };

/**
 * 检索索引 — names, heads, filters and texts of every page that marks a searched body; the pages
 * themselves stay as they are. Documents are numbered newest edition first.
 */
export async function buildSearchIndex(
  site: string,
  pages: readonly string[],
  archive: Archive,
  scale: Partial<SearchScale> = {},
): Promise<number> {
  const { pagefind, names, block } = { ...SCALE, ...scale };
  const documents = pages
    .flatMap((page) => readSearchPages(readFileSync(join(site, page), 'utf8'), page.replace(/index\.html$/, '')))
    .map((page) => ({ page: ofKind(page), key: orderOf(page) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ page }) => page);
  rmSync(join(site, 'pagefind'), { recursive: true, force: true });
  const files = openGeneration(site);

  const people = new Map(nameRows(archive).map((row) => [row.id, row]));
  const rows = documents.map(({ id, path, title, brief }): Row => [id, path, title, people.get(id)?.brief ?? brief]);
  for (let from = 0; from < rows.length; from += ROWS) files.write(`rows/${from / ROWS}.json`, rows.slice(from, from + ROWS));
  writeNameIndex(files, documents, people, names);
  documents.forEach(({ text }, document) => files.pack(`text/${document}.bin`, Buffer.from(text)));
  files.write('traditional.json', traditionalTable(each(documents, ({ title, text }) => title + text)));
  const heads = writePairs(files, 'heads', each(documents, headsOf), block);
  const usesPagefind = documents.length <= pagefind;
  const body = usesPagefind
    ? []
    : writePairs(
        files,
        'body',
        each(documents, ({ text }) => streamOf(text).characters),
        block,
      );
  const filters = writeFilters(files, documents);
  if (usesPagefind)
    files.write(
      'pagefind.json',
      await buildPagefind(
        join(site, 'pagefind', UNNAMED),
        documents.map(({ text }) => streamOf(text)),
      ),
    );
  const manifest: Manifest = {
    documents: documents.length,
    body: usesPagefind ? 'pagefind' : 'pairs',
    block,
    bounds: { heads, body },
    filters,
    ordinals: ordinalsOf(archive),
    titles: TITLES.map(({ name }) => name),
  };
  files.write('index.json', manifest);
  const generation = files.close();
  if (usesPagefind) renameSync(join(site, 'pagefind', UNNAMED), join(site, 'pagefind', generation));
  setGeneration(site, pages, generation);
  return documents.length;
}

/** 逐个 — made one at a time and let go: all streams of a hundred thousand pages at once would take gigabytes. */
function* each<T, R>(items: readonly T[], make: (item: T) => R): Iterable<R> {
  for (const item of items) yield make(item);
}

/** The kind of the page is a filter, whatever else the page says of itself. */
function ofKind(page: SearchPage): SearchPage {
  const kind = kindOfPath(page.path);
  if (!kind) return page;
  const typed = (filters: SearchPage['filters']) => new Map(filters).set('类型', new Set([kind]));
  return { ...page, filters: typed(page.filters), units: page.units.map(typed) };
}

/** Newest edition first, people before rolls and the rest, those of no edition last. */
function orderOf({ id, path, filters }: SearchPage): string {
  const year = Math.max(0, ...[...(filters.get('年度') ?? [])].map(Number));
  return `${9999 - year} ${kindOfId(id) === 'people' ? 0 : 1} ${path}`;
}

/** 第几届 → year. */
const ordinalsOf = ({ editions }: Archive): Record<string, string> =>
  Object.fromEntries(
    editions.flatMap(({ year, ordinal }) =>
      ordinal
        ? ['〇一二三四五六七八九十'[ordinal.number], String(ordinal.number)].flatMap((number) =>
            number ? [[`第${number}届`, String(year)]] : [],
          )
        : [],
    ),
  );
