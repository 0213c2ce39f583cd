import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { PLATES } from '#domain/programme/plates.ts';
import { readArchive } from '#door/archive.ts';

/** 工种图示 — one ink mass on one ground line, told apart at 48 px, in three colours that the page may replace. */
const FOLDER = 'src/components/drawings/plates';
const FILES = readdirSync(FOLDER);
const INK = 'currentColor';
const PAPER = '#faf8f3';
const ACCENT = '#9f2d20';
const SIDE = 240;
const textOf = (file: string): string => readFileSync(`${FOLDER}/${file}`, 'utf8');
/** Black ink, white paper, pure red for the accent: each pixel is one of three. */
const painted = (file: string): Buffer =>
  Buffer.from(textOf(file).replaceAll(PAPER, '#fff').replaceAll(ACCENT, '#f00').replaceAll(INK, '#000'));

/** 墨色 at 48 px, 0 to 255, as a list shows it. */
const small = new Map<string, Buffer>();
beforeAll(async () => {
  for (const file of FILES)
    small.set(file, await sharp(painted(file)).resize(48, 48).flatten({ background: '#fff' }).greyscale().raw().toBuffer());
});

test('every plate belongs to a trade, and every plate of a trade is there', () => {
  const named = new Set(readArchive().trades.flatMap(({ plate }) => plate ?? []));
  expect(FILES.map((file) => basename(file, '.svg')).sort()).toEqual([...named].sort());
  // What the record may name is what is drawn.
  expect([...PLATES]).toEqual([...named].sort());
});

test.each(FILES)('%s: at most 3 KB, three colours, nothing that clashes or fetches', (file) => {
  const svg = textOf(file);
  expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(3072);
  const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour!);
  expect(colours.filter((colour) => ![INK, PAPER, ACCENT, 'none'].includes(colour))).toEqual([]);
  expect(svg).not.toMatch(/ id=|style|<text|<image|script|url\(|opacity|filter|mask|clip/i);
  expect(/^<svg([^>]*)>/.exec(svg)?.[1]).toBe(` xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}"`);
});

test.each(FILES)('%s: ink 15 to 50 %%, a spot of accent, inside its margin, on the ground line', async (file) => {
  const { data } = await sharp(painted(file))
    .resize(SIDE, SIDE)
    .flatten({ background: '#fff' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let [ink, accent, foot] = [0, 0, 0];
  let [least, most] = [SIDE, 0];
  for (let place = 0; place < SIDE * SIDE; place++) {
    if (data[place * 3 + 1]! >= 128) continue;
    const [column, row] = [place % SIDE, Math.floor(place / SIDE)];
    if (data[place * 3]! > 128) accent++;
    else ink++;
    [least, most] = [Math.min(least, column, row), Math.max(most, column)];
    foot = Math.max(foot, row);
  }
  const share = (count: number): number => (100 * count) / (SIDE * SIDE);
  expect(share(ink)).toBeGreaterThanOrEqual(15);
  expect(share(ink)).toBeLessThanOrEqual(50);
  expect(share(accent)).toBeGreaterThanOrEqual(0.1);
  expect(share(accent)).toBeLessThanOrEqual(7);
  expect(least).toBeGreaterThanOrEqual(7);
  expect(most).toBeLessThanOrEqual(233);
  expect(foot).toBeGreaterThanOrEqual(221);
  expect(foot).toBeLessThanOrEqual(233);
});

test('no two plates are alike at 48 px: of their ink less than half is shared', () => {
  const alike = FILES.flatMap((file, index) =>
    FILES.slice(index + 1).flatMap((other) => {
      const [one, two] = [small.get(file)!, small.get(other)!];
      let [shared, all] = [0, 0];
      for (let place = 0; place < one.length; place++) {
        const [a, b] = [255 - one[place]!, 255 - two[place]!];
        shared += Math.min(a, b);
        all += Math.max(a, b);
      }
      return shared / all > 0.5 ? [`${file} ${other} ${(shared / all).toFixed(2)}`] : [];
    }),
  );
  expect(alike).toEqual([]);
});
