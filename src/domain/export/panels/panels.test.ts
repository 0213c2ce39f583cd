import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { publicArchive } from '#domain/export/public.ts';
import { paragraphsOf, sentencesOf, withoutCarriers } from '#domain/record/entries/story.ts';
import { findPrivate } from '#domain/values/privacy/privacy.ts';
import { TRUE_SIZE } from '#domain/views/drawings/drawing.ts';
import { isHeld, namingsHeld } from '#domain/views/honours/held.ts';
import { listsOf } from '#domain/views/honours/lists.ts';
import { storiesOf } from '#domain/views/stories/stories.ts';
import { type Archive } from '#domain/record/archive.ts';
import { corridorEditions, corridorPeople, editionPanel, rulesPanel, titlePanel } from './edition-panel.ts';
import { type PersonPanel } from './panel.ts';
import { panelPeople } from './panel-people.ts';
import { panelsOf, panelSubjects } from './panels.ts';
import { personPanel } from './person-panel.ts';

const archive = publicArchive(readArchive());
const ADDRESS = 'https://example.org';
const people = listsOf(archive).directory;
const panelled = people.map((row) => ({ row, panel: personPanel(archive, row, ADDRESS) as PersonPanel }));

/** The same archive after the titles of some were taken back. */
function withoutTitles(of: ReadonlySet<string>): Archive {
  const taken = { document: '某文〔2026〕1号', date: '2026-01-01', body: '某会' };
  const revoked = <K>(honours: ReadonlyMap<K, Archive['honours']>): Map<K, Archive['honours']> =>
    new Map(
      [...honours].map(([key, each]) => [
        key,
        each.map((honour) => (of.has(honour.person) ? { ...honour, status: '已撤销' as const, revocation: taken } : honour)),
      ]),
    );
  return { ...archive, honoursOf: revoked(archive.honoursOf), honoursIn: revoked(archive.honoursIn) };
}

test('everybody whose title stands has a panel, every edition has one, and each has a page of its own', () => {
  const subjects = [...panelsOf(archive, ADDRESS)].map(({ subject }) => subject);
  expect(subjects).toEqual([
    ...people.filter(({ entries }) => namingsHeld(entries).length > 0).map(({ person }) => person.id),
    ...archive.editions.map(({ year }) => String(year)),
  ]);
  expect(panelSubjects(archive).map(({ subject }) => subject)).toEqual(subjects);
});

test('where the site makes panels of stories alone, nobody else has one, a page or a place in a corridor', () => {
  const chosen = { ...archive, site: { ...archive.site, panels: '有事迹' as const } };
  const told = new Set(storiesOf(chosen).map(({ row }) => row.person.id));
  const subjects = [...panelsOf(chosen, ADDRESS)].map(({ subject }) => subject);
  expect(new Set(subjects.filter((subject) => subject.startsWith('q')))).toEqual(told);
  expect(panelSubjects(chosen).map(({ subject }) => subject)).toEqual(subjects);
  expect(told.size).toBeGreaterThan(0);
  expect(told.size).toBeLessThan(panelPeople(archive).length);
  const corridors = corridorEditions(chosen).map((edition) => corridorPeople(chosen, edition));
  expect(corridors.every(({ people, more }) => people.length > 0 && more === 0)).toBe(true);
  expect(corridors.flatMap(({ people }) => people).filter(({ id }) => !told.has(id))).toEqual([]);
});

test('whoever lost the last title has no panel, hangs in no corridor, is named on no panel and has no page', () => {
  const gone = people.filter((_, place) => place % 2 === 0).map(({ person }) => person);
  const less = withoutTitles(new Set(gone.map(({ id }) => id)));
  const hung = corridorEditions(less).flatMap((edition) => corridorPeople(less, edition).people);
  expect(gone.filter((person) => hung.includes(person))).toEqual([]);
  const panels = [
    ...[...panelsOf(less, ADDRESS)].map(({ panel }) => panel),
    ...less.editions.map((edition) => titlePanel(less, edition, ADDRESS)),
  ];
  const named = panels.flatMap((panel) => [
    ...(panel.is === 'person' ? [panel.name, ...(panel.list?.names ?? [])] : []),
    ...(panel.is === 'edition' ? panel.rolls.flatMap(({ names }) => names) : []),
    ...(panel.is === 'title' ? panel.names : []),
  ]);
  expect(gone.filter(({ name }) => named.includes(name))).toEqual([]);
  const pages = panelSubjects(less).map(({ subject }) => subject);
  expect(gone.filter(({ id }) => pages.includes(id))).toEqual([]);
});

test('a panel with a story tells whole sentences of it, from its beginning, as many as can be read standing', () => {
  for (const { row, panel } of panelled) {
    const story = archive.by.stories.get(row.person.id);
    if (!story) continue;
    const all = paragraphsOf(story.body).flatMap(sentencesOf).map(withoutCarriers);
    const told = panel.text.flatMap(sentencesOf);
    expect(told).toEqual(all.slice(0, told.length));
    const length = Array.from(told.join('')).length;
    expect(length, row.person.name).toBeLessThanOrEqual(200);
    if (told.length < all.length) expect(length, row.person.name).toBeGreaterThan(60);
    expect(panel.deed).toBe(withoutCarriers(story.deed));
    expect(`${panel.deed}${panel.text.join('')}`).not.toMatch(/\[\^/);
  }
});

test('a panel without a story says what is certain, each fact with whose word it is, and what is not found', () => {
  for (const { row, panel } of panelled.filter(({ row }) => !archive.by.stories.has(row.person.id))) {
    for (const { honour } of namingsHeld(row.entries)) expect(panel.text.join('')).toContain(honour.title);
    const own = row.person.facts.filter(({ sources }) => sources.every((id) => archive.by.sources.get(id)?.speaker === '本单位'));
    for (const { text } of own) {
      const said = panel.text.find((line) => line.startsWith(text));
      if (said) expect(said).toContain('所在单位');
    }
    expect(panel.deed).toBeUndefined();
  }
});

test('every panel tells its sources, its permanent page, and that nobody approved it while nobody did', () => {
  for (const { panel } of [...panelsOf(archive, ADDRESS)]) {
    expect(panel.code.url).toMatch(/^https:\/\/example\.org\/(?:craftsmen\/q\d+|honours\/\d+)\/$/);
    expect(panel.statement).toContain(archive.site.sponsor ?? '尚未经主办单位核定');
    if (panel.is === 'person') expect(panel.sources, panel.title).not.toBe('');
    expect(findPrivate(JSON.stringify(panel))).toEqual([]);
  }
});

test('nothing on a panel is said to be drawn at its true size', () => {
  for (const { panel } of panelled)
    for (const { caption } of panel.pictures) {
      expect(caption).not.toContain(TRUE_SIZE);
      expect(caption).toContain('不是实物');
    }
});

test('the panel of an edition draws as many plates as were announced, names of those alone whose title stands', () => {
  for (const edition of archive.editions) {
    for (const { names, unknown, told } of editionPanel(archive, edition, ADDRESS).rolls) {
      const announced = /^(\d+) 名中/.exec(told)?.[1];
      expect(unknown).toBe(announced === undefined ? 0 : Number(announced) - names.length);
    }
  }
});

test('a corridor hangs at most twenty people in the order of the roll, between its title and the rule of its year', () => {
  for (const edition of corridorEditions(archive)) {
    const { people: hung, more } = corridorPeople(archive, edition);
    const held = (archive.honoursIn.get(edition.year) ?? []).filter(isHeld).map(({ person }) => person);
    expect(hung.length + more).toBe(new Set(held).size);
    expect(hung.length).toBeLessThanOrEqual(20);
    expect(hung.every(({ id }) => held.includes(id))).toBe(true);
    expect(titlePanel(archive, edition, ADDRESS).names).toEqual(hung.map(({ name }) => name));
    const { stages, rules } = rulesPanel(archive, edition, ADDRESS);
    for (const { persons } of stages) expect(rules.join('')).toContain(`${persons}名`);
  }
});
