import { type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { type Person } from '#domain/record/entries/person.ts';
import { cityName } from '#domain/programme/place.ts';
import { sectionName } from '#domain/programme/industry.ts';
import { TITLES } from '#domain/programme/titles.ts';
import { barriers, openForAxe } from './axe.ts';
import { openSite, type OpenSite, shiftOf, withTwoPages } from './site.ts';
import { watchFrom } from './watch.ts';

const archive = readArchive();
const { people, honours } = archive;
let site: OpenSite;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

/** 检索所得 — what the search page shows once it has come to rest. */
interface Answer {
  state: string | undefined;
  count: number;
  ids: string[];
  status: string;
  fallback: boolean;
}

/** The answer to what stands in the address now; a page that is still at the query before is waited for. */
const answerTo = (page: Page, parameters: Record<string, string>): Promise<Answer> =>
  page.evaluate(async (wanted) => {
    const list = document.querySelector<HTMLElement>('[data-search-state]')!;
    const here = () => {
      const now = new URLSearchParams(location.search);
      return now.size === Object.keys(wanted).length && Object.entries(wanted).every(([name, value]) => now.get(name) === value);
    };
    const settled = () => here() && ['done', 'failed', 'idle'].includes(list.dataset['searchState'] ?? '');
    for (let turn = 0; turn < 2000 && !settled(); turn++) await new Promise((next) => setTimeout(next, 5));
    const fallback = [...document.querySelectorAll<HTMLElement>('main a[href$="/craftsmen/"]')];
    return {
      state: list.dataset['searchState'],
      count: Number(list.dataset['searchCount']),
      ids: [...list.querySelectorAll<HTMLElement>('[data-result-id]')].map((item) => item.dataset['resultId']!),
      status: document.querySelector('[role=status]')!.textContent,
      fallback: fallback.some((link) => link.checkVisibility()),
    };
  }, parameters);

const open = async (page: Page, parameters: Record<string, string> = {}): Promise<Answer> => {
  await page.goto(`${site.origin}/search/?${new URLSearchParams(parameters)}`);
  return answerTo(page, parameters);
};
const type = async (page: Page, query: string): Promise<Answer> => {
  await page.locator('input[type=search]').fill(query);
  return answerTo(page, { q: query });
};
const blankPage = () => site.browser.newPage();
const searchPage = async () => {
  const page = await blankPage();
  await page.goto(`${site.origin}/search/`);
  return page;
};

const syllablesOf = ({ pinyin }: Person): string[] =>
  [pinyin.surname, pinyin.given]
    .join(' ')
    .trim()
    .split(' ')
    // As one types on a keyboard: no tones, ü as v.
    .map((syllable) =>
      syllable
        .normalize('NFD')
        .replace(/u\u0308/g, 'v')
        .replace(/\p{M}/gu, ''),
    );
const givenName = ({ name, pinyin }: Person): string =>
  Array.from(name.replaceAll('·', '')).slice(pinyin.surname.split(' ').length).join('');

test('every person is found first by the full name, from the address alone', async () => {
  const missed = await withTwoPages(people, blankPage, async (page, { id, name }) => {
    const { state, ids, count } = await open(page, { q: name });
    // Namesakes stand together before everyone else.
    const namesakes = people.filter((other) => other.name === name).length;
    const place = ids.indexOf(id);
    return state === 'done' && place >= 0 && place < namesakes && count === ids.length
      ? []
      : [`${name} ${id}: ${state}, ${count}, ${ids.slice(0, 3).join(' ')}`];
  });
  expect(missed).toEqual([]);
});

test('every person is found by given name, full pinyin and initials, as typed', async () => {
  const queries = people.flatMap((person) => {
    const syllables = syllablesOf(person);
    const given = givenName(person);
    return [
      ...(Array.from(given).length >= 2 ? [given] : []),
      syllables.join(''),
      syllables.map((syllable) => syllable[0]).join(''),
    ].map((query) => ({ person, query }));
  });
  const missed = await withTwoPages(queries, searchPage, async (page, { person, query }) => {
    const { state, ids } = await type(page, query);
    return state === 'done' && ids.includes(person.id)
      ? []
      : [`${query} for ${person.name} ${person.id}: ${state}, ${ids.slice(0, 5).join(' ')}`];
  });
  expect(missed).toEqual([]);
});

test('every person of whom a fact is known is found by a few words of it', async () => {
  const queries = people.flatMap(({ id, facts }) => {
    const words = facts.flatMap(({ text }) => text.match(/\p{Script=Han}{6}/gu) ?? [])[0];
    return words ? [{ id, query: words }] : [];
  });
  expect(queries.length).toBeGreaterThan(0);
  const missed = await withTwoPages(queries, searchPage, async (page, { id, query }) => {
    const { state, ids } = await type(page, query);
    return state === 'done' && ids.includes(id) ? [] : [`${query} for ${id}: ${state}, ${ids.slice(0, 5).join(' ')}`];
  });
  expect(missed).toEqual([]);
});

/** 筛选 — parameter of the address, its values, and who belongs to each. */
const FILTERS: Record<string, Map<string, Set<string>>> = {
  year: groups(({ edition }) => edition?.toString()),
  title: groups(({ title }) => title),
  city: groups(({ city }) => city && cityName(city.value)),
  industry: groups(({ employer }) => {
    const section = employer && archive.by.employers.get(employer.value)!.section;
    return section && sectionName(section);
  }),
};
function groups(keyOf: (honour: (typeof honours)[number]) => string | undefined): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const honour of honours) {
    const key = keyOf(honour);
    if (key !== undefined) found.set(key, (found.get(key) ?? new Set()).add(honour.person));
  }
  return found;
}

test.each(Object.entries(FILTERS))('the filter by %s shows exactly the people who belong there', async (parameter, wanted) => {
  const shown = await withTwoPages([...wanted.keys()], blankPage, async (page, value) => {
    const { state, ids } = await open(page, { [parameter]: value });
    return [{ value, state, people: ids.filter((id) => id.startsWith('q')).sort() }];
  });
  expect(shown).toEqual([...wanted].map(([value, ids]) => ({ value, state: 'done', people: [...ids].sort() })));
});

test('every value of the record can be chosen as a filter', async () => {
  const page = await blankPage();
  await open(page);
  const offered = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLSelectElement>('form select')].map(({ name, options }) => ({
      name,
      values: [...options].map(({ value }) => value),
    })),
  );
  await page.close();
  const missing = Object.entries(FILTERS).flatMap(([parameter, values]) => {
    const here = offered.find(({ name }) => name === parameter)?.values ?? [];
    return [...values.keys()].filter((value) => !here.includes(value)).map((value) => `${parameter}: ${value}`);
  });
  expect(missing).toEqual([]);
});

test('a name and a filter together show the person only where both hold', async () => {
  const page = await blankPage();
  const honour = honours.find(({ edition }) => edition !== null)!;
  const { name } = archive.by.people.get(honour.person)!;
  const other = archive.editions.find(
    ({ year }) => !honours.some(({ person, edition }) => person === honour.person && edition === year),
  )!;
  expect((await open(page, { q: name, year: String(honour.edition) })).ids).toContain(honour.person);
  expect((await open(page, { q: name, year: String(other.year) })).ids).not.toContain(honour.person);
  await page.close();
});

test('choosing a filter by hand goes into the address and comes back from it', async () => {
  const page = await blankPage();
  await open(page);
  await page.locator('#search-filters summary').click();
  await page.locator('select[name=title]').selectOption(TITLES[1].name);
  const chosen = await answerTo(page, { title: TITLES[1].name });
  await page.reload();
  expect(await answerTo(page, { title: TITLES[1].name })).toEqual(chosen);
  expect(chosen.ids.length).toBeGreaterThan(0);
  expect(await page.locator('select[name=title]').inputValue()).toBe(TITLES[1].name);
  await page.close();
});

test('a search from the head of any page leads to the person', async () => {
  const page = await blankPage();
  const { id, name } = people[0]!;
  await page.goto(`${site.origin}/about/`);
  await page.locator('.menu summary').click();
  await page.locator('header input[name=q]').fill(name);
  await Promise.all([page.waitForURL('**/search/?*'), page.locator('header input[name=q]').press('Enter')]);
  expect((await answerTo(page, { q: name })).ids[0]).toBe(id);
  await Promise.all([page.waitForURL(`**/craftsmen/${id}/`), page.locator(`[data-result-id="${id}"] a`).click()]);
  expect(await page.locator('main h1').textContent()).toBe(name);
  await page.close();
});

test('without a question the search waits', async () => {
  const page = await blankPage();
  expect(await open(page)).toEqual({ state: 'idle', count: 0, ids: [], status: '', fallback: true });
  await page.close();
});

test('where nothing is found, the page says so and shows other ways', async () => {
  const page = await blankPage();
  const { state, count, ids, status, fallback } = await open(page, { q: '魑魅魍魉' });
  await page.close();
  expect({ state, count, ids, fallback }).toEqual({ state: 'done', count: 0, ids: [], fallback: true });
  expect(status).toContain('没有找到');
});

test.each([
  ['a quote', '"'],
  ['a Chinese quote', '“'],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['a percent sign', '%'],
  ['a backslash', '\\'],
  ['empty brackets', '（）'],
  ['an operator', '-'],
  ['a star', '*'],
  ['a rare character', '𠮷'],
  ['five hundred letters', 'a'.repeat(500)],
])('the odd question of %s gets an answer and nothing else', async (_, query) => {
  const { page, complaints, close } = await watchFrom(site.browser, site.origin);
  const { state } = await open(page, { q: query });
  const images = await page.locator('main img').count();
  await close();
  expect({ state, images, complaints }).toEqual({ state: 'done', images: 0, complaints: [] });
});

/** What the search page fetches beside itself and its script. */
const NAMES = /\/search\/\w+\/names\.json/;
const PAGES = /\/pagefind\//;
const EVERYTHING = /\/search\/[^?]|\/pagefind\//;

test.each([
  ['names', NAMES],
  ['anything', EVERYTHING],
])('without the index of %s the search says that it failed, and shows other ways', async (_, blocked) => {
  const page = await blankPage();
  await page.route(blocked, (route) => route.abort());
  const { state, status, fallback } = await open(page, { q: people[0]!.name });
  await page.close();
  expect({ state, fallback }).toEqual({ state: 'failed', fallback: true });
  expect(status).toContain('暂时不能使用');
});

test('once the index of names can be had again, the next question is answered', async () => {
  const page = await blankPage();
  await page.route(NAMES, (route) => route.abort());
  await open(page, { q: people[0]!.name });
  await page.unroute(NAMES);
  const { state, ids } = await type(page, people[1]!.name);
  await page.close();
  expect({ state, first: ids[0] }).toEqual({ state: 'done', first: people[1]!.id });
});

test('without the index of pages everyone is still found by name', async () => {
  const page = await blankPage();
  await page.route(PAGES, (route) => route.abort());
  const { ids } = await open(page, { q: people[0]!.name });
  await page.close();
  expect(ids[0]).toBe(people[0]!.id);
});

test('without JavaScript the search page leads to the directory', async () => {
  const page = await site.browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/search/?q=${encodeURIComponent(people[0]!.name)}`);
  // Read off the screen, since the test library's own search for text leaves <noscript> out.
  expect(await page.locator('main').innerText()).toContain('检索需要 JavaScript');
  for (const [name, path] of [
    ['按拼音', '/craftsmen/'],
    ['按笔画', '/craftsmen/by/stroke/'],
    ['按姓氏', '/craftsmen/by/surname/'],
  ] as const) {
    await page.locator('main').getByRole('link', { name }).click();
    await page.waitForURL(`**${path}`);
    await page.goBack();
  }
  await page.close();
});

test('a search keeps the policy of the page, stays silent and asks no other host', async () => {
  const { page, visit, complaints, close } = await watchFrom(site.browser, site.origin);
  await visit('/search/');
  const { state, ids } = await type(page, people[0]!.name);
  await close();
  expect({ state, first: ids[0], complaints }).toEqual({ state: 'done', first: people[0]!.id, complaints: [] });
});

test.each([1280, 360])('found results bar no reader, at %i px', async (width) => {
  const page = await openForAxe(site.browser, width, 900);
  const { ids } = await open(page, { q: '工匠' });
  const found = await barriers(page);
  await page.close();
  expect(ids.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});

// The sentences of the hits come last and push those below: a little, so not nought.
test.each([1280, 360])('the search page keeps its place when the results come, at %i px', async (width) => {
  const page = await site.browser.newPage({ viewport: { width, height: 800 } });
  await open(page, { q: people[0]!.name });
  const shift = await shiftOf(page);
  await page.close();
  expect(shift).toBeLessThan(0.02);
});

test.each([
  ['a wrong character', ({ name }: Person) => `${Array.from(name).slice(0, 2).join('')}囧`],
  ['a letter too many in its pinyin', (person: Person) => `${syllablesOf(person).join('')}x`],
])('a name with %s brings the right one, one step away', async (_, slip) => {
  const page = await blankPage();
  const person = people.find(({ name }) => Array.from(name).length === 3)!;
  expect((await open(page, { q: slip(person) })).count).toBe(0);
  await page.locator('#search-near a', { hasText: person.name }).click();
  await page.waitForURL(`**/search/?q=${encodeURIComponent(person.name)}`);
  await page.locator('[data-search-state=done]').waitFor({ state: 'attached' });
  expect((await answerTo(page, { q: person.name })).ids[0]).toBe(person.id);
  await page.close();
});
