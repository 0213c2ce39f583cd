import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { pages, read } from './site.ts';

/** 页面上限 — bytes of a page with its styles, as a server sends them. */
const LIMIT = 14 * 1024;
const HALF = 9 * 1024;

/** 压得快、压得紧 — quickly packed is a little heavier and takes a fifteenth of the time: what that settles is not packed as a server does. */
const QUALITIES = [5, constants.BROTLI_MAX_QUALITY];
const packed = new Map<string, number>();
const weigh = (text: string, quality: number): number => {
  const key = `${quality} ${text}`;
  const known = packed.get(key);
  if (known !== undefined) return known;
  const weight = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
  packed.set(key, weight);
  return weight;
};

const stylesOf = (html: string): string[] =>
  [...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*>/g)].map(([tag]) => /\bhref="\/([^"?#]+)/.exec(tag)![1]!);

const bytesOf = ({ html }: { html: string }, quality: number): number =>
  [html, ...stylesOf(html).map(read)].reduce((sum, text) => sum + weigh(text, quality), 0);

test('every page with its styles and the type that is cut for it weighs at most 14 KB, compressed', () => {
  const heavy = QUALITIES.reduce((left, quality) => left.filter((page) => bytesOf(page, quality) > LIMIT), pages);
  const said = heavy.map((page) => `${page.path}: ${bytesOf(page, constants.BROTLI_MAX_QUALITY)} bytes`);
  expect(said, `the limit is ${LIMIT} bytes`).toEqual([]);
});

test('half of all pages weigh at most 9 KB', () => {
  const mostAreLight = QUALITIES.some(
    (quality) => pages.filter((page) => bytesOf(page, quality) <= HALF).length > pages.length / 2,
  );
  expect(mostAreLight).toBe(true);
});

test('every page has styles to weigh', () => {
  expect(pages.filter(({ html }) => stylesOf(html).length === 0).map(({ path }) => path)).toEqual([]);
});
