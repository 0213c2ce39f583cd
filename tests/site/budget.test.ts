import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { pages, read } from './site.ts';

/** 页面上限 — bytes of a page with its styles, as a server sends them. */
const LIMIT = 14 * 1024;

const weights = new Map<string, number>();
const weigh = (text: string): number => {
  const known = weights.get(text);
  if (known !== undefined) return known;
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const weight = brotliCompressSync(text, { params }).length;
  weights.set(text, weight);
  return weight;
};

const stylesOf = (html: string): string[] =>
  [...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*>/g)].map(([tag]) => /\bhref="\/([^"?#]+)/.exec(tag)![1]!);

const weighed = pages
  .map(({ path, html }) => ({ path, bytes: weigh(html) + stylesOf(html).reduce((sum, file) => sum + weigh(read(file)), 0) }))
  .sort((a, b) => b.bytes - a.bytes);

test('every page with its styles and the type that is cut for it weighs at most 14 KB, compressed', () => {
  const { path, bytes } = weighed[0]!;
  const heavy = weighed.filter((page) => page.bytes > LIMIT).map((page) => `${page.path}: ${page.bytes} bytes`);
  expect(heavy, `the limit is ${LIMIT} bytes; the heaviest page is ${path} with ${bytes}`).toEqual([]);
});

test('half of all pages weigh at most 9 KB', () => {
  expect(weighed[Math.floor(weighed.length / 2)]!.bytes).toBeLessThanOrEqual(9 * 1024);
});

test('every page has styles to weigh', () => {
  expect(pages.filter(({ html }) => stylesOf(html).length === 0).map(({ path }) => path)).toEqual([]);
});
