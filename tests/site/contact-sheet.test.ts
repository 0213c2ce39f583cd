import { type Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepSheet, thumbOf } from './contact-sheet.ts';
import { kindOf, once, type OpenSite, openSite, plainPages, withTwoPages } from './site.ts';

/** 样张 — every type of page in every mode and medium, for people to look at; what a picture can show wrong by itself is tested here. */
let site: OpenSite;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site?.close());

/** The longest page of each kind. */
const kinds = [...Map.groupBy(plainPages, kindOf).values()]
  .map((alike) => alike.toSorted((a, b) => b.html.length - a.html.length)[0]!)
  .filter(({ html }) => !/<meta http-equiv="refresh"/i.test(html))
  .toSorted((a, b) => (a.path < b.path ? -1 : 1));

const MODES = {
  normal: { prefix: '', colorScheme: 'light' },
  elder: { prefix: '/elder', colorScheme: 'light' },
  contrast: { prefix: '/contrast', colorScheme: 'light' },
  dark: { prefix: '', colorScheme: 'dark' },
} as const;
const MEDIA = {
  '1280': { viewport: { width: 1280, height: 1600 }, media: 'screen', thumb: { width: 320, height: 400 } },
  '360': { viewport: { width: 360, height: 1080 }, media: 'screen', thumb: { width: 180, height: 540 } },
  // A4 within its margins, at 96 dots per inch.
  print: { viewport: { width: 672, height: 986 }, media: 'print', thumb: { width: 300, height: 440 } },
} as const;

/**
 * Which sheets: every mode on a phone, where it is narrowest; the desktop and paper as most see them. That a page of
 * any mode keeps its width on a wide screen follows from the phone; on paper there is neither dark nor contrast.
 */
const sheets = Object.keys(MODES)
  .flatMap((mode) => Object.keys(MEDIA).map((medium) => [mode, medium] as [keyof typeof MODES, keyof typeof MEDIA]))
  .filter(([mode, medium]) => mode === 'normal' || medium === '360');

/** 一页一次打开 — in a mode that is an address of its own a page is loaded once; what the dark, the width and paper change is changed while it stands there. */
const seenIn = new Map(
  [...new Set(Object.values(MODES).map(({ prefix }) => prefix))].map((prefix) => {
    const wanted = sheets.filter(([mode]) => MODES[mode].prefix === prefix);
    const look = async (page: Page, { path }: { path: string }) => {
      const shots: { sheet: string; small: Buffer; fault: string[] }[] = [];
      for (const [mode, medium] of wanted) {
        const { viewport, media, thumb } = MEDIA[medium];
        await page.setViewportSize(viewport);
        await page.emulateMedia({ media, colorScheme: MODES[mode].colorScheme });
        if (shots.length === 0) await page.goto(`${site.origin}${prefix}${path}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        // A blank page is as blank when it is small.
        const small = await thumbOf(page, thumb);
        const { entropy } = await sharp(small).stats();
        const fault = [
          ...(wide > 0 ? [`${prefix}${path}: ${wide} px too wide`] : []),
          ...(entropy < 0.1 ? [`${prefix}${path}: blank, entropy ${entropy}`] : []),
        ];
        shots.push({ sheet: `${mode}-${medium}`, small, fault });
      }
      return shots;
    };
    return [prefix, once(() => withTwoPages(kinds, () => site.browser.newPage(), look))] as const;
  }),
);

test.each(sheets)('every kind of page in %s mode at %s holds its width and is not blank', async (mode, medium) => {
  const sheet = `${mode}-${medium}`;
  const shots = (await seenIn.get(MODES[mode].prefix)!()).filter((shot) => shot.sheet === sheet);
  const thumbs = shots.map(({ small }) => small);
  expect(thumbs).toHaveLength(kinds.length);
  await keepSheet(sheet, thumbs, MEDIA[medium].thumb);
  expect(shots.flatMap(({ fault }) => fault)).toEqual([]);
});

test('a page that is blank, and one that is too wide, are noticed when they are small', async () => {
  const page = await site.browser.newPage({ viewport: MEDIA['360'].viewport });
  await page.setContent('<main style="inline-size: 400px; block-size: 1px"></main>');
  expect((await sharp(await thumbOf(page, MEDIA['360'].thumb)).stats()).entropy).toBeLessThan(0.1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeGreaterThan(0);
  await page.close();
});
