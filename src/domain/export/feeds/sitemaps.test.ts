import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { paths } from '../../values/paths.ts';
import { sitemapsOf } from './sitemaps.ts';

const archive = readArchive();
const ORIGIN = 'https://example.org/roll';
const all = (pattern: RegExp, text: string): string[] => [...text.matchAll(pattern)].map(([, found]) => found!);
const locations = (text: string): string[] => all(/<loc>([^<]+)<\/loc>/g, text);

test('fifty thousand people are told in maps of ten thousand, and the index names each once', () => {
  const pages = Array.from({ length: 50_001 }, (_, index) => paths.person(`q${String(index + 1).padStart(4, '0')}`));
  const [index, ...maps] = sitemapsOf(archive, [paths.home, ...pages], ORIGIN);
  expect(index!.path).toBe('/sitemap-index.xml');
  expect(locations(index!.text)).toEqual(maps.map(({ path }) => ORIGIN + path));
  expect(maps.map(({ path }) => path).toSorted()).toEqual(
    [1, 2, 3, 4, 5, 6]
      .map((number) => `/sitemap-people-${number}.xml`)
      .concat('/sitemap-pages-1.xml')
      .toSorted(),
  );
  const told = maps.flatMap(({ text }) => locations(text));
  expect(told.length).toBe(50_002);
  expect(new Set(told).size).toBe(50_002);
  for (const { text } of maps) expect(locations(text).length).toBeLessThanOrEqual(10_000);
});

test('a map is as old as the last change in it; what is not to be found is in none', () => {
  const { person } = archive.honours[0]!;
  const retired = [
    { is: 'retired', id: 'q9999', date: '2020-01-01', reason: '示例' },
    { is: 'retired', id: 'q9998', date: '2020-01-01', reason: '示例', movedTo: person },
  ] as const;
  const gone: typeof archive = { ...archive, retired: [...retired] };
  const pages = [paths.person(person), paths.person('q9999'), paths.person('q9998'), paths.lesson('q9998'), paths.notFound];
  const [index, map] = sitemapsOf(gone, pages, ORIGIN);
  expect(locations(map!.text)).toEqual([ORIGIN + paths.person(person)]);
  const days = all(/<lastmod>([\d-]{10})<\/lastmod>/g, map!.text);
  expect(days).toHaveLength(1);
  expect(all(/<lastmod>([\d-]{10})<\/lastmod>/g, index!.text)).toEqual(days);
});

test('a title stands in the map by its code, and not by the number that it had', () => {
  const [, map] = sitemapsOf(
    archive,
    [paths.axis('title', 'master'), paths.axis('title', '2'), paths.axis('stroke', '3')],
    ORIGIN,
  );
  expect(locations(map!.text)).toEqual([paths.axis('stroke', '3'), paths.axis('title', 'master')].map((path) => ORIGIN + path));
});
