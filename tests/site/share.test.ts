import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { yearText } from '#domain/views/honours/entry.ts';
import { listsOf } from '#domain/views/honours/lists.ts';
import { publicArchive } from '#domain/export/public.ts';
import { titlesHeld, isHeld } from '#domain/views/honours/held.ts';
import { rollOf } from '#domain/views/honours/roll.ts';
import { CARD, cardsOf, cardWords, personCard, rollCard } from '#domain/views/drawings/card.ts';
import { withoutCarriers } from '#domain/record/entries/story.ts';
import { drawCard } from '#lib/cards/card-picture.ts';
import { SHAPES } from '#lib/cards/cards.ts';
import { outlinesOf } from '#lib/assets/outlines.ts';
import { posterOf } from '#lib/assets/poster.ts';
import { paintedWords } from '#lib/painting/marks.ts';
import { files, type OpenSite, openSite, ORIGIN, pages, plainPages, read, readJson, SITE } from './site.ts';

/** 页头 — what a page tells whoever shares it. */
interface Head {
  labels: [string, string][];
  twitter: string | null;
  first: string | null;
}
let site: OpenSite;
let heads: { path: string; plainPath: string; mode: string; html: string; head: Head }[];
beforeAll(async () => {
  site = await openSite();
  const all = await site.parseAll((document): Head => {
    const first = document.body.querySelector('img, picture, video');
    return {
      labels: [...document.querySelectorAll('meta[property^="og:"]')].map((meta) => [
        meta.getAttribute('property')!,
        meta.getAttribute('content')!,
      ]),
      twitter: document.querySelector('meta[name="twitter:card"]')?.getAttribute('content') ?? null,
      first: first && `${first.localName} ${first.getAttribute('src')} ${first.getAttribute('alt')}`,
    };
  });
  heads = all.map(({ found, ...page }) => ({ ...page, head: found }));
});
afterAll(() => site?.close());

const archive = publicArchive(readArchive());
const said = ({ labels }: Head, property: string): string[] =>
  labels.flatMap(([name, content]) => (name === property ? content : []));
/** At most so many bytes a card: an app that shows it may be on a train. */
const CARD_BYTES = 30_000;

/** What a phone reads from a picture. */
async function scan(picture: string | Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

const profiles = plainPages.filter(({ path }) => /^\/craftsmen\/q\d+\/$/.test(path));

test('every profile has its poster, and nobody else has one', async () => {
  const shown = await site.parseAll((document) => document.querySelector('.share img')?.getAttribute('src') ?? null, profiles);
  const posters = shown.flatMap(({ found }) => (found ? [found.slice(1)] : []));
  expect(posters.length).toBeGreaterThan(40);
  expect(posters.toSorted()).toEqual(files.filter((file) => file.startsWith('share/')).toSorted());
});

test('the code on a poster leads a phone to the profile', async () => {
  const wrong = [];
  for (const file of files.filter((each) => each.startsWith('share/'))) {
    const read = await scan(join(SITE, file));
    if (read !== `${ORIGIN}/craftsmen/${/q\d+/.exec(file)![0]}/`) wrong.push(`${file}: ${read}`);
  }
  expect(wrong).toEqual([]);
});

test('the code at the head of a printed page leads a phone to that page', async () => {
  const page = await site.browser.newPage({ viewport: { width: 720, height: 900 } });
  await page.emulateMedia({ media: 'print' });
  for (const path of ['/', '/honours/2018/', '/rules/']) {
    await page.goto(`${site.origin}${path}`);
    expect(await scan(await page.locator('.imprint .qr').screenshot())).toBe(`${ORIGIN}${path}`);
  }
  await page.close();
});

test('a poster tells the name, or its pinyin where the face lacks a character of it', () => {
  const archive = readArchive();
  const row = listsOf(archive).directory[0]!;
  const said = (name: string) =>
    paintedWords(posterOf(archive, { ...row, person: { ...row.person, name } }, 'https://a.example/'));
  expect(said('王树军')).toContain('王树军');
  expect(outlinesOf('\u{31000}', 'bold').complete).toBe(false);
  const { surname, given } = row.person.pinyin;
  expect(said('王\u{31000}')).toContain(`${surname} ${given}`);
  expect(said('王树军')).toContain(yearText(row.entries.at(-1)!.honour));
});

test('every page, in every mode, declares a wide and a square card, their size, kind and words', () => {
  const wrong = heads.flatMap(({ path, head }) => {
    const { wide, square } = CARD;
    const wanted = {
      'og:image:width': [wide.width, square.width].map(String),
      'og:image:height': [wide.height, square.height].map(String),
      'og:image:type': ['image/png'],
    };
    return [
      ...Object.entries(wanted).flatMap(([name, values]) =>
        said(head, name).join() === values.join() ? [] : [`${path}: ${name} is ${said(head, name).join()}`],
      ),
      ...(said(head, 'og:image').length === 2 ? [] : [`${path}: ${said(head, 'og:image').length} pictures`]),
      ...(/^分享图：./.test(said(head, 'og:image:alt').join()) ? [] : [`${path}: no words for the picture`]),
      ...(head.twitter === 'summary_large_image' ? [] : [`${path}: no card for Twitter`]),
    ];
  });
  expect(wrong).toEqual([]);
  expect(heads.length).toBe(pages.length);
});

test('each declared card is a picture of the declared size and light, and no other card is there', async () => {
  const declared = new Map(
    heads.flatMap(({ head }) =>
      said(head, 'og:image').map((image, index) => [image.replace(`${ORIGIN}/`, ''), index === 0 ? CARD.wide : CARD.square]),
    ),
  );
  const wrong: string[] = [];
  for (const [file, { width, height }] of declared) {
    const found = await sharp(join(SITE, file)).metadata();
    if (found.format !== 'png' || found.width !== width || found.height !== height)
      wrong.push(`${file}: ${found.format}, ${found.width} by ${found.height}`);
    if (statSync(join(SITE, file)).size > CARD_BYTES) wrong.push(`${file}: ${statSync(join(SITE, file)).size} bytes`);
  }
  expect(wrong).toEqual([]);
  expect([...declared.keys()].toSorted()).toEqual(files.filter((file) => file.startsWith('cards/')).toSorted());
});

test('a page in a mode shows the cards of the plain page, a moved one those of the page that it leads to', () => {
  const plain = new Map(heads.filter(({ mode }) => mode === '').map(({ path, head }) => [path, said(head, 'og:image').join()]));
  for (const { path, plainPath, html, head } of heads) {
    const target = /<meta http-equiv="refresh" content="0; url=(?:\/elder|\/contrast)?([^"]*)"/.exec(html)?.[1];
    expect(said(head, 'og:image').join(), path).toBe(plain.get(target ?? plainPath));
  }
});

test('the words of each card are those that the record gives for its page', () => {
  const cardOf = cardsOf(archive);
  const wrong = heads
    .filter(({ mode, html }) => mode === '' && !html.includes('http-equiv="refresh"'))
    .flatMap(({ path, head }) => {
      const labels = { title: said(head, 'og:title')[0]!, description: said(head, 'og:description')[0]! };
      const words = `分享图：${cardWords(cardOf(path, labels))}`;
      return said(head, 'og:image:alt')[0] === words ? [] : [`${path}: ${said(head, 'og:image:alt')[0]} for ${words}`];
    });
  expect(wrong).toEqual([]);
});

test('the first picture of every page is its square card, and no reader loads it', async () => {
  const strange = heads.filter(({ head }) => head.first !== `img ${new URL(said(head, 'og:image')[1] ?? '', ORIGIN).pathname} `);
  expect(strange.map(({ path, head }) => `${path}: ${head.first}`)).toEqual([]);
  const page = await site.browser.newPage({ viewport: { width: 360, height: 740 } });
  const loaded: string[] = [];
  page.on('request', (request) => void (request.url().includes('/cards/') && loaded.push(request.url())));
  // The markup is the same on all, as the line above saw.
  for (const path of ['/', '/craftsmen/q0024/', '/honours/2018/', '/elder/statistics/']) {
    await page.goto(`${site.origin}${path}`);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForTimeout(200);
  }
  expect(loaded).toEqual([]);
  // Shown, it would be.
  const asked = page.waitForRequest(/\/cards\/square\/statistics\.png$/);
  await page.evaluate(() => document.querySelector('body > [hidden]')!.removeAttribute('hidden'));
  await page.evaluate(() => scrollTo(0, 0));
  await asked;
  await page.close();
});

const wordsOn = (card: Parameters<typeof drawCard>[0], shape: 'wide' | 'square') =>
  drawCard(card, shape, archive.site.name).texts;

test('the card of a person tells name, deed, titles held and their years, as the record has them, in no small type', () => {
  for (const row of listsOf(archive).directory) {
    const { person, entries } = row;
    const story = archive.by.stories.get(person.id);
    const card = personCard(archive, row);
    expect(card.seals.map(({ title }) => title).toSorted(), person.id).toEqual(titlesHeld(entries).toSorted());
    for (const shape of SHAPES) {
      const texts = wordsOn(card, shape);
      const text = texts.map((each) => each.text).join('');
      const name = outlinesOf(person.name, 'bold').complete ? person.name : `${person.pinyin.surname} ${person.pinyin.given}`;
      expect(text, `${person.id} ${shape}`).toContain(name);
      for (const title of titlesHeld(entries)) expect(text, `${person.id} ${shape}`).toContain(title);
      expect(
        texts.filter(({ size }) => size < 31.9),
        `${person.id} ${shape}`,
      ).toEqual([]);
      if (shape === 'square') continue;
      if (story) expect(text, person.id).toContain(withoutCarriers(story.deed));
      for (const { honour } of entries.filter((each) => isHeld(each.honour)))
        expect(text, person.id).toContain(honour.edition === null ? '年度待考' : `${honour.edition}年度`);
    }
  }
});

test('whose title was revoked has no seal on the card, and no deed of the time when it stood', () => {
  const row = listsOf(archive).directory.find(
    ({ person, entries }) => entries.length === 1 && archive.by.stories.has(person.id),
  )!;
  const revoked = {
    ...row,
    entries: row.entries.map((entry) => ({ ...entry, honour: { ...entry.honour, status: '已撤销' as const } })),
  };
  const card = personCard(archive, revoked);
  expect(card.seals).toEqual([]);
  for (const shape of SHAPES) {
    const text = wordsOn(card, shape)
      .map((each) => each.text)
      .join('');
    expect(text.replace(archive.site.name, '')).toBe(`${row.person.name}称号已撤销`);
    expect(text).not.toContain(row.entries[0]!.honour.title + row.entries[0]!.honour.edition);
  }
});

test('the wall of a year has a plate for each name and a dashed one for each that was announced and not found', () => {
  for (const edition of archive.editions) {
    const roll = rollOf(archive, edition);
    const { wall } = rollCard(roll, { title: '示例', description: '示例' });
    const held = (archive.honoursIn.get(edition.year) ?? []).filter(isHeld);
    const nameOf = (id: string) => archive.by.people.get(id)!.name;
    expect(wall.flatMap(({ names }) => names).toSorted()).toEqual(held.map(({ person }) => nameOf(person)).toSorted());
    for (const [index, { announced, entries }] of roll.groups.entries())
      expect(wall[index]!.unknown).toBe(announced === null ? 0 : Math.max(0, announced - entries.length));
    const { marks } = drawCard(rollCard(roll, { title: '示例', description: '示例' }), 'wide', '示例');
    const drawn = marks.map((mark) => (mark.is === 'picture' ? mark.svg : '')).join('');
    expect(drawn.split('stroke-dasharray="6 4"').length - 1).toBe(wall.reduce((sum, { unknown }) => sum + unknown, 0));
  }
});

test('icons and manifest are there, of the sizes that they say, under the colours of the paper', async () => {
  const { html } = plainPages.find(({ path }) => path === '/')!;
  const head = await site.parse({ html }, (document) => ({
    touch: document.querySelector('link[rel="apple-touch-icon"]')?.getAttribute('href') ?? '',
    manifest: document.querySelector('link[rel="manifest"]')?.getAttribute('href') ?? '',
    colours: [...document.querySelectorAll('meta[name="theme-color"]')].map((meta) => [
      meta.getAttribute('media'),
      meta.getAttribute('content'),
    ]),
  }));
  expect(head.colours.map(([media]) => media)).toEqual(['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']);
  const touch = await sharp(join(SITE, head.touch)).metadata();
  expect([touch.width, touch.height, touch.hasAlpha]).toEqual([180, 180, false]);
  const manifest = readJson<{
    name: string;
    lang: string;
    start_url: string;
    theme_color: string;
    icons: Record<string, string>[];
  }>(head.manifest.slice(1));
  expect([manifest.name, manifest.lang, manifest.start_url]).toEqual([archive.site.name, 'zh-CN', '/']);
  expect(head.colours[0]![1]).toBe(manifest.theme_color);
  expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ]);
  for (const { src, sizes } of manifest.icons) {
    const { width, height } = await sharp(join(SITE, src!)).metadata();
    expect(`${width}x${height}`, src).toBe(sizes);
  }
  const ico = readFileSync(join(SITE, 'favicon.ico'));
  const sides = await Promise.all(
    Array.from({ length: ico.readUInt16LE(4) }, async (_, index) => {
      const [length, offset] = [14, 18].map((at) => ico.readUInt32LE(16 * index + at));
      return (await sharp(ico.subarray(offset, offset! + length!)).metadata()).width;
    }),
  );
  expect(sides).toEqual([16, 32, 48]);
  // One drawing: what a page shows beside the name of the site is that of the icon.
  const drawn = (text: string) => [...text.matchAll(/ d="(M6 6\.5[^"]*)"/g)].map(([, d]) => d);
  expect(drawn(html)).toEqual(drawn(read('favicon.svg')));
});
