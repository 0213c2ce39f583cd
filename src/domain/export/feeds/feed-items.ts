import { type Archive } from '../../record/archive.ts';
import { type Change } from '../../record/entries/change.ts';
import { datesOf, historyOf } from '../../record/derived/history.ts';
import { type Shelved } from '../../record/kinds.ts';
import { type Entry, type PersonEntry } from '../../views/honours/entry.ts';
import { namingText, titlesHeld } from '../../views/honours/held.ts';
import { standfirst } from '../../views/honours/labels.ts';
import { pathOfChange, toldChanges } from '../../views/site/changes.ts';
import { listsOf } from '../../views/honours/lists.ts';
import { pathOf, titleOf } from '../../views/shelf/chronicle.ts';
import { type Edition } from '../../record/entries/edition.ts';
import { completeness, rollOf, subjectsOfEdition } from '../../views/honours/roll.ts';
import { paths } from '../../values/paths.ts';

/** 订阅条数 — a reader fetches the whole feed; older things stand in the data files. */
const MOST = 500;

/** 订阅一条 — its id never changes, its days come from the ledger of changes. */
export interface FeedItem {
  id: string;
  title: string;
  path: string;
  /** 首次收录. */
  published?: string | undefined;
  /** 最近更改. */
  updated?: string | undefined;
  summary: string;
}

/** The days of an item, by what the ledger says of these entries. */
function daysOf(archive: Archive, subjects: readonly string[]): Pick<FeedItem, 'published' | 'updated'> {
  const { first, last } = datesOf(archive, subjects);
  return { published: first, updated: last };
}

const editionItem = (archive: Archive, edition: Edition): FeedItem => ({
  id: `edition/${edition.year}`,
  title: `${edition.year}年度“齐鲁工匠”名单`,
  path: paths.roll(edition.year),
  ...daysOf(archive, subjectsOfEdition(archive, edition.year)),
  summary: `${completeness(rollOf(archive, edition))}。`,
});

const entryItem = (archive: Archive, entry: Shelved): FeedItem => {
  const title = titleOf(entry);
  return {
    id: `${entry.is}/${entry.id}`,
    title,
    path: pathOf(entry),
    ...daysOf(archive, [entry.id]),
    summary: entry.facts?.[0]?.text ?? `${title}。`,
  };
};

const personItem = (archive: Archive, { person, entries }: PersonEntry): FeedItem => ({
  id: `people/${person.id}`,
  title: `${person.name}，${titlesHeld(entries).join('、') || '称号已撤销'}`,
  path: paths.person(person.id),
  ...daysOf(archive, [person.id]),
  summary: standfirst(archive, person.id) ?? entries.map(({ honour }) => namingText(honour)).join('；'),
});

const namingItem = (archive: Archive, { honour, person }: Entry): FeedItem => ({
  id: `honours/${honour.id}`,
  title: `${person.name}：${namingText(honour)}`,
  path: `${paths.person(person.id)}#${honour.id}`,
  ...daysOf(archive, [honour.id]),
  summary: `${person.name}：${namingText(honour)}。`,
});

/** 更正 — every line of the ledger that a reader should hear of; the first entry of a thing is told by the thing. */
const changeItem = (archive: Archive, change: Change): FeedItem => ({
  id: `changes/${change.id}`,
  title: `${change.kind}：${change.entries[0]}`,
  path: pathOfChange(archive, change.id),
  published: change.date,
  updated: change.date,
  summary: `${change.reason}。`.replace(/。。$/, '。'),
});

/** Newest first; what has no date comes last, in the order of the record. */
const newestFirst = (a: FeedItem, b: FeedItem): number => {
  const [x, y] = [a.updated ?? '', b.updated ?? ''];
  return x < y ? 1 : x > y ? -1 : 0;
};

/** 订阅 — what both formats say of the site, and its newest things: corrections, editions, people, namings, activities and studios. */
export interface Feed {
  id: string;
  title: string;
  about: string;
  author: string;
  /** 最近更改 — of the whole. */
  updated: string;
  items: (FeedItem & { updated: string })[];
}

export function feedOf(archive: Archive): Feed {
  const { site, editions } = archive;
  const tag = (id: string): string => `tag:${site.authority}:${id}`;
  const rows = listsOf(archive).directory;
  const items = [
    ...toldChanges(archive).map((change) => changeItem(archive, change)),
    ...editions.map((edition) => editionItem(archive, edition)),
    ...rows.map((row) => personItem(archive, row)),
    ...rows.flatMap(({ entries }) => entries.map((entry) => namingItem(archive, entry))),
    ...[...archive.activities, ...archive.studios].map((entry) => entryItem(archive, entry)),
  ];
  const updated = historyOf(archive).newest ?? site.recordDate;
  return {
    id: tag('feed'),
    title: site.name,
    about: site.description,
    author: site.sponsor ?? site.name,
    updated,
    items: items
      .sort(newestFirst)
      .slice(0, MOST)
      .map((item) => ({ ...item, id: tag(item.id), updated: item.updated ?? updated })),
  };
}
