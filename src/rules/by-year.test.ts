import { expect, test } from 'vitest';
import { isRestDay } from '#door/rest-days.ts';
import { type Archive } from '#domain/record/archive.ts';
import { coverage, resultsByYear, yearsOf } from './by-year.ts';
import { rules } from './index.ts';
import { examine } from './run.ts';
import { specimenArchive } from '../../tests/specimen.ts';

const counted = (archive: Archive) => coverage(archive, examine(rules, archive, { today: '2026-01-01', isRestDay }));

test('a clause was compared once one edition gave its rule something to compare; each clause is of one kind only', () => {
  const articles = [
    { id: 'opinion-a', rules: ['selection/named-at-most-50'] },
    { id: 'opinion-b', rules: ['selection/named-at-most-50', 'studio/match-one-to-one'] },
    { id: 'opinion-c', rules: [] },
  ];
  const whole = specimenArchive();
  const archive = { ...whole, articles: articles as unknown as Archive['articles'] };
  expect(counted(archive)).toEqual({ clauses: 3, guarded: 2, byPeople: 1, rules: 2, compared: 2, counted: 0 });
  const bare = specimenArchive((files) => {
    files['editions/2018.json'] = { year: 2018, counts: {}, process: [], notes: [] };
    files['honours/2018.json'] = [];
    files['studios/2018.json'] = [];
  });
  expect(counted({ ...bare, articles: archive.articles })).toMatchObject({ guarded: 2, rules: 2, compared: 0, counted: 0 });
});

test('a rule has a result for every edition that it governs, and for no other', () => {
  const archive = specimenArchive((files) => {
    files['editions/2017.json'] = { year: 2017, counts: {}, process: [], notes: [] };
  });
  const byYear = resultsByYear(archive, examine(rules, archive, { today: '2026-01-01', isRestDay }));
  for (const { id, needs, editions: { from = -Infinity, to = Infinity } = {} } of rules)
    expect((byYear.get(id) ?? []).map(({ year }) => year)).toEqual(
      needs ? yearsOf(archive).filter((year) => year >= from && year <= to) : [],
    );
});
