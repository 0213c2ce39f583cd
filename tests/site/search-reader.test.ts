import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { cityName } from '#domain/programme/place.ts';
import { isHeld } from '#domain/views/honours/held.ts';
import { keepGeneration } from '#lib/search/generation.ts';
import { buildSearchIndex } from '#lib/search/index.ts';
import { filesOf } from '#lib/site/files.ts';
import { serve } from '#lib/site/serve.ts';
import { askAll } from './search-driver.ts';
import { openSite, type OpenSite, plainPages, SITE } from './site.ts';

/** 检索的人 — what a reader does around a search: narrows it, leaves it and comes back, reads in a mode, keeps a page open over a change. */
const archive = readArchive();
let site: OpenSite;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const open = async (path: string): Promise<Page> => {
  const page = await site.browser.newPage({ viewport: { width: 360, height: 700 } });
  await page.goto(site.origin + path);
  return page;
};
const rested = (page: Page, query: string) =>
  page.waitForFunction(
    (wanted) =>
      new URLSearchParams(location.search).get('q') === wanted &&
      document.querySelector('[data-search-state]')?.getAttribute('data-search-state') === 'done',
    query,
  );

const honours = archive.honours.filter(isHeld);
const VALUES = {
  year: (honour: (typeof honours)[number]) => honour.edition?.toString(),
  title: ({ title }: (typeof honours)[number]): string => title,
  city: ({ city }: (typeof honours)[number]) => city && cityName(city.value),
};
type Filter = keyof typeof VALUES;
const valuesOf = (filter: Filter) => [...new Set(honours.flatMap((honour) => VALUES[filter](honour) ?? []))];
const PAIRS: [Filter, Filter][] = [
  ['year', 'title'],
  ['year', 'city'],
  ['title', 'city'],
];

test.each(PAIRS)('the filters %s and %s are met by one naming, whichever values are paired', async (one, other) => {
  const page = await open('/search/');
  const questions = valuesOf(one).flatMap((a) => valuesOf(other).map((b) => ({ [one]: a, [other]: b })));
  const shown = await page.evaluate(
    async (all) => {
      const list = document.querySelector('[data-search-state]')!;
      const selects = [...document.querySelectorAll<HTMLSelectElement>('main select')];
      const answers = [];
      for (const question of all) {
        for (const select of selects) select.value = question[select.name] ?? '';
        list.setAttribute('data-search-state', 'asked');
        selects[0]!.dispatchEvent(new Event('change'));
        while (!['done', 'failed'].includes(list.getAttribute('data-search-state')!))
          await new Promise((next) => setTimeout(next, 1));
        answers.push([...list.querySelectorAll('[data-result-id]')].map((item) => item.getAttribute('data-result-id')!));
      }
      return answers;
    },
    questions as Record<string, string>[],
  );
  await page.close();
  const wrong = questions.flatMap((question, index) => {
    const met = honours.filter((honour) =>
      Object.entries(question).every(([key, value]) => VALUES[key as Filter](honour) === value),
    );
    const wanted = [...new Set(met.map(({ person }) => person))].sort().join(' ');
    const found = shown[index]!.filter((id) => id.startsWith('q'))
      .sort()
      .join(' ');
    return found === wanted ? [] : [`${JSON.stringify(question)}: ${found} instead of ${wanted}`];
  });
  expect(wrong).toEqual([]);
});

test('a year and a title among the words are met by one naming as well', async () => {
  const page = await open('/search/');
  const questions = valuesOf('year').flatMap((year) => valuesOf('title').map((title) => ({ year, title })));
  const shown = await askAll(
    page,
    questions.map(({ year, title }) => `${year} ${title}`),
  );
  await page.close();
  const wrong = questions.flatMap(({ year, title }, index) => {
    const named = new Set(
      honours.filter((honour) => String(honour.edition) === year && honour.title === title).map(({ person }) => person),
    );
    // Where nobody was, what is shown was found as text, and is no naming.
    if (named.size === 0) return [];
    const others = shown[index]!.ids.filter((id) => id.startsWith('q') && !named.has(id));
    return others.length ? [`${year} ${title}: ${others.join(' ')}`] : [];
  });
  expect(wrong).toEqual([]);
});

test.each(['elder', 'contrast'])('hits of a search in the mode %s stay in it', async (mode) => {
  const page = await open(`/${mode}/search/?q=${encodeURIComponent('焊工')}`);
  await rested(page, '焊工');
  const links = await page
    .locator('[data-result-id] a')
    .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((path) => !path.startsWith(`/${mode}/`))).toEqual([]);
  await page.locator('[data-result-id] a').first().click();
  await page.waitForURL(`**/${mode}/**`);
  expect(await page.locator('html').getAttribute('data-mode')).toBe(mode);
  await page.close();
});

test('Back from a hit finds the search and the place in it again', async () => {
  const page = await open(`/search/?q=${encodeURIComponent('工匠')}`);
  await rested(page, '工匠');
  const hit = page.locator('[data-result-id]').nth(30);
  await hit.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  const [id, before] = [await hit.getAttribute('data-result-id'), (await hit.boundingBox())!.y];
  await hit.locator('a').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
  await page.goBack();
  await rested(page, '工匠');
  await page.waitForTimeout(300);
  const after = (await page.locator(`[data-result-id="${id}"]`).boundingBox())!.y;
  expect(Math.abs(after - before)).toBeLessThan(2);
  expect(await page.locator('main input[type=search]').inputValue()).toBe('工匠');
  await page.close();
});

test('Back goes through the queries that were looked at, and no key typed between', async () => {
  const page = await open('/search/');
  const input = page.locator('main input[type=search]');
  await input.pressSequentially('焊工', { delay: 150 });
  await input.press('Enter');
  await rested(page, '焊工');
  await input.fill('');
  await input.pressSequentially('钳工', { delay: 150 });
  await rested(page, '钳工');
  await page.goBack();
  await rested(page, '焊工');
  expect(await input.inputValue()).toBe('焊工');
  await page.goBack();
  await page.waitForFunction(() => location.search === '');
  expect(await page.locator('[data-result-id]').count()).toBe(0);
  await page.close();
});

test('a page that was open over a change finds its own index; over two it is loaded anew and answers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  const all = plainPages.map(({ file }) => file);
  const without = (number: number) =>
    all.filter((file) => !archive.people.slice(0, number).some(({ id }) => file.startsWith(`craftsmen/${id}/`)));
  const [live, next] = [join(folder, 'live'), join(folder, 'next')];
  const slim = { recursive: true, filter: (from: string) => !/\/(?:elder|contrast|share|materials)$/.test(from) };
  const deploy = async (number: number) => {
    cpSync(SITE, next, slim);
    for (const old of filesOf(next)) if (/^(?:search|pagefind)\/[\da-f]{12}\//.test(old)) rmSync(join(next, old));
    await buildSearchIndex(next, without(number), archive);
    keepGeneration(live, next);
    rmSync(live, { recursive: true, force: true });
    renameSync(next, live);
  };
  cpSync(SITE, live, slim);
  const server = await serve(live, 0);
  const page = await site.browser.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/search/`);
  const [first, second] = archive.people as [(typeof archive.people)[0], (typeof archive.people)[0]];
  const ask = async (query: string) => {
    await page.locator('main input[type=search]').fill(query);
    await rested(page, query);
    return page.locator('[data-result-id]').evaluateAll((items) => items.map((item) => item.getAttribute('data-result-id')));
  };
  let loads = 0;
  page.on('load', () => loads++);
  await deploy(1);
  // The page knows the index with everyone in it, and that index is still there.
  expect((await ask(first.name))[0]).toBe(first.id);
  expect(loads).toBe(0);
  await deploy(2);
  expect((await ask('焊工')).length).toBeGreaterThan(0);
  expect(loads).toBe(1);
  expect(await ask(second.name)).not.toContain(second.id);
  await page.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});
