import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { idsOf } from '#domain/record/archive.ts';
import { CITIES } from '#domain/programme/place.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { lessonsOf } from '#domain/views/classroom/lesson.ts';
import { fiction } from '#lib/bench/fiction.ts';
import { assemble } from '#domain/record/assemble.ts';
import { rules } from '#rules/index.ts';
import { COLUMNS } from '#words';
import { BY_HAND, NATURAL_KINDS, naturalQueries } from './natural-queries.ts';

const archive = readArchive();
const queries = naturalQueries(archive);
const byKind = Map.groupBy(queries, ({ kind }) => kind);

/** 记录里和站点上有的 — what a wanted id may be. */
const held = (of: typeof archive): Set<string> =>
  new Set([
    ...idsOf(of),
    ...lessonsOf(of).map(({ id }) => id),
    ...of.articles.map(({ id }) => id),
    ...rules.map(({ id }) => id),
    'kit',
    ...[
      ...Object.values(COLUMNS).map(({ path }) => path),
      ...of.editions.map(({ year }) => paths.roll(year)),
      ...CITIES.map(({ code }) => paths.place(code)),
      ...of.employers.flatMap(({ section }) => (section ? paths.industry(section) : [])),
      paths.correctionForm,
      paths.lessonsBy('stage', 'primary'),
    ].map(fileAt),
  ]);

test('at least three hundred queries follow from the record, and sixty are written by hand', () => {
  const hand = byKind.get(BY_HAND)?.length ?? 0;
  expect(hand).toBeGreaterThanOrEqual(60);
  expect(queries.length - hand).toBeGreaterThanOrEqual(300);
});

test('every kind of query is asked', () => {
  expect(Object.keys(NATURAL_KINDS).filter((kind) => !byKind.has(kind))).toEqual([]);
});

test('no query is asked twice', () => {
  expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
});

test.each([
  ['the record', archive],
  ['an invented record', assemble(fiction(200))],
])('of %s every wanted id is held, and only where nothing is held none is wanted', (_, of) => {
  const ids = held(of);
  const wrong = naturalQueries(of).flatMap(({ kind, query, wanted, all = [], none }) => {
    const unknown = [...wanted, ...all].filter((id) => !ids.has(id));
    return unknown.length || (wanted.length === 0) !== Boolean(none) ? [`${kind} ${query}: ${unknown.join(' ')}`] : [];
  });
  expect(wrong).toEqual([]);
});

test('the same record brings the same queries, and an invented one its own', () => {
  expect(naturalQueries(readArchive())).toEqual(queries);
  const invented = naturalQueries(assemble(fiction(200)));
  expect(invented.length).toBeGreaterThan(250);
  expect(invented.some(({ kind }) => kind === BY_HAND)).toBe(false);
});
