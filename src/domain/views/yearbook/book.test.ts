import { describe, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { publicArchive } from '#domain/export/public.ts';
import { isHeld } from '../honours/held.ts';
import { rollOf } from '../honours/roll.ts';
import { totals } from '../honours/totals.ts';
import { specimenArchive } from '../../../../tests/specimen.ts';
import { type Book, bookOf, type Chapter } from './book.ts';
import { scopesOf } from './scope.ts';

const record = publicArchive(readArchive());
const chapterOf = <K extends Chapter['is']>(book: Book, is: K) =>
  book.chapters.filter((chapter): chapter is Extract<Chapter, { is: K }> => chapter.is === is);

/** Every list of source numbers in a book, wherever it stands. */
function citedIn(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(citedIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'sources' && Array.isArray(each) && each.every((one) => typeof one === 'number') ? each : citedIn(each),
  );
}

/** Every text of a book. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];

describe.each(scopesOf(record))('the yearbook of %s', (scope) => {
  const book = bookOf(record, scope);

  test('cites exactly the sources that it lists, numbered from one in the order of their first use', () => {
    const cited = [...new Set(citedIn(book.chapters))];
    const listed = chapterOf(book, 'sources').flatMap(({ sources }) => sources.map(({ number }) => number));
    expect(listed).toEqual(Array.from({ length: cited.length }, (_, index) => index + 1));
    expect(cited.toSorted((a, b) => a - b)).toEqual(listed);
  });

  test('says that nobody has approved it while there is no sponsor, and is known by an id without a domain', () => {
    expect(book.statement === undefined).toBe(record.site.sponsor !== undefined);
    expect(book.identifier).toBe(`tag:${record.site.authority}:yearbook/${scope}`);
  });

  test('holds the roll of the site name by name, a profile for each, each once in both indexes', () => {
    const names = chapterOf(book, 'rolls').flatMap(({ rolls }) =>
      rolls.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows)),
    );
    const honours = scope === 'all' ? record.honours : (record.honoursIn.get(scope) ?? []);
    expect(names.map(({ person }) => person).toSorted()).toEqual(honours.map(({ person }) => person).toSorted());
    const profiles = chapterOf(book, 'profiles').flatMap((chapter) => chapter.profiles.map(({ id }) => id));
    expect(profiles.toSorted()).toEqual([...new Set(honours.map(({ person }) => person))].toSorted());
    for (const { groups } of chapterOf(book, 'index'))
      expect(groups.flatMap(({ people }) => people.map(({ id }) => id)).toSorted()).toEqual(profiles.toSorted());
    if (scope !== 'all') {
      const official = rollOf(record, record.by.editions.get(String(scope))!).groups.flatMap(({ entries }) => entries);
      expect(names.map(({ person }) => person)).toEqual(official.map(({ person }) => person.id));
    }
  });

  test('is text alone: no carrier, no tag, no sign of Markdown', () => {
    for (const text of textsIn(book)) expect.soft(text).not.toMatch(/\[\^|<\/?[a-z]|\*\*|undefined|null|\[object/);
  });

  test('is the same every time, and can be written as JSON', () => {
    expect(bookOf(record, scope)).toEqual(book);
    expect(JSON.parse(JSON.stringify(book))).toEqual(book);
  });
});

test('the totals of the whole are those of the site', () => {
  const figures = new Map(chapterOf(bookOf(record, 'all'), 'figures')[0]!.figures.map(({ label, value }) => [label, value]));
  const all = totals(record);
  expect(figures.get('收录人物')).toBe(`${all.people} 人`);
  expect(figures.get('来源')).toBe(`${all.sources} 条`);
  expect(figures.get('命名')).toContain(String(all.honours));
});

test('whose title was taken back stands in the roll as such, with the decision, and nothing else is told', () => {
  const archive = specimenArchive((files) => {
    const [first] = files['honours/2018.json'] as Record<string, unknown>[];
    Object.assign(first!, {
      status: '已撤销',
      revocation: { document: '示例〔2020〕1号', date: '2020-01-02', body: '示例总工会' },
    });
  });
  const taken = archive.honours.find((honour) => !isHeld(honour))!;
  const book = bookOf(archive, 2018);
  const row = chapterOf(book, 'rolls')[0]!
    .rolls[0]!.groups.flatMap(({ rows }) => rows)
    .find(({ person }) => person === taken.person)!;
  expect(row.status).toContain('已撤销');
  const profile = chapterOf(book, 'profiles')[0]!.profiles.find(({ id }) => id === taken.person)!;
  expect(profile).toMatchObject({ facts: [], missing: [] });
  expect(profile.story).toBeUndefined();
  expect(profile.namings[0]!.remarks[0]).toBe('已撤销：示例总工会，示例〔2020〕1号，2020年1月2日。');
});
