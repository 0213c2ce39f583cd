import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { idsOfPages, judge, type Judged, missOf, tally } from '../natural/judge.ts';
import { type NaturalQuery } from '../natural/kind.ts';
import { naturalQueries } from '../natural-queries.ts';
import { askAll, type Shown } from './search-driver.ts';
import { openSite, type OpenSite, SITE } from './site.ts';

// What people ask, as they type it; what answers it is read off the record, not off the search.
const queries = naturalQueries(readArchive());
interface Asked {
  query: NaturalQuery;
  shown: Shown;
  judged: Judged;
}
let site: OpenSite;
let asked: Asked[];
beforeAll(async () => {
  site = await openSite();
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/search/`);
  const shown = await askAll(
    page,
    queries.map(({ query }) => query),
  );
  const pages = idsOfPages(SITE, queries);
  asked = queries.map((query, index) => ({ query, shown: shown[index]!, judged: judge(query, shown[index]!, pages) }));
});
afterAll(() => site.close());

/** 有答案的 — those that the record answers. */
const answerable = (): Asked[] => asked.filter(({ query }) => !query.none);
/** 没有找到的 — as lines, so that who reads the failure knows what to mend. */
const missesOf = (some: readonly Asked[]): string[] =>
  some.filter(({ judged }) => !judged.right).map(({ query, shown }) => missOf(query, shown));
const shareOf = (some: readonly Asked[]): number => tally(some.map(({ judged }) => judged)).right;

test('every natural query comes to rest', () => {
  expect(asked.filter(({ shown }) => shown.state !== 'done').map(({ query, shown }) => `${query.query}: ${shown.state}`)).toEqual(
    [],
  );
});

test('of natural queries at least 95 of a hundred have what is wanted among the first five', () => {
  const share = shareOf(answerable());
  expect(share < 0.95 ? [`${(share * 100).toFixed(1)} %`, ...missesOf(answerable())] : []).toEqual([]);
});

test('no kind of query is left behind: of each at least 80 of a hundred', () => {
  const kinds = [...Map.groupBy(answerable(), ({ query }) => query.kind)].filter(([, some]) => some.length >= 10);
  const behind = kinds.filter(([, some]) => shareOf(some) < 0.8);
  expect(kinds.length).toBeGreaterThan(20);
  expect(behind.map(([kind, some]) => [`${kind} ${(shareOf(some) * 100).toFixed(0)} %`, ...missesOf(some)])).toEqual([]);
});

test('nothing is shown only where nothing is held', () => {
  const empty = answerable().filter(({ judged }) => judged.empty);
  expect(empty.map(({ query, shown }) => missOf(query, shown))).toEqual([]);
});
