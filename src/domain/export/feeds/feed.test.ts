import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { readXml } from '#lib/opening/xml.ts';
import { specimenArchive } from '../../../../tests/specimen.ts';
import { atomFeed, jsonFeed } from './feed.ts';

const ORIGIN = 'https://example.org/roll';
const archives = [readArchive(), specimenArchive()];

interface Item {
  id: string;
  url: string;
  title: string;
  content_text: string;
  date_published?: string;
  date_modified: string;
}
interface JsonFeed {
  version: string;
  title: string;
  home_page_url: string;
  feed_url: string;
  description: string;
  language: string;
  authors: { name: string }[];
  items: Item[];
}

/** The entries of an Atom feed, as the other format names them. */
function entriesOf(atom: string): Item[] {
  const items: Item[] = [];
  const names: Record<string, keyof Item> = {
    id: 'id',
    title: 'title',
    published: 'date_published',
    updated: 'date_modified',
    summary: 'content_text',
  };
  let [item, open]: [Item | undefined, keyof Item | undefined] = [undefined, undefined];
  readXml(atom, {
    open: (name, { href }) => {
      if (name === 'entry') item = {} as Item;
      open = item && names[name];
      if (item && name === 'link') item.url = href!;
      else if (item && open) item[open] = '';
    },
    text: (said) => void (item && open && (item[open] += said)),
    close: (name) => {
      open = undefined;
      if (name !== 'entry') return;
      items.push(item!);
      item = undefined;
    },
  });
  return items;
}

test.each(archives)('both feeds tell the same things of the same days, in the same order', (archive) => {
  const { items } = jsonFeed(archive, ORIGIN) as JsonFeed;
  expect(items.length).toBeGreaterThan(0);
  expect(items).toEqual(entriesOf(atomFeed(archive, ORIGIN)));
});

test.each(archives)('the JSON feed is what JSON Feed 1.1 demands, and nothing that it does not know', (archive) => {
  const feed = JSON.parse(JSON.stringify(jsonFeed(archive, ORIGIN))) as JsonFeed;
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  expect(Object.keys(feed).sort()).toEqual(
    ['authors', 'description', 'feed_url', 'home_page_url', 'items', 'language', 'title', 'version'].sort(),
  );
  expect([feed.home_page_url, feed.feed_url].every((url) => URL.canParse(url))).toBe(true);
  expect(new Intl.Locale(feed.language).language).toBe('zh');
  expect(feed.authors.every(({ name }) => name.length > 0)).toBe(true);
  expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
  const known = new Set(['id', 'url', 'title', 'content_text', 'date_published', 'date_modified']);
  for (const item of feed.items) {
    expect.soft(Object.keys(item).filter((key) => !known.has(key))).toEqual([]);
    expect.soft([item.id, item.title, item.content_text].every((text) => typeof text === 'string' && text.length > 0)).toBe(true);
    expect.soft(URL.canParse(item.url)).toBe(true);
    for (const date of [item.date_published ?? item.date_modified, item.date_modified])
      expect.soft(date).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/);
  }
});
