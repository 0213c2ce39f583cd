import { type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { cityName } from '#domain/programme/place.ts';
import { listsOf, places } from '#domain/views/honours/lists.ts';
import { groupsBy } from '#domain/views/honours/directory.ts';
import { isHeld } from '#domain/views/honours/held.ts';
import { TITLES } from '#domain/programme/titles.ts';
import { GRANTS, hadGrants } from '#domain/programme/grants.ts';
import { covers } from '#domain/programme/span.ts';
import { type Manifest } from '#search/text/documents.ts';
import { askAll, type Shown } from './search-driver.ts';
import { openSite, type OpenSite, readJson, SITE } from './site.ts';
import { generationOf } from '#lib/search/generation.ts';

// How the search speaks: the answer in its first line, the words that it understood, and what a reader does with them.
const archive = readArchive();
let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await site.browser.newPage({ viewport: { width: 360, height: 740 } });
});
afterAll(() => site.close());

interface Said {
  line: string;
  status: string;
  chips: string[];
  ids: string[];
  top: number;
}
const ask = async (query: string): Promise<Said> => {
  await page.goto(`${site.origin}/search/?q=${encodeURIComponent(query)}`);
  await page.locator('[data-search-state=done]').waitFor({ state: 'attached' });
  return page.evaluate(() => ({
    line: document.querySelector('#search-line')!.textContent,
    status: document.querySelector('[role=status]')!.textContent,
    chips: [...document.querySelectorAll('#search-chips a')].map((chip) => chip.getAttribute('aria-label')!),
    ids: [...document.querySelectorAll('[data-result-id]')].map((item) => item.getAttribute('data-result-id')!),
    top: document.querySelector('[data-result-id]')?.getBoundingClientRect().top ?? Infinity,
  }));
};

const knownTo = (row: object): number => ('knownTo' in row && typeof row.knownTo === 'number' ? row.knownTo : Infinity);
const { byCity, byTrade } = listsOf(archive);
const trades = groupsBy(archive, 'trade');
const cities = places(archive).filter(({ people }) => people.length > 0);

/** Many questions, one after another through the form. */
const askForm = async <T>(all: readonly T[], queryOf: (each: T) => string): Promise<(Shown & { of: T })[]> => {
  await page.goto(`${site.origin}/search/`);
  return (await askAll(page, all.map(queryOf))).map((shown, index) => ({ ...shown, of: all[index]! }));
};

test('how many of a city and of a trade there are is said, and each is found', async () => {
  const wrong: string[] = [];
  const shown = await askForm([...cities, ...trades], ({ name }) => `${name}有多少人`);
  for (const { line, ids, of } of shown) {
    const { name, people } = of;
    if (!line.includes(`名录里有${people.length}人`)) wrong.push(`${name}: ${line} instead of ${people.length}`);
    wrong.push(
      ...people.filter(({ person }) => !ids.includes(person.id)).map(({ person }) => `${name}: ${person.name} is missing`),
    );
  }
  expect(wrong).toEqual([]);
});

test('of a city with a trade or a title those are counted of whom one naming has both', async () => {
  const wrong: string[] = [];
  const titled = cities.slice(0, 6).flatMap((city) => TITLES.map(({ name: title }) => ({ ...city, title })));
  for (const { line, of } of await askForm(titled, ({ name, title }) => `${name.slice(0, -1)}${title}`)) {
    const { code, name, title } = of;
    const held = new Set(
      archive.honours
        .filter((honour) => isHeld(honour) && honour.city?.value === code && honour.title === title)
        .map(({ person }) => person),
    );
    const wanted = held.size > 0 ? `名录里有${held.size}人` : '名录里还没有查到';
    if (!line.includes(wanted)) wrong.push(`${name}${title}: ${line} instead of ${held.size}`);
  }
  for (const { code: trade, name } of trades.slice(0, 6)) {
    const [row] = byTrade.get(trade)!;
    const naming = row!.entries.find(({ honour }) => honour.trade?.value === trade && honour.city);
    if (!naming) continue;
    const city = naming.honour.city!.value;
    const both = byCity
      .get(city)!
      .filter(({ entries }) => entries.some(({ honour }) => honour.trade?.value === trade && honour.city?.value === city));
    const { line } = await ask(`${cityName(city)}${name}`);
    if (!line.includes(`名录里有${both.length}人`)) wrong.push(`${cityName(city)}${name}: ${line}`);
  }
  expect(wrong).toEqual([]);
});

test('nobody who is held is said not to be, whatever else is asked for', async () => {
  const [, { kinds }] = readJson<[string, Manifest]>(`search/${generationOf(SITE)}/index.json`);
  const held = TITLES.filter(({ name }) => archive.honours.some((honour) => isHeld(honour) && honour.title === name));
  const asked = [...held, ...cities.slice(0, 4), ...trades.slice(0, 4)].flatMap(({ name }) =>
    [...kinds.map(([kind]) => kind), '名单有哪些', '的名录', '是谁', '简介'].map((more) => name + more),
  );
  const shown = await askForm(asked, (query) => query);
  expect(shown.flatMap(({ line, of }) => (line.includes('没有查到') ? [`${of}: ${line}`] : []))).toEqual([]);
});

test('of a year and a title the line speaks of that title, and names sums of no year for which none were found', async () => {
  const wrong: string[] = [];
  const pairs = archive.editions.flatMap(({ year }) => TITLES.map(({ name }) => ({ year, name })));
  for (const { line, of } of await askForm(pairs, ({ year, name }) => `${year}年${name}有哪些`))
    if (!line.includes(of.name) || !line.includes(`${of.year}年度`)) wrong.push(`${of.year}${of.name}: ${line}`);
  const sumsOf = (year: number) => GRANTS.filter((row) => covers(row, year) && 'studio' in row && year <= knownTo(row));
  for (const { line, of } of await askForm(archive.editions, ({ year }) => `${year}年工作室资助多少钱`)) {
    const said = line.startsWith(`${of.year}年度工作室资助：`);
    if (said !== (sumsOf(of.year).length > 0 && hadGrants(of.year)) || !line.includes(`${of.year}年度`)) wrong.push(line);
  }
  const last = Math.max(...GRANTS.flatMap((row) => ('knownTo' in row ? row.knownTo : [])));
  const [{ line } = { line: '' }] = await askForm(['工作室资助多少钱'], (query) => query);
  if (!line.includes(`查到${last}年度`)) wrong.push(line);
  expect(wrong).toEqual([]);
});

test('a word that was understood can be taken away', async () => {
  const { chips } = await ask('烟台焊工');
  expect(chips).toEqual(['去掉地市：烟台市', '去掉工种：焊工']);
  await page.locator('#search-chips a').first().click();
  await page.waitForURL((url) => url.searchParams.get('q') === '焊工');
});

test('what is not held together is said to be so, and a name that is not held is no failure', async () => {
  expect((await ask('魑魅焊工')).status).toMatch(/^没有同时含有|^没有找到/);
  const { line, status, ids } = await ask('示例查无');
  expect(ids).toEqual([]);
  expect(status).toContain('没有找到');
  expect(line).toContain('名录里没有“示例查无”');
  const unheld = page.locator('#search-unheld');
  expect(await unheld.isVisible()).toBe(true);
  expect(await unheld.innerText()).toMatch(/本名录目前收录.*查不到不等于没有/s);
  expect(await unheld.locator('a').first().getAttribute('href')).toContain('/corrections/form/');
});

test('at 360 px the first hit stands in the first screen, whatever is said before it', async () => {
  for (const query of ['烟台焊工', '2018年齐鲁大工匠名单', '工作室资助多少钱', '焊工、钳工', archive.people[0]!.name])
    expect((await ask(query)).top, query).toBeLessThan(600);
});

test('the title of the page carries the query', async () => {
  await ask('焊工');
  expect(await page.title()).toMatch(/^“焊工”的检索结果，/);
});

test('nothing is asked or announced while an input method composes', async () => {
  await page.goto(`${site.origin}/search/`);
  const state = () => page.locator('[data-search-state]').getAttribute('data-search-state');
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('main input[type=search]')!;
    input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    input.value = 'han';
    input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
  });
  await page.waitForTimeout(400);
  expect(await state()).toBe('idle');
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('main input[type=search]')!;
    input.value = '焊工';
    input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  });
  await page.locator('[data-search-state=done]').waitFor({ state: 'attached' });
  expect(await page.locator('[data-result-id]').count()).toBeGreaterThan(0);
});

test('every value of a filter says how many of what was found have it', async () => {
  const { ids } = await ask('焊工');
  await page.locator('#search-filters summary').click();
  const type = page.locator('select[name=type] option', { hasText: /^人物（\d+）$/ });
  await type.waitFor({ state: 'attached' });
  expect(await type.textContent()).toBe(`人物（${ids.filter((id) => /^q\d/.test(id)).length}）`);
});

test('a query survives the way from an address without its slash', async () => {
  await page.goto(`${site.origin}/search?q=${encodeURIComponent('焊工')}`);
  await page.locator('[data-search-state=done]').waitFor({ state: 'attached' });
  expect(new URL(page.url()).pathname).toBe('/search/');
});
