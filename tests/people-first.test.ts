import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { type Archive } from '#domain/record/archive.ts';
import { reached } from '#domain/record/entries/edition.ts';
import { sentencesOf, withoutCarriers } from '#domain/record/entries/story.ts';
import { listsOf } from '#domain/views/honours/lists.ts';
import { frontOf, LARGE, releaseOf, stateOfRecord, wallOf } from '#domain/views/stories/front.ts';
import { lifeOf } from '#domain/views/stories/life.ts';
import { minutesFor, storiesOf, THEMES } from '#domain/views/stories/stories.ts';
import { nextStory, STORY_WAYS } from '#domain/views/stories/ways.ts';
import { phrasesOf } from '#domain/values/typography.ts';
import { specimenArchive } from './specimen.ts';

const archive = readArchive();
const idOf = (told: { row: { person: { id: string } } } | undefined) => told?.row.person.id;
/** The record as it would stand after so many days of changes. */
const after = (days: number): Archive => ({
  ...archive,
  changes: Array.from({ length: days }, (_, day) => ({
    ...archive.changes[0]!,
    date: new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
  })),
});

test('the front shows one story large, drawn by its number, and others, nobody twice and no plate twice', () => {
  for (let release = 0; release < 40; release++) {
    const { hero, deeds } = frontOf(after(release));
    expect(hero!.picture!.is).toBe('drawing');
    expect(Array.from(hero!.deed).length).toBeLessThanOrEqual(LARGE);
    expect(deeds).toHaveLength(6);
    expect(new Set([hero, ...deeds].map(idOf)).size).toBe(7);
    const plates = [hero!, ...deeds].flatMap(({ picture }) => (picture?.is === 'plate' ? [picture.plate] : []));
    expect(new Set(plates).size).toBe(plates.length);
  }
});

test('every release shows others, and every story with a short drawn deed is large some day', () => {
  expect(releaseOf(archive)).toBe(new Set(archive.changes.map(({ date }) => date)).size);
  const shown = Array.from({ length: 60 }, (_, release) => frontOf(after(release)));
  for (const [index, front] of shown.slice(1).entries()) {
    const ids = ({ hero, deeds }: typeof front) => [hero, ...deeds].map(idOf).join();
    expect(ids(front)).not.toBe(ids(shown[index]!));
  }
  const could = storiesOf(archive).filter(({ deed, picture }) => picture?.is === 'drawing' && Array.from(deed).length <= LARGE);
  expect(new Set(shown.map(({ hero }) => idOf(hero)))).toEqual(new Set(could.map(idOf)));
});

test('nobody whose title was taken back is on the front, in the stories or on the wall', () => {
  const revoked = specimenArchive((files) => {
    const honours = Object.values(files)
      .filter(Array.isArray)
      .flat()
      .filter((entry) => entry?.person === 'q0001' && 'title' in entry && 'status' in entry);
    for (const honour of honours)
      Object.assign(honour, {
        status: '已撤销',
        revocation: { document: '示例〔2026〕1号', date: '2026-01-01', body: '示例总工会' },
      });
  });
  expect(revoked.honoursOf.get('q0001')!.every(({ status }) => status === '已撤销')).toBe(true);
  expect(frontOf(revoked)).toEqual({ hero: undefined, deeds: [] });
  expect(storiesOf(revoked)).toEqual([]);
  expect(wallOf(revoked).flatMap(({ names }) => names.map(({ id }) => id))).not.toContain('q0001');
});

test('the wall has a solid plate for every name and as many dashed ones as were announced beyond them', () => {
  const wall = wallOf(archive);
  expect(wall.map(({ year }) => year)).toEqual([...archive.editions.map(({ year }) => year), null]);
  const namingsOf = (year: number | null) => archive.honours.filter(({ edition }) => edition === year);
  for (const { year, names, more, unknown } of wall) {
    expect(names.length + more).toBe(new Set(namingsOf(year).map(({ person }) => person)).size);
    const announced = reached(archive.by.editions.get(String(year))?.counts.named);
    expect(unknown).toBe(announced === undefined ? undefined : announced - namingsOf(year).length);
  }
  const places = wall.reduce((sum, { year, unknown }) => sum + (unknown === undefined ? 0 : unknown + namingsOf(year).length), 0);
  expect(stateOfRecord(archive)).toContain(`公布过${places}个名额`);
});

test('the state of the record says its years one by one where they are not a run, and nothing where no number is known', () => {
  const only = (years: readonly number[]): Archive => ({
    ...archive,
    editions: archive.editions.filter(({ year }) => years.includes(year)),
  });
  expect(stateOfRecord(only([2017, 2019]))).toMatch(/^2017、2019年度公布过60个名额/);
  expect(stateOfRecord(only([2018]))).toMatch(/^2018年度公布过50个名额/);
  expect(stateOfRecord(only([]))).toBeUndefined();
});

test('every way of parting the stories holds each story once', () => {
  const all = storiesOf(archive).map(idOf).sort();
  expect(all).toEqual(archive.stories.map(({ person }) => person).sort());
  for (const { groups } of Object.values(STORY_WAYS)) {
    const parted = groups(archive);
    expect(parted.flatMap(({ stories }) => stories.map(idOf)).sort()).toEqual(all);
    expect(parted.filter(({ stories }) => stories.length === 0)).toEqual([]);
  }
});

test('a theme is that of a fact which the story cites and which is of the kind that the page names', () => {
  for (const { story, theme, row } of storiesOf(archive)) {
    if (!theme) continue;
    expect(THEMES.find(({ code }) => code === theme.theme.code)!.kind).toBe(theme.fact.kind);
    expect(`${story.deed}${story.body}`).toMatch(new RegExp(`\\[\\^[^\\]]*\\b${theme.fact.id}\\b`));
    expect(row.person.facts).toContain(theme.fact);
  }
  for (const kind of ['成果', '荣誉'] as const) {
    const others = storiesOf({
      ...archive,
      people: archive.people.map((person) => ({ ...person, facts: person.facts.map((fact) => ({ ...fact, kind })) })),
    });
    expect(others.every(({ theme }) => theme === undefined)).toBe(true);
  }
});

test('who reads on comes to every story before any returns', () => {
  const first = archive.stories[0]!.person;
  const seen = [first];
  for (let at = idOf(nextStory(archive, first))!; at !== first; at = idOf(nextStory(archive, at))!) seen.push(at);
  expect(seen.toSorted()).toEqual(archive.stories.map(({ person }) => person).sort());
});

test('no fact is told twice: each stands once in the story, by its year or among what else is known', () => {
  for (const row of listsOf(archive).directory) {
    const { years, undated, told } = lifeOf(archive, row);
    const facts = [...years.flatMap(({ items }) => items), ...undated].flatMap((item) =>
      item.is === 'fact' ? [item.fact.id] : [],
    );
    expect([...facts, ...told.map(({ id }) => id)].sort(), row.person.id).toEqual(row.person.facts.map(({ id }) => id).sort());
  }
});

test('no story begins with its own headline', () => {
  const plain = (text: string) => withoutCarriers(text).replace(/[，。、；：“”\s]/g, '');
  const doubled = archive.stories
    .filter(({ deed, body }) => plain(sentencesOf(body)[0]!) === plain(deed))
    .map(({ person }) => person);
  expect(doubled).toEqual([]);
});

test('on a scale no year is left out, and there is none for two things', () => {
  const scaled = listsOf(archive).directory.map((row) => lifeOf(archive, row));
  expect(scaled.some((life) => life.scaled)).toBe(true);
  for (const { years, scaled: toScale } of scaled) {
    for (const [index, { year, items, empty }] of years.entries()) {
      expect(items).not.toEqual([]);
      const next = years[index + 1]?.year ?? year + 1;
      expect(empty).toBe(toScale ? next - year - 1 : 0);
    }
  }
});

test('minutes of reading are whole, and at least one', () => {
  expect([0, 1, 300, 301, 900].map(minutesFor)).toEqual([1, 1, 1, 2, 3]);
});

test('a heading breaks after its marks and loses nothing', () => {
  for (const heading of [
    '60多万颗螺丝，无一失误',
    '无标点',
    '甲、乙；丙',
    '完，',
    ...archive.stories.map(({ deed }) => withoutCarriers(deed)),
  ]) {
    expect(phrasesOf(heading).join('')).toBe(heading);
    expect(phrasesOf(heading).filter((phrase) => /^[，、；：]/.test(phrase))).toEqual([]);
  }
});
