import { type Archive } from '../../record/archive.ts';
import { cityName } from '../../programme/place.ts';
import { statementsOf } from '../../record/entries/activity.ts';
import { type Statement } from '../../record/entries/source.ts';
import { studioStatements } from '../../record/entries/studio.ts';
import { ACTIVITY_KINDS, dateOf, type Shelved } from '../../record/kinds.ts';
import { chineseDate } from '../../values/date.ts';
import { chronicleOf, pathOf, sortOf, titleOf } from '../shelf/chronicle.ts';
import { nearnessOf, peopleIn } from '../shelf/nearness.ts';
import { kindredText } from '../shelf/parts.ts';
import { type Scope } from './scope.ts';
import { type Line, type Numbering } from './numbering.ts';

/** 一条 — a studio, a forum, an event, a film, an institution, an agreement of master and apprentice. */
export interface BookEntry {
  id: string;
  title: string;
  kind: string;
  /** 日期、地点、地市 — as much as is known. */
  about: string;
  /** 名录里的人. */
  people: { id: string; name: string }[];
  path: string;
  lines: Line[];
}

interface Shelf {
  entries: BookEntry[];
  note?: string;
}

function saidOf(entry: Shelved): Statement[] {
  if (entry.is === 'studios') return studioStatements(entry);
  return entry.is === 'mentoring' ? (entry.facts ?? []) : statementsOf(entry);
}

function bookEntry(archive: Archive, entry: Shelved, cited: Numbering): BookEntry {
  const { to, dateNote, place, city } = entry as { to?: string; dateNote?: string; place?: string; city?: string };
  const from = dateOf(entry);
  const days = from && `${chineseDate(from)}${to ? `到${chineseDate(to)}` : ''}${entry.is === 'studios' ? '成立' : ''}`;
  const lines = saidOf(entry).map(cited.line);
  return {
    id: entry.id,
    title: titleOf(entry),
    kind: sortOf(entry),
    about: [days, dateNote, place, city && cityName(city)].filter(Boolean).join('，'),
    people: peopleIn(entry)
      .flatMap((id) => archive.by.people.get(id) ?? [])
      .map(({ id, name }) => ({ id, name })),
    path: pathOf(entry),
    // Of an entry that no sentence tells, its sources stand by its title.
    lines: lines.length > 0 ? lines : [{ text: `${titleOf(entry)}。`, sources: cited.cite(entry.sources) }],
  };
}

/** The earliest first; those without a date last. */
const byDay = (a: Shelved, b: Shelved): number => {
  const [x, y] = [dateOf(a) ?? '9999', dateOf(b) ?? '9999'];
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
};

/** 工作室 — of an edition those of its people; of all those that have to do with the programme or its people. */
export function studiosIn(archive: Archive, scope: Scope, people: ReadonlySet<string>, cited: Numbering): Shelf {
  const ofPeople = (): Shelved[] => [
    ...new Set([...people].flatMap((id) => chronicleOf(archive).ofPerson.get(id)?.studios ?? [])),
  ];
  return shelfOf(archive, scope === 'all' ? archive.studios : ofPeople(), 'studios', cited);
}

/** 活动 — of an edition those that say so; of all those that have to do with the programme or its people. */
export function activitiesIn(archive: Archive, scope: Scope, cited: Numbering): Shelf {
  const ties = scope === 'all' ? archive : chronicleOf(archive).ofEdition.get(scope);
  const entries = ties ? [...ACTIVITY_KINDS.flatMap((kind): Shelved[] => ties[kind]), ...ties.mentoring] : [];
  return shelfOf(archive, entries, 'events', cited);
}

function shelfOf(archive: Archive, all: readonly Shelved[], shelf: 'studios' | 'events', cited: Numbering): Shelf {
  const near = all.filter((entry) => nearnessOf(archive, entry) !== 'kindred');
  const kindred = all.length - near.length;
  return {
    entries: near.toSorted(byDay).map((entry) => bookEntry(archive, entry, cited)),
    ...(kindred > 0 && { note: `另有 ${kindred} 条不收。${kindredText(shelf)}` }),
  };
}
