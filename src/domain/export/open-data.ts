import { type Archive, need, sourcesIn } from '../record/archive.ts';
import { fieldsOf } from './public.ts';
import { type Entry, type PersonEntry } from '../views/honours/entry.ts';
import { standfirst } from '../views/honours/labels.ts';
import { listsOf } from '../views/honours/lists.ts';
import { chronicleOf } from '../views/shelf/chronicle.ts';
import { totals } from '../views/honours/totals.ts';
import { fullPinyin } from '../views/names/pinyin.ts';
import { announced, rollOf } from '../views/honours/roll.ts';
import { paths } from '../values/paths.ts';
import { NOT_APPROVED } from '../values/words.ts';
import { STATED } from '../record/entries/honour.ts';
import { type Edition } from '../record/entries/edition.ts';
import { type TitleCode, titleName } from '../programme/titles.ts';

/** 开放数据 — what leaves the house as files. Every function is a projection of the archive. */

function publicHonour(archive: Archive, entry: Entry) {
  const { honour, person } = entry;
  return {
    id: honour.id,
    person: person.id,
    name: person.name,
    title: honour.title,
    edition: honour.edition,
    yearBasis: honour.yearBasis,
    yearRange: honour.yearRange ?? null,
    order: honour.order ?? null,
    employer: entry.employer ?? null,
    post: entry.post ?? null,
    trade: entry.trade ?? null,
    cityCode: honour.city?.value ?? null,
    city: entry.city ?? null,
    industry: entry.section ?? null,
    told: STATED.flatMap((field) => {
      const stated = honour[field];
      return stated
        ? [{ field, asOf: stated.asOf ?? null, source: stated.source, then: entry.told[field]!.then, by: entry.told[field]!.by }]
        : [];
    }),
    status: honour.status,
    revocation: honour.revocation ?? null,
    note: honour.note ?? null,
    sources: sourcesIn(archive, honour.sources, honour).map(fieldsOf),
  };
}

/** What stands at the head of every file. */
export const envelope = (archive: Archive) => ({
  name: archive.site.name,
  recordDate: archive.site.recordDate,
  statement: archive.site.sponsor ? null : NOT_APPROVED,
  licence: archive.site.licences?.data ?? null,
});

/** `/data/honours.json` — every act of naming, undated ones last. */
export function honoursData(archive: Archive) {
  return {
    ...envelope(archive),
    total: archive.honours.length,
    honours: honourEntries(archive).map((entry) => publicHonour(archive, entry)),
  };
}

/** 全部命名 — by edition, newest first, in the order of each roll; those of unknown year last. */
export function honourEntries(archive: Archive): Entry[] {
  const dated = archive.editions.flatMap((edition) => rollOf(archive, edition).groups.flatMap(({ entries }) => entries));
  const undated = listsOf(archive).directory.flatMap(({ entries }) => entries.filter(({ honour }) => honour.edition === null));
  return [...dated, ...undated];
}

/** `/data/people.json` — the list; the whole of each person is in a file of its own. */
export function peopleData(archive: Archive) {
  const { directory } = listsOf(archive);
  return {
    ...envelope(archive),
    total: directory.length,
    people: directory.map(({ person, entries }) => ({
      id: person.id,
      name: person.name,
      pinyin: fullPinyin(person),
      honours: entries.map(({ honour }) => ({
        id: honour.id,
        title: honour.title,
        edition: honour.edition,
        status: honour.status,
      })),
      data: paths.data(`people/${person.id}.json`),
      page: paths.person(person.id),
    })),
  };
}

/** `/data/people/{id}.json`. */
export function personData(archive: Archive, { person, entries }: PersonEntry) {
  return {
    ...envelope(archive),
    id: person.id,
    name: person.name,
    pinyin: fullPinyin(person),
    aliases: person.aliases ?? [],
    honours: entries.map((entry) => publicHonour(archive, entry)),
    facts: person.facts,
    mentoring: (chronicleOf(archive).ofPerson.get(person.id)?.mentoring ?? []).map(({ id, master, apprentice, began }) => ({
      id,
      master,
      apprentice,
      began: began ?? null,
    })),
    standfirst: standfirst(archive, person.id),
    sources: person.sources.map(({ source, supports }) => ({ ...fieldsOf(need(archive, 'sources', source, person)), supports })),
  };
}

/** 公布人数的键 — one for each title; `null` where reports give no count. Files once printed keep their keys. */
const ANNOUNCED_KEYS: Record<TitleCode, string | null> = { master: 'masters', craftsman: 'craftsmen', chief: null };

const announcedData = (edition: Edition): Record<string, number | null> =>
  Object.fromEntries(
    (Object.keys(ANNOUNCED_KEYS) as TitleCode[]).flatMap((code) => {
      const key = ANNOUNCED_KEYS[code];
      return key === null ? [] : [[key, announced(edition, titleName(code))]];
    }),
  );

/** `/data/editions.json` — with what was announced and what is recorded. */
export function editionsData(archive: Archive) {
  return {
    ...envelope(archive),
    totals: totals(archive),
    editions: archive.editions.map((edition) => ({
      ...fieldsOf(edition),
      announced: announcedData(edition),
      recorded: rollOf(archive, edition).recorded.given,
      held: rollOf(archive, edition).recorded.held,
      honours: rollOf(archive, edition).groups.flatMap(({ entries }) => entries.map((entry) => entry.honour.id)),
      page: paths.roll(edition.year),
    })),
  };
}
