import { type Archive } from '../record/archive.ts';
import { dateOf, type Shelved } from '../record/kinds.ts';
import { pathOf, titleOf } from '../views/shelf/chronicle.ts';
import { type Edition } from '../record/entries/edition.ts';
import { completeness, rollOf } from '../views/honours/roll.ts';
import { type SiteConfig } from '../record/entries/site.ts';
import { paths } from '../values/paths.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const atMidnight = (day: string): string => `${day}T00:00:00+08:00`;

/** 订阅条数 — a reader fetches the whole feed; older things stand in the data files. */
const MOST = 500;

/** One entry of the feed; its id never changes. */
interface FeedItem {
  id: string;
  title: string;
  path: string;
  published?: string | undefined;
  summary: string;
}

const editionItem = (archive: Archive, edition: Edition): FeedItem => ({
  id: `edition/${edition.year}`,
  title: `${edition.year}年度“齐鲁工匠”名单`,
  path: paths.roll(edition.year),
  published: edition.ceremony?.date,
  summary: `${completeness(rollOf(archive, edition))}。`,
});

const entryItem = (entry: Shelved): FeedItem => {
  const title = titleOf(entry);
  return {
    id: `${entry.is}/${entry.id}`,
    title,
    path: pathOf(entry),
    published: dateOf(entry),
    summary: entry.facts?.[0]?.text ?? `${title}。`,
  };
};

/** Newest first; what has no date comes last, in the order of the record. */
const newestFirst = (a: FeedItem, b: FeedItem): number => {
  const [x, y] = [a.published ?? '', b.published ?? ''];
  return x < y ? 1 : x > y ? -1 : 0;
};

/** 订阅 — Atom (RFC 4287): editions, activities and studios; ids never change, dates come from the record. */
export function atomFeed(archive: Archive, origin: string): string {
  const { site, editions } = archive;
  const authority = site.domain ?? 'qilu-craftsmen.example';
  const items = [...archive.activities, ...archive.studios].map(entryItem).sort(newestFirst);
  const entries = [...editions.map((edition) => editionItem(archive, edition)), ...items]
    .slice(0, MOST)
    .map((item) =>
      [
        '  <entry>',
        `    <id>tag:${authority},2026:${item.id}</id>`,
        `    <title>${escape(item.title)}</title>`,
        `    <link href="${escape(`${origin}${item.path}`)}"/>`,
        `    <updated>${atMidnight(site.recordDate)}</updated>`,
        ...(item.published?.length === 10 ? [`    <published>${atMidnight(item.published)}</published>`] : []),
        `    <summary>${escape(item.summary)}</summary>`,
        '  </entry>',
      ].join('\n'),
    );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `  <id>tag:${authority},2026:feed</id>`,
    `  <title>${escape(site.name)}</title>`,
    `  <subtitle>${escape(site.description)}</subtitle>`,
    `  <link rel="self" href="${escape(`${origin}${paths.feed}`)}"/>`,
    `  <link href="${escape(`${origin}/`)}"/>`,
    `  <updated>${atMidnight(site.recordDate)}</updated>`,
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
