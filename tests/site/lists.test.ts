import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenSite, openSite, plain, plainPages } from './site.ts';

/** 名单与数字 — every number leads to the list that it counts, every order holds the same names. */
let site: OpenSite;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site?.close());

const at = (pattern: RegExp) => plainPages.filter(({ path }) => pattern.test(path));
const pageAt = (path: string) => plainPages.find((page) => page.path === path)!;

/** How many people or acts of naming a list says that it has, its pages counted together by their own sentence. */
const counted = (path: string): Promise<number> =>
  site.parse(pageAt(path), (document) => {
    const roll = document.querySelectorAll('[data-honour-id]').length;
    const said = /(?:共|收录) (\d+) 人/.exec(document.querySelector('main .standfirst')?.textContent ?? '')?.[1];
    return document.querySelector('[data-roll-year]') ? roll : Number(said);
  });

test('every number of the statistics is a link whose list has that number', async () => {
  const rows = await site.parse(pageAt('/statistics/'), (document) =>
    [...document.querySelectorAll('table.numbers td:nth-child(2) a')].map((link) => ({
      href: link.getAttribute('href')!,
      count: parseInt(link.textContent, 10),
    })),
  );
  expect(rows.length).toBeGreaterThan(40);
  const wrong = [];
  for (const { href, count } of rows) if ((await counted(href)) !== count) wrong.push(`${href}: ${count}`);
  expect(wrong).toEqual([]);
});

test('a chart draws what its table says', async () => {
  const charts = await site.parse(pageAt('/statistics/'), (document) =>
    [...document.querySelectorAll('.chart')].map((chart) =>
      [...chart.querySelectorAll('tbody tr')].map((row) => {
        const said = /命名 (\d+) 名/.exec(row.textContent)?.[1];
        const drawnIn = (selector: string) => (row.querySelector(selector)?.getAttribute('d') ?? '').match(/z/g)?.length ?? 0;
        const [unseen, solid] = ['rect.unseen', 'rect:not(.unseen)'].map((bar) =>
          Number(row.querySelector(bar)?.getAttribute('width') ?? 0),
        );
        return {
          count: parseInt(row.querySelector('td a')!.textContent, 10),
          announced: said === undefined ? undefined : Number(said),
          names: row.querySelectorAll('.name-plates a').length,
          cells: drawnIn('path:not(.unseen)'),
          dashed: drawnIn('path.unseen'),
          ...{ solid, unseen },
        };
      }),
    ),
  );
  expect(charts.length).toBeGreaterThan(0);
  for (const rows of charts) {
    for (const { count, announced = count, names, cells, dashed, solid, unseen } of rows) {
      expect([names, cells, solid].filter((drawn) => drawn !== 0)).toEqual(count === 0 ? [] : [count]);
      // Dashed is what was announced and not found; where no number is known, nothing is dashed.
      if (solid === 0) expect(dashed).toBe(Math.max(0, announced - count));
      else expect(unseen).toBe(announced > count ? announced : 0);
    }
  }
});

test('every group of the directory has as many people as its index says, and everyone stands in every way', async () => {
  const everyone = at(/^\/craftsmen\/q\d+\/$/).length;
  for (const { path, html } of at(/^\/craftsmen\/by\/\w+\/$/)) {
    const groups = await site.parse({ html }, (document) =>
      [...document.querySelectorAll('.tally li')].map((row) => ({
        href: row.querySelector('a')!.getAttribute('href')!,
        count: parseInt(row.querySelector('.count')!.textContent, 10),
      })),
    );
    for (const { href, count } of groups) expect(await counted(href), href).toBe(count);
    const sum = groups.reduce((all, { count }) => all + count, 0);
    if (/surname|stroke/.test(path)) expect(sum, path).toBe(everyone);
    else expect(sum, path).toBeGreaterThan(0);
  }
});

test('every order of a roll holds the names of the official order, each once', async () => {
  const orders = at(/^\/honours\/\d{4}\/(?:by\/\w+|ceremony)\/$/);
  expect(orders.length).toBeGreaterThanOrEqual(5);
  for (const page of orders) {
    const official = pageAt(page.path.replace(/(?:by\/\w+|ceremony)\/$/, ''));
    const ids = (attribute: string) => new RegExp(`${attribute}="(h\\d+)"`, 'g');
    const names = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, id]) => id).sort();
    const wanted = names(official.html, ids('data-honour-id'));
    const found = names(page.html, page.path.includes('ceremony') ? ids('data-read') : ids('data-ordered'));
    expect(found, page.path).toEqual(wanted);
  }
});

test('editions stand side by side, each with the one before', async () => {
  const pages = at(/^\/honours\/compare\/\d{4}-\d{4}\/$/);
  expect(pages).toHaveLength(at(/^\/honours\/\d{4}\/$/).length - 1);
  const [page] = pages.filter(({ path }) => path.includes('2018-2019'));
  const rows = await site.parse(page!, (document) =>
    [...document.querySelectorAll('table.compare tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent)),
  );
  const row = (name: string) =>
    rows
      .find(([what]) => plain(what).startsWith(name))!
      .slice(1)
      .map(plain);
  expect(row('命名')).toEqual(['50 人', '50 人']);
  expect(row('工作室资助标准')[0]).toBe('工匠5万元，大工匠30万元');
  expect(row('候选人')).toEqual(['未查到', '未查到']);
});
