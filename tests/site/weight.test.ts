import { expect, test } from 'vitest';
import { pageWeight } from '#lib/bench/weight/types.ts';
import { plainPages } from './site.ts';

/** 故事页的上限 — times its bare text, in the middle and at the worst; what it was brought to, so that it does not grow again. */
const MEDIAN = 3.7;
const WORST = 4.5;

test('a page that tells a story weighs little beside its words', () => {
  const told = plainPages.flatMap(({ path, html }) => {
    const weight = /^\/craftsmen\/q\d+\/$/.test(path) ? pageWeight(html) : undefined;
    return weight?.story ? [{ path, ratio: weight.ratio }] : [];
  });
  expect(told.length).toBeGreaterThan(10);
  const rising = told.toSorted((a, b) => a.ratio - b.ratio);
  expect(rising[Math.floor(rising.length / 2)]!.ratio).toBeLessThanOrEqual(MEDIAN);
  expect(told.filter(({ ratio }) => ratio > WORST)).toEqual([]);
});
