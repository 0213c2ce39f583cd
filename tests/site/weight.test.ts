import { expect, test } from 'vitest';
import { paths } from '#domain/values/paths.ts';
import { readArchive } from '#door/archive.ts';
import { pageWeight } from '#lib/bench/weight/types.ts';
import { plainPages } from './site.ts';

/** 故事页的上限 — times its bare text, in the middle and at the worst; what it was brought to, so that it does not grow again. */
const MEDIAN = 3.7;
const WORST = 4.5;

test('a page that tells a story weighs little beside its words', () => {
  const stories = new Set(readArchive().stories.map(({ person }) => paths.person(person)));
  const told = plainPages.filter(({ path }) => stories.has(path)).map(({ path, html }) => ({ path, ...pageWeight(html)! }));
  expect(told.length).toBe(stories.size);
  expect(told.every(({ story }) => story)).toBe(true);
  const rising = told.map(({ ratio }) => ratio).toSorted((a, b) => a - b);
  expect(rising[Math.floor(rising.length / 2)]).toBeLessThanOrEqual(MEDIAN);
  expect(told.filter(({ ratio }) => ratio > WORST).map(({ path, ratio }) => `${path}: ${ratio}`)).toEqual([]);
});
