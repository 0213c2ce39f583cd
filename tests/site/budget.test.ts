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

/** 题字 — the cut of the display face that a page carries in itself: a font, weighed as one. */
const FACE = /<style>@font-face\{[^<]*<\/style>/;

const weighed = pages
  .map(({ path, html }) => {
    const styles = stylesOf(html).reduce((sum, file) => sum + weigh(read(file)), 0);
    return { path, bytes: weigh(html.replace(FACE, '')) + styles, firstView: () => weigh(html) + styles };
  })
  .sort((a, b) => b.bytes - a.bytes);

test('every page with its styles weighs at most 14 KB, compressed', () => {
  const { path, bytes } = weighed[0]!;
  const heavy = weighed.filter((page) => page.bytes > LIMIT).map((page) => `${page.path}: ${page.bytes} bytes`);
  expect(heavy, `the limit is ${LIMIT} bytes; the heaviest page is ${path} with ${bytes}`).toEqual([]);
});

test('half of all pages weigh at most 8 KB', () => {
  expect(weighed[Math.floor(weighed.length / 2)]!.bytes).toBeLessThanOrEqual(8 * 1024);
});

test('the first view of a profile, its type included, is at most 60 KB', () => {
  const profiles = weighed.filter(({ path }) => /^\/craftsmen\/q\d+\/$/.test(path));
  expect(profiles.length).toBeGreaterThan(0);
  expect(profiles.filter(({ firstView }) => firstView() > 60 * 1024)).toEqual([]);
});

test('every page has styles to weigh', () => {
  expect(pages.filter(({ html }) => stylesOf(html).length === 0).map(({ path }) => path)).toEqual([]);
});
