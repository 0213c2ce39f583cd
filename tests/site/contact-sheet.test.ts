import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepSheet, thumbOf } from './contact-sheet.ts';
import { kindOf, type OpenSite, openSite, plainPages, withTwoPages } from './site.ts';

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

test.each(sheets)('every kind of page in %s mode at %s holds its width and is not blank', async (mode, medium) => {
  const { prefix, colorScheme } = MODES[mode];
  const { viewport, media, thumb } = MEDIA[medium];
  const faults: string[] = [];
  const open = async () => {
    const page = await site.browser.newPage({ viewport, colorScheme });
    await page.emulateMedia({ media });
    return page;
  };
  const thumbs = await withTwoPages(kinds, open, async (page, { path }) => {
    await page.goto(`${site.origin}${prefix}${path}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) faults.push(`${prefix}${path}: ${wide} px too wide`);
    // A blank page is as blank when it is small.
    const small = await thumbOf(await page.screenshot({ type: 'jpeg', quality: 90 }), thumb);
    const { entropy } = await sharp(small).stats();
    if (entropy < 0.1) faults.push(`${prefix}${path}: blank, entropy ${entropy}`);
    return [small];
  });
  await keepSheet(`${mode}-${medium}`, thumbs, thumb);
  expect(faults).toEqual([]);
});
