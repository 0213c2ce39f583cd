import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { type Person } from '#domain/record/entries/person.ts';
import { isOnlineOnly, offlineBound } from '#domain/values/offline.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { addressesOf } from '#lib/site/addresses.ts';
import { readPage, stringsOf } from '#lib/site/html.ts';
import { openBrowser } from '#lib/terminal/browser.ts';
import { storiesOf } from '#domain/views/stories/stories.ts';
import { kindOf, oneOfEachKind, plainPages, SITE } from './site.ts';

const archive = readArchive();
const packed = readFileSync(join(SITE, fileAt(paths.offlineFile)));
const entries = Object.entries(unzipSync(new Uint8Array(packed)));
const names = new Set(entries.map(([name]) => name));
const texts = new Map(
  entries.filter(([name]) => name.endsWith('.html')).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
);
const SITE_IN = 'qilu-craftsmen/site/';

/** As a school has it: on a stick, in a folder named in Chinese. */
const folder = join(mkdtempSync(join(tmpdir(), 'stick-')), '齐鲁 工匠 离线版');
const at = (file: string): string => pathToFileURL(join(folder, file)).href;
let context: BrowserContext;
const heard: string[] = [];
beforeAll(async () => {
  for (const [name, bytes] of entries) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const browser = await openBrowser();
  context = await browser.newContext({ offline: true });
  context.on(
    'console',
    (message) => void (message.type() === 'error' && heard.push(`${message.page()?.url()} ${message.text()}`)),
  );
  context.on('weberror', (error) => void heard.push(error.error().message));
  context.on('requestfailed', (request) => {
    const fault = request.failure()?.errorText;
    // A page that was left before all of it had come.
    if (fault !== 'net::ERR_ABORTED') heard.push(`${request.url()} ${fault}`);
  });
  context.on('request', (request) => void (/^(?:file|data):/.test(request.url()) || heard.push(`asked for ${request.url()}`)));
});
afterAll(async () => {
  await context.browser()!.close();
  rmSync(dirname(folder), { recursive: true });
});

test('every address in the copy leads to a file of it, or to a page of the web', () => {
  const astray = [...texts].flatMap(([name, html]) =>
    readPage(html).elements.flatMap((element) =>
      addressesOf(element).flatMap(({ value, use }) => {
        if (/^[#?]/.test(value) || (use === 'leads' && /^(?:https?|mailto|tel):/.test(value))) return [];
        const file = posix.join(posix.dirname(name), decodeURI(value.replace(/[?#].*$/s, '')));
        return names.has(file) ? [] : [`${name}: ${value}`];
      }),
    ),
  );
  expect(astray).toEqual([]);
});

test('no page of the copy says what the page of the site does not say', () => {
  const strange = plainPages.flatMap(({ file, html }) => {
    const copy = texts.get(SITE_IN + file);
    if (copy === undefined) return [];
    // How large the copy is was written when it was done.
    const said = new Set(stringsOf(readPage(html)).map((text) => text.replace(/，[\d.]+ [KM]B$/, '')));
    const body = readPage(copy).nodes.flatMap((node) => (node.nodeName === '#text' && 'value' in node ? [node.value] : []));
    return body
      .filter(
        (text) =>
          text.trim() !== '' &&
          text !== '（须联网）' &&
          !said.has(text.replace(/（须联网）$/, '').replace(/，[\d.]+ [KM]B$/, '')),
      )
      .map((text) => `${file}: ${text}`);
  });
  expect(strange.slice(0, 9)).toEqual([]);
});

test('the copy is within its bound, and so are its paths', () => {
  expect(packed.length).toBeLessThanOrEqual(offlineBound(archive.people.length));
  expect([...names].filter((name) => name.length > 100)).toEqual([]);
  expect([...texts.keys()].filter((name) => name.startsWith(SITE_IN)).length).toBeGreaterThan(
    0.9 * plainPages.filter(({ file }) => !isOnlineOnly(file)).length,
  );
});

/** Ids that are found, best first. */
async function found(page: Page, query: string): Promise<string[]> {
  await page.goto(`${at(`${SITE_IN}search/index.html`)}?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('[data-search-state="done"]');
  return page.locator('[data-result-id]').evaluateAll((all) => all.map((each) => each.getAttribute('data-result-id')!));
}

const told = storiesOf(archive).filter((_, index) => index % 4 === 0);
/** As one types on a keyboard: no tones, ü as v. */
const typed = ({ pinyin }: Person): string =>
  `${pinyin.surname}${pinyin.given}`
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/\P{L}/gu, '');

test('whoever has a story is found by name, pinyin, trade and words of the story, and the hit leads to the page', async () => {
  const page = await context.newPage();
  const missed: string[] = [];
  for (const {
    row: { person },
    entry,
    story,
  } of told) {
    const words = /\p{Script=Han}{8}/u.exec(story.body.replace(/\[\^[^\]]*\]/g, ''))![0];
    const queries = [person.name, typed(person), entry.trade ?? person.name, words];
    for (const query of queries) if (!(await found(page, query)).includes(person.id)) missed.push(`${query}: ${person.id}`);
    await page.locator(`[data-result-id="${person.id}"] a`).click();
    // A click is over before the page that it leads to stands there.
    await page.waitForURL(at(`${SITE_IN}${fileAt(paths.person(person.id))}index.html`));
    expect(await page.title()).toContain(person.name);
  }
  await page.close();
  expect(told.length).toBeGreaterThan(0);
  expect(missed).toEqual([]);
});

test('one of each kind of page opens without a word of complaint, its plates and type drawn', async () => {
  const page = await context.newPage();
  const blank: string[] = [];
  const held = oneOfEachKind.filter(({ mode, file }) => mode === '' && names.has(SITE_IN + file));
  // The fullest of each kind comes first.
  for (const { file } of new Map(held.toReversed().map((each) => [kindOf(each), each])).values()) {
    await page.goto(at(SITE_IN + file));
    const drawn = await page.evaluate(async () => {
      await document.fonts.ready;
      const plates = [...document.querySelectorAll('use')].filter((use) => use.checkVisibility());
      return {
        plates: plates.every((use) => use.getBoundingClientRect().width > 0),
        faces: [...document.fonts].every(({ status }) => status !== 'error'),
        dressed: document.styleSheets.length > 0,
      };
    });
    if (!drawn.plates || !drawn.faces || !drawn.dressed) blank.push(`${file}: ${JSON.stringify(drawn)}`);
  }
  await page.close();
  expect(blank).toEqual([]);
});

test('from the start page on, a mode is kept by links, the search and its hits, by Back, and left by its own link', async () => {
  const page = await context.newPage();
  const inMode = (mode: string | null) => expect.poll(() => page.getAttribute('html', 'data-mode')).toBe(mode);
  await page.goto(at('qilu-craftsmen/开始.html'));
  await page.waitForURL(`**/${SITE_IN}index.html`);
  await inMode(null);
  await page.locator('[data-mode-link="elder"]').first().click();
  await inMode('elder');
  await page.locator('a.tool').first().click();
  await inMode('elder');
  await page.fill('input[type=search]', told[0]!.row.person.name);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-search-state="done"] [data-result-id] a');
  const asked = page.url();
  await page.locator('[data-result-id] a').first().click();
  await expect.poll(() => page.title()).toContain(told[0]!.row.person.name);
  await inMode('elder');
  await page.goBack();
  await page.waitForSelector('[data-search-state="done"] [data-result-id] a');
  expect(page.url()).toBe(asked);
  await inMode('elder');
  await page.locator('[data-mode-link="elder"]').first().click();
  await inMode(null);
  await page.close();
});

test('all the while nothing was refused, failed or asked of a network', () => {
  expect(heard).toEqual([]);
});
