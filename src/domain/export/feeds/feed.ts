import { type Archive } from '../../record/archive.ts';
import { type SiteConfig } from '../../record/entries/site.ts';
import { xmlText as escape } from '../../values/formats/xml.ts';
import { paths } from '../../values/paths.ts';
import { feedOf } from './feed-items.ts';

const atMidnight = (day: string): string => `${day}T00:00:00+08:00`;

/** 订阅 — Atom (RFC 4287). */
export function atomFeed(archive: Archive, origin: string): string {
  const { id, title, about, author, updated, items } = feedOf(archive);
  const entries = items.map((item) =>
    [
      '  <entry>',
      `    <id>${item.id}</id>`,
      `    <title>${escape(item.title)}</title>`,
      `    <link href="${escape(`${origin}${item.path}`)}"/>`,
      `    <updated>${atMidnight(item.updated)}</updated>`,
      ...(item.published ? [`    <published>${atMidnight(item.published)}</published>`] : []),
      `    <summary>${escape(item.summary)}</summary>`,
      '  </entry>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `  <id>${id}</id>`,
    `  <title>${escape(title)}</title>`,
    `  <subtitle>${escape(about)}</subtitle>`,
    `  <link rel="self" href="${escape(`${origin}${paths.feed}`)}"/>`,
    `  <link href="${escape(`${origin}/`)}"/>`,
    `  <updated>${atMidnight(updated)}</updated>`,
    `  <author><name>${escape(author)}</name></author>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

/** 订阅 — JSON Feed 1.1, the same entries as the Atom one. */
export function jsonFeed(archive: Archive, origin: string): object {
  const { title, about, author, items } = feedOf(archive);
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: about,
    home_page_url: `${origin}/`,
    feed_url: `${origin}${paths.jsonFeed}`,
    language: 'zh-CN',
    authors: [{ name: author }],
    items: items.map((item) => ({
      id: item.id,
      url: `${origin}${item.path}`,
      title: item.title,
      content_text: item.summary,
      ...(item.published && { date_published: atMidnight(item.published) }),
      date_modified: atMidnight(item.updated),
    })),
  };
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
