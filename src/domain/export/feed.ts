import { type Archive } from '../record/archive.ts';
import { type Change } from '../record/entries/change.ts';
import { datesOf, historyOf } from '../record/history.ts';
import { type Shelved } from '../record/kinds.ts';
import { type Entry, type PersonEntry } from '../views/honours/entry.ts';
import { namingText, titlesHeld } from '../views/honours/held.ts';
import { standfirst } from '../views/honours/labels.ts';
import { pathOfChange, toldChanges } from '../views/site/changes.ts';
import { listsOf } from '../views/honours/lists.ts';
import { pathOf, titleOf } from '../views/shelf/chronicle.ts';
import { type Edition } from '../record/entries/edition.ts';
import { completeness, rollOf, subjectsOfEdition } from '../views/honours/roll.ts';
import { type SiteConfig } from '../record/entries/site.ts';
import { paths } from '../values/paths.ts';
import { xmlText as escape } from '../values/formats/xml.ts';

const atMidnight = (day: string): string => `${day}T00:00:00+08:00`;

/** 订阅条数 — a reader fetches the whole feed; older things stand in the data files. */
const MOST = 500;

/** One entry of the feed; its id never changes, its days come from the ledger of changes. */
interface FeedItem {
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

/** 订阅 — Atom (RFC 4287): corrections, editions, people, namings, activities and studios; ids never change, days come from the ledger of changes. */
export function atomFeed(archive: Archive, origin: string): string {
  const { site, editions } = archive;
  const { authority } = site;
  const rows = listsOf(archive).directory;
  const items = [
    ...toldChanges(archive).map((change) => changeItem(archive, change)),
    ...editions.map((edition) => editionItem(archive, edition)),
    ...rows.map((row) => personItem(archive, row)),
    ...rows.flatMap(({ entries }) => entries.map((entry) => namingItem(archive, entry))),
    ...[...archive.activities, ...archive.studios].map((entry) => entryItem(archive, entry)),
  ];
  const newest = historyOf(archive).newest ?? site.recordDate;
  const entries = items
    .sort(newestFirst)
    .slice(0, MOST)
    .map((item) =>
      [
        '  <entry>',
        `    <id>tag:${authority}:${item.id}</id>`,
        `    <title>${escape(item.title)}</title>`,
        `    <link href="${escape(`${origin}${item.path}`)}"/>`,
        `    <updated>${atMidnight(item.updated ?? newest)}</updated>`,
        ...(item.published ? [`    <published>${atMidnight(item.published)}</published>`] : []),
        `    <summary>${escape(item.summary)}</summary>`,
        '  </entry>',
      ].join('\n'),
    );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `  <id>tag:${authority}:feed</id>`,
    `  <title>${escape(site.name)}</title>`,
    `  <subtitle>${escape(site.description)}</subtitle>`,
    `  <link rel="self" href="${escape(`${origin}${paths.feed}`)}"/>`,
    `  <link href="${escape(`${origin}/`)}"/>`,
    `  <updated>${atMidnight(newest)}</updated>`,
    `  <author><name>${escape(site.sponsor ?? site.name)}</name></author>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

/** 浏览器检索框 — OpenSearch description, so that the address bar can search the roll. */
export const openSearch = (site: SiteConfig, origin: string): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escape(Array.from(site.name).slice(0, 16).join(''))}</ShortName>`,
    `  <Description>${escape(site.description)}</Description>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    '  <Language>zh-CN</Language>',
    `  <Url type="text/html" template="${escape(`${origin}${paths.searchFor('{searchTerms}')}`)}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
