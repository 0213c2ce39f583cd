import { brotliCompressSync } from 'node:zlib';
import { HtmlValidate, FileSystemConfigLoader } from 'html-validate';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { generationOf } from '#lib/search/generation.ts';
import { readPage, attribute } from '#lib/site/html.ts';
import { barriers, openForAxe } from './axe.ts';
import { embedded, files, openSite, type OpenSite, ORIGIN, pages, plain, read, readJson, SITE } from './site.ts';

const archive = readArchive();
const { people, honours, editions } = archive;
let site: OpenSite;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const press = pages.find(({ path }) => path === '/press/')!;
/** A number with what it counts, as the page shows it, without blanks. */
const shown = () =>
  site.parse(press, (document) =>
    [...document.querySelectorAll('.press-totals div')].map((each) => (each.querySelector('dd')!.textContent ?? '').trim()),
  );

test('the totals for newsrooms are those of the record, of the rolls, of the statistics, the data and the search', async () => {
  const known = editions.filter(({ counts }) => counts.named && counts.named.basis !== 'planned');
  const places = known.reduce((sum, { counts }) => sum + counts.named!.persons, 0);
  const names = known.reduce((sum, { year }) => sum + honours.filter(({ edition }) => edition === year).length, 0);
  const held = honours.filter(({ status }) => status !== '已撤销').length;
  const counted = held === honours.length ? `${held}条` : `授予${honours.length}条，现有效${held}条`;
  expect(await shown()).toEqual([`${people.length}人`, counted, `${places}个`, `${names}个`]);

  expect(readJson<{ total: number }>('data/people.json').total).toBe(people.length);
  expect(readJson<{ total: number }>('data/honours.json').total).toBe(honours.length);
  const rolls = await site.parseAll(
    (document) => document.querySelectorAll('[data-roll-year] [data-honour-id]').length,
    pages.filter(({ path }) => /^\/honours\/\d+\/$/.test(path)),
  );
  const undated = honours.filter(({ edition }) => edition === null).length;
  expect(rolls.reduce((sum, { found }) => sum + found, 0)).toBe(honours.length - undated);
  const profiles = pages.filter(({ mode, html }) => mode === '' && /<main[^>]* data-person-id=/.test(html));
  expect(profiles).toHaveLength(people.length);

  const charts = readJson<{ charts: { id: string; rows: { recorded: number }[] }[] }>('data/statistics.json').charts;
  const inYears = charts.find(({ id }) => id === 'year')!.rows.reduce((sum, { recorded }) => sum + recorded, 0);
  expect(inYears).toBe(honours.filter(({ edition, status }) => edition !== null && status !== '已撤销').length);
  const rows = files
    .filter((file) => file.startsWith(`search/${generationOf(SITE)}/rows/`))
    .flatMap((file) => readJson<[string, [string][]]>(file)[1]);
  expect(rows.filter(([id]) => /^q\d+$/.test(id))).toHaveLength(people.length);
});

test('every list on the page for newsrooms is there, and its link says what it is and how large', async () => {
  const links = await site.parse(press, (document) =>
    [...document.querySelectorAll('.press-lists a[download]')].map((link) => ({
      href: link.getAttribute('href')!,
      text: link.textContent ?? '',
    })),
  );
  const listed = editions.filter(({ year }) => honours.some(({ edition }) => edition === year));
  expect(links).toHaveLength(listed.length * 5);
  for (const { href, text } of links) {
    expect.soft(files).toContain(href.slice(1));
    expect.soft(text).toMatch(new RegExp(`${href.split('.').at(-1)!.toUpperCase()}，\\d+ KB$`));
  }
});

test('everyone has a card for the frames of others: whole, without a script, not to be found, and leading out of the frame', async () => {
  expect(embedded.map(({ path }) => path).sort()).toEqual(people.map(({ id }) => `/embed/${id}/`).sort());
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const map = files
    .filter((file) => /^sitemap-\w+-\d+\.xml$/.test(file))
    .map(read)
    .join('');
  expect(map).not.toContain('/embed/');
  for (const { file, path, html } of embedded) {
    const { results } = await validator.validateString(html, resolve(file));
    expect.soft(results.flatMap(({ messages }) => messages.map(({ ruleId }) => `${path} ${ruleId}`))).toEqual([]);
    const page = readPage(html);
    const all = (name: string) => page.elements.filter(({ tagName }) => tagName === name);
    const id = path.split('/').at(-2)!;
    expect.soft(all('script').length + all('iframe').length).toBe(0);
    expect
      .soft(all('a').map((link) => [attribute(link, 'href'), attribute(link, 'target')]))
      .toEqual([[`/craftsmen/${id}/`, '_top']]);
    const said = all('meta').map((meta) => [
      attribute(meta, 'http-equiv') ?? attribute(meta, 'name'),
      attribute(meta, 'content'),
    ]);
    expect.soft(said).toContainEqual(['robots', 'noindex']);
    expect.soft(said.find(([name]) => name === 'Content-Security-Policy')?.[1]).toMatch(/^default-src 'none';/);
    const canonical = all('link').find((link) => attribute(link, 'rel') === 'canonical');
    expect.soft(attribute(canonical!, 'href')).toBe(`${ORIGIN}/craftsmen/${id}/`);
    expect.soft(html).toContain(archive.site.sponsor ?? '据公开报道整理，尚未经主办单位核定');
    for (const { title, status } of honours.filter(({ person }) => person === id))
      expect.soft(html).toMatch(status === '已撤销' ? new RegExp(`${title}[^<]*（已撤销）`) : title);
    expect.soft(brotliCompressSync(html).length).toBeLessThan(1024);
  }
});

test('a card bars nobody, in light or dark, and is no larger than the frame that is asked for it', async () => {
  const longest = embedded.toSorted((a, b) => b.html.length - a.html.length).slice(0, 3);
  const { width, height } = readJson<{ width: number; height: number }>('embed/q0001.json');
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await openForAxe(site.browser, width, height);
    await page.emulateMedia({ colorScheme });
    for (const { path } of longest) {
      for (const wide of [width, 320]) {
        await page.setViewportSize({ width: wide, height });
        await page.goto(`${site.origin}${path}`);
        const size = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
        expect.soft([path, size[0]! <= wide, wide < width || size[1]! <= height]).toEqual([path, true, true]);
      }
      expect.soft(await barriers(page)).toEqual([]);
    }
    await page.close();
  }
});

test('a program that reads a profile finds how to embed it', async () => {
  const profiles = pages.filter(({ path, mode }) => !mode && /^\/craftsmen\/q\d+\/$/.test(path));
  const told = await site.parseAll(
    (document) => document.querySelector('link[type="application/json+oembed"]')?.getAttribute('href') ?? '',
    profiles,
  );
  for (const { path, found } of told.filter(({ path }) => people.some(({ id }) => path === `/craftsmen/${id}/`))) {
    const id = path.split('/').at(-2)!;
    expect.soft(found).toBe(`${ORIGIN}/embed/${id}.json`);
    const card = readJson<Record<string, unknown>>(`embed/${id}.json`);
    expect.soft(card).toMatchObject({ version: '1.0', type: 'rich', provider_url: `${ORIGIN}/` });
    expect.soft([typeof card['title'], typeof card['width'], typeof card['height']]).toEqual(['string', 'number', 'number']);
    const [frame] = readPage(String(card['html'])).elements.filter(({ tagName }) => tagName === 'iframe');
    expect.soft(attribute(frame!, 'src')).toBe(`${ORIGIN}/embed/${id}/`);
    expect.soft(attribute(frame!, 'sandbox')).toBe('allow-top-navigation-by-user-activation');
    expect.soft(plain(attribute(frame!, 'title'))).not.toBe('');
  }
});
