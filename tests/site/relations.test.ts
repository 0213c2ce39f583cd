import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenSite, openSite, plainPages, read, readJson } from './site.ts';

/** 关系与空白 — links that lead both ways, and headings that have something below them. */
let site: OpenSite;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site?.close());

const ENTRY =
  /^\/(?:(?:craftsmen|studios|forums|events|films|institutions|mentoring)\/[a-z]\d{4,}|honours\/\d{4}|places\/\d{6})\/$/;

test('every relation between two entries is shown on both pages', async () => {
  const entries = await site.parseAll(
    (document) =>
      [...document.querySelectorAll('main a[href]')]
        // Neighbours, people alike and the editions that carry a sentence are no relations of the entry.
        .filter((link) => !link.closest('.pager, .related, .next, .ten, .carrier, nav'))
        .map((link) => link.getAttribute('href')!.split('#')[0]!),
    plainPages.filter(({ path }) => ENTRY.test(path)),
  );
  const linksOf = new Map(entries.map(({ path, found }) => [path, new Set(found.filter((link) => ENTRY.test(link)))]));
  const oneWay = [...linksOf].flatMap(([from, links]) =>
    [...links].filter((to) => to !== from && !linksOf.get(to)?.has(from)).map((to) => `${from} → ${to}`),
  );
  expect(oneWay).toEqual([]);
  expect([...linksOf.values()].reduce((sum, links) => sum + links.size, 0)).toBeGreaterThan(400);
});

test('every activity of the record stands in an index, in the data and in the feed', async () => {
  const activities = plainPages.filter(({ path }) =>
    /^\/(?:studios|forums|events|films|institutions)\/[a-z]\d{4,}\/$/.test(path),
  );
  expect(activities.length).toBeGreaterThanOrEqual(55);
  const indexes = await site.parseAll(
    (document) =>
      [...document.querySelectorAll('.shelved h3 a, table.people tbody th a')].map((link) => link.getAttribute('href')!),
    plainPages.filter(({ path }) => /^\/(?:studios|forums|events|films|institutions)\/$/.test(path)),
  );
  const paths = activities.map(({ path }) => path).sort();
  expect(indexes.flatMap(({ found }) => found).sort()).toEqual(paths);
  const { activities: listed } = readJson<{ activities: { page: string }[] }>('data/activities.json');
  const { studios } = readJson<{ studios: { page: string }[] }>('data/studios.json');
  expect([...listed, ...studios].map(({ page }) => page).sort()).toEqual(paths);
  const fed = [...read('feed.xml').matchAll(/<entry>[\s\S]*?<link href="([^"]+)"/g)].map(([, url]) => new URL(url!).pathname);
  expect(fed.filter((path) => paths.includes(path)).sort()).toEqual(paths);
});

test('nothing empty is rendered: no heading without content, no empty list, table or paragraph', async () => {
  const all = await site.parseAll(
    (document) => {
      const said = (node: Node | null): string => (node?.textContent ?? '').replace(/\s+/g, '');
      const holds = (element: Element): boolean =>
        said(element) !== '' || element.querySelector('img, svg, input, picture') !== null;
      const faults = [
        ...document.querySelectorAll(
          // A cell of a form is there to be written in.
          'main p, main li, main ul, main ol, main dd, main dt, main table:not(.form) td, main section, main figure, main dl',
        ),
      ]
        .filter((element) => !holds(element))
        .map((element) => `empty <${element.tagName.toLowerCase()}> ${element.className}`);
      for (const table of document.querySelectorAll('main table'))
        if (!table.querySelector('tbody tr')) faults.push(`table without rows: ${said(table.querySelector('caption'))}`);
      for (const heading of document.querySelectorAll('main :is(h1, h2, h3, h4)')) {
        const level = Number(heading.tagName[1]);
        const range = document.createRange();
        range.setStartAfter(heading);
        const next = [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].find(
          (other) =>
            heading.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING && Number(other.tagName[1]) <= level,
        );
        if (next) range.setEndBefore(next);
        else range.setEndAfter(document.querySelector('main')!.lastChild!);
        if (range.toString().replace(/\s+/g, '') === '' && !range.cloneContents().querySelector('img, svg, input'))
          faults.push(`heading without content: ${said(heading)}`);
      }
      return faults;
      // The search page has places that its script fills.
    },
    plainPages.filter(({ path }) => path !== '/search/'),
  );
  expect(all.filter(({ found }) => found.length).map(({ path, found }) => `${path}: ${found.join('; ')}`)).toEqual([]);
});
