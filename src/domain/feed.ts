import { type Archive } from './archive.ts';
import { completeness, rollOf } from './roll.ts';
import { type SiteConfig } from './site.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const atMidnight = (day: string): string => `${day}T00:00:00+08:00`;

/** 订阅 — Atom (RFC 4287): one entry an edition; ids never change, dates come from the record. */
export function atomFeed(archive: Archive, origin: string): string {
  const { site, editions } = archive;
  const authority = site.domain ?? 'qilu-craftsmen.example';
  const entries = editions.map((edition) => {
    const url = `${origin}/honours/${edition.year}/`;
    const day = edition.ceremony?.date?.length === 10 ? edition.ceremony.date : null;
    return [
      '  <entry>',
      `    <id>tag:${authority},2026:edition/${edition.year}</id>`,
      `    <title>${edition.year}年度“齐鲁工匠”名单</title>`,
      `    <link href="${escape(url)}"/>`,
      `    <updated>${atMidnight(site.recordDate)}</updated>`,
      ...(day ? [`    <published>${atMidnight(day)}</published>`] : []),
      `    <summary>${escape(completeness(rollOf(archive, edition)))}。</summary>`,
      '  </entry>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `  <id>tag:${authority},2026:feed</id>`,
    `  <title>${escape(site.name)}</title>`,
    `  <subtitle>${escape(site.description)}</subtitle>`,
    `  <link rel="self" href="${escape(`${origin}/feed.xml`)}"/>`,
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
    `  <Url type="text/html" template="${escape(`${origin}/search/?q={searchTerms}`)}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
