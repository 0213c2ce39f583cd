import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type Page, type Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { openBrowser } from '#lib/terminal/browser.ts';
import { buildSearchIndex, type SearchScale } from '#lib/search/index.ts';
import { generationOf } from '#lib/search/generation.ts';
import { filesOf } from '#lib/site/files.ts';
import { serve } from '#lib/site/serve.ts';
import { files, plainPages, SITE, withPages } from './site.ts';

/** 检索出错 — each file of the index fails, is late, cut, stale or of another generation, one at a time: never a wrong hit, never a false 没有找到. */
const archive = readArchive();
const WHOLE: Partial<SearchScale> = {};
const INDEX = /^(?:search|pagefind)\//;
const SCALES: Record<string, Partial<SearchScale>> = { 整份: WHOLE, 分片: { pagefind: 0, names: 0, employers: 0, block: 64 } };

/** One of each way to ask: a name, pinyin, a run, one hanzi, several words, a year among them, a filter, traditional, nothing. */
const QUERIES: Record<string, string>[] = [
  { q: archive.people[0]!.name },
  { q: 'wang' },
  { q: '技术创新' },
  { q: '钳' },
  { q: '焊工 创新' },
  { q: '2018 齐鲁工匠 创新' },
  { year: '2018', title: '齐鲁大工匠' },
  { q: '焊工', year: '2019' },
  { q: '焊接機器人' },
  { q: '魑魅魍魉' },
];

interface Shown {
  state: string;
  ids: string[];
  status: string;
  again: boolean;
}

const ask = async (page: Page, origin: string, parameters: Record<string, string>): Promise<Shown> => {
  await page.goto(`${origin}/search/?${new URLSearchParams(parameters)}`);
  // A page that is older than its index loads itself anew: what stands there at last is the answer. No limit here
  // is tight: sixteen tabs wait together, on a machine that does more than this.
  await page.waitForFunction(
    () => ['done', 'failed'].includes(document.querySelector('[data-search-state]')?.getAttribute('data-search-state') ?? ''),
    null,
    // Not at every frame, as it would be asked otherwise: sixteen waiting tabs would be drawn sixty times a second for it.
    { timeout: 60_000, polling: 50 },
  );
  return page.evaluate(() => ({
    state: document.querySelector('[data-search-state]')!.getAttribute('data-search-state')!,
    ids: [...document.querySelectorAll('[data-result-id]')].map((item) => item.getAttribute('data-result-id')!),
    status: document.querySelector('[role=status]')!.textContent,
    again: document.querySelector('#search-again')!.checkVisibility(),
  }));
};

/** What is wrong with an answer that should have been `right`. */
function wrong(shown: Shown, right: Shown): string[] {
  const faults = shown.ids.filter((id) => !right.ids.includes(id)).map((id) => `${id} is a wrong hit`);
  const same = shown.state === 'done' && shown.ids.length === right.ids.length;
  if (!same && shown.state !== 'failed') faults.push(`${shown.state} with ${shown.ids.length} of ${right.ids.length}`);
  if (!same && shown.status.includes('没有找到')) faults.push('a false 没有找到');
  if (shown.state === 'failed' && (!shown.again || !/暂时不能使用/.test(shown.status))) faults.push(`not said: ${shown.status}`);
  return faults;
}

const tried = new Set<string>();
/** Where in an index a file lies and what it holds, whatever its generation. */
function sameAs(site: string, file: string): string {
  const [, , generation = '', ...place] = file.split('/');
  const bytes = readFileSync(join(site, file)).toString('latin1');
  return [...place, bytes.replaceAll(generation, '').replaceAll(Buffer.from(generation, 'hex').toString('latin1'), '')].join('/');
}

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

describe.each(Object.entries(SCALES))('%s', (_, scale) => {
  let [folder, origin]: [string, string] = ['', ''];
  let server: Awaited<ReturnType<typeof serve>>;
  let context: BrowserContext;
  /** Index file → the same file of another generation, if that has one. */
  const others = new Map<string, Buffer>();
  const right = new Map<Record<string, string>, Shown>();
  /** Index file → a query that asks for it. */
  let asked = new Map<string, Record<string, string>>();
  let wantedOnce: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'faults-'));
    const pages = plainPages.map(({ file }) => file);
    const [site, other] = [join(folder, 'site'), join(folder, 'other')];
    // What is searched, and what the page of the search is made of.
    for (const file of [...pages, ...files.filter((file) => file.startsWith('assets/'))])
      for (const to of [site, other]) cpSync(join(SITE, file), join(to, file));
    // The site's own index is whole.
    if (scale === WHOLE) for (const file of files.filter((each) => INDEX.test(each))) cpSync(join(SITE, file), join(site, file));
    else await buildSearchIndex(site, pages, archive, scale);
    // Another time: the newest person had not come, so that every number of a document is another.
    await buildSearchIndex(
      other,
      pages.filter((file) => !file.startsWith(`craftsmen/${archive.people[0]!.id}/`)),
      archive,
      scale,
    );
    const [now, before] = [generationOf(site)!, generationOf(other)!];
    expect(now).not.toBe(before);
    for (const file of filesOf(other))
      if (file.split('/')[1] === before) others.set(`/${file.replace(before, now)}`, readFileSync(join(other, file)));
    server = await serve(site, 0);
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    context = await browser.newContext();
    for (const query of QUERIES) {
      const page = await context.newPage();
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (/^\/(?:search|pagefind)\/./.test(pathname) && !asked.has(pathname)) asked.set(pathname, query);
      });
      right.set(query, await ask(page, origin, query));
      await page.close();
    }
    // Of each kind of file one is tried, of filters those of a year, of a title and of any value.
    const kinds = Map.groupBy(asked, ([file]) => file.replace(/[^/]*[\d_][^/]*$/, ''));
    const every = new Map([...kinds.values()].flatMap((files) => files.slice(0, files[0]![0].includes('/filters/') ? 3 : 1)));
    wantedOnce = [...every.keys()];
    // A file that is the same in both, byte for byte, is tried with the whole one.
    asked = new Map([...every].filter(([file]) => !tried.has(sameAs(site, file))));
    for (const file of asked.keys()) tried.add(sameAs(site, file));
  });
  afterAll(async () => {
    await context.close();
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });

  test('the queries ask for every kind of file, and nothing is asked for without its generation', () => {
    expect([...right.values()].map(({ state }) => state)).toEqual(QUERIES.map(() => 'done'));
    const kinds = new Set(wantedOnce.map((file) => file.split('/')[3]));
    expect([...kinds]).toEqual(
      expect.arrayContaining(['index.json', 'names.json', 'heads', 'filters', 'rows', 'traditional.json']),
    );
    expect(wantedOnce.filter((file) => !/^\/(?:search|pagefind)\/[\da-f]{12}\//.test(file))).toEqual([]);
  });

  const FAULTS: Record<string, (route: Route, file: string) => Promise<void>> = {
    'cannot be reached': (route) => route.abort(),
    'is not found': (route) => route.fulfill({ status: 404, body: '' }),
    'is refused by the host': (route) => route.fulfill({ status: 503, body: '' }),
    'is a page instead': (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>登录</title>' }),
    'is cut in the middle': (route, file) => {
      const body = readFileSync(join(folder, 'site', file));
      return route.fulfill({ status: 200, body: body.subarray(0, Math.floor(body.length / 2)) });
    },
    'is of another generation': async (route, file) => {
      const body = others.get(file);
      await (body ? route.fulfill({ status: 200, body }) : route.abort());
    },
    'never comes': () => new Promise(() => undefined),
  };

  /** A query, and the file of its answer in whose way something stands. */
  type Case = [file: string, query: Record<string, string>];

  /**
   * So many tabs try all cases, a tab one after the other: a tab that asks past its routes asks past its cache too, and
   * what it remembers of a generation is taken from it.
   */
  const tryAll = (
    tabs: number,
    fault: (route: Route, file: string) => Promise<void>,
    judge: (tab: Page, case_: Case) => Promise<string[]>,
  ) =>
    withPages(
      tabs,
      [...asked],
      () => context.newPage(),
      async (tab, [file, query]) => {
        const met = Promise.withResolvers<true>();
        await tab.route(`${origin}${file}*`, (route) => {
          met.resolve(true);
          return fault(route, file);
        });
        const found = await judge(tab, [file, query]);
        // The sentences of a hit come once it is seen.
        const came = await Promise.race([met.promise, tab.waitForTimeout(5000).then(() => false)]);
        await tab.unrouteAll({ behavior: 'ignoreErrors' });
        await tab.evaluate(() => sessionStorage.clear());
        return [...found, ...(came ? [] : ['never asked for'])].map((each) => `${file} ${JSON.stringify(query)}: ${each}`);
      },
    );

  test.each(Object.entries(FAULTS))('a file that %s makes no wrong hit and no false 没有找到', async (name, fault) => {
    // Those that never come wait together.
    const faults = await tryAll(name === 'never comes' ? 16 : 4, fault, async (tab, [, query]) =>
      wrong(await ask(tab, origin, query), right.get(query)!),
    );
    expect(faults).toEqual([]);
  });

  test('names answer although everything else fails', async () => {
    const page = await browser.newPage();
    let failing = true;
    await page.route(/\/(?:heads|body|filters|rows|text|pagefind)\//, (route) => (failing ? route.abort() : route.continue()));
    const { state, ids, again } = await ask(page, origin, QUERIES[0]!);
    expect({ state, first: ids[0], again }).toEqual({ state: 'failed', first: archive.people[0]!.id, again: true });
    failing = false;
    await page.locator('#search-again').click();
    await page.locator('[data-search-state=done]').waitFor({ state: 'attached' });
    expect(await page.locator('[data-result-id]').count()).toBe(right.get(QUERIES[0]!)!.ids.length);
    await page.close();
  });

  test('once the file can be had, 再试一次 brings the whole answer', async () => {
    // A request that is made while its route is taken away never ends; so the route stays.
    const failing = new Set(asked.keys());
    const fault = (route: Route, file: string) => (failing.has(file) ? route.abort() : route.continue());
    const faults = await tryAll(4, fault, async (tab, [file, query]) => {
      const before = await ask(tab, origin, query);
      failing.delete(file);
      if (before.state !== 'failed') return [];
      await tab.locator('#search-again').click();
      await tab
        .locator('[data-search-state=done]')
        .waitFor({ state: 'attached', timeout: 60_000 })
        .catch(() => undefined);
      const ids = await tab
        .locator('[data-result-id]')
        .evaluateAll((all) => all.map((item) => item.getAttribute('data-result-id')));
      const wanted = right.get(query)!.ids;
      return ids.join() === wanted.join() ? [] : [`${ids.length} of ${wanted.length}`];
    });
    expect(faults).toEqual([]);
  });

  test('something is seen within 300 ms, however late the index is', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/search/`);
    await page.route(/\/(?:search|pagefind)\/[\da-f]{12}\//, () => new Promise(() => undefined));
    const seen = await page.evaluate(async () => {
      const input = document.querySelector<HTMLInputElement>('main input[type=search]')!;
      input.value = '创新技术';
      input.form!.requestSubmit();
      await new Promise((next) => setTimeout(next, 300));
      return document.querySelector('[role=status]')!.textContent;
    });
    expect(seen).not.toBe('');
    await page.close();
  });
});
