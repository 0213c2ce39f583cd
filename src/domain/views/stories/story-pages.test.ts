import { expect, test } from 'vitest';
import { earlierLists, latestLists, listedEditions } from '#domain/export/handouts/press-years.ts';
import { fiction } from '#lib/bench/fiction.ts';
import { assemble } from '../../record/assemble.ts';
import { PAGE_SIZE } from '../honours/lists.ts';
import { storiesOf } from './stories.ts';
import { firstStoryPage, furtherStoryPages } from './story-pages.ts';
import { STORY_WAYS, type StoryWay } from './ways.ts';

const archive = assemble(fiction(2400));
const named = ({ row }: { row: { person: { id: string } } }): string => row.person.id;

test.each(Object.keys(STORY_WAYS) as StoryWay[])(
  'by %s, every story stands on one page, in the order of its group, and no page holds too many',
  (way) => {
    const pages = [firstStoryPage(archive, way), ...furtherStoryPages(archive, way)];
    expect(pages.length).toBe(Math.ceil(storiesOf(archive).length / PAGE_SIZE));
    expect(pages.length).toBeGreaterThan(1);
    const here = pages.flatMap(({ groups }) => groups.flatMap(({ here }) => here.map(named)));
    expect(here).toEqual(STORY_WAYS[way].groups(archive).flatMap(({ stories }) => stories.map(named)));
    for (const { groups, slice } of pages) {
      expect(slice.rows.length).toBeLessThanOrEqual(PAGE_SIZE);
      // A group that goes on on the next page has its heading there too, once a page.
      expect(new Set(groups.map(({ group }) => group.code)).size).toBe(groups.length);
    }
  },
);

test('lists for newsrooms: the newest years first, each on one page', () => {
  const pages = [latestLists(archive), ...earlierLists(archive)];
  expect(pages.flatMap(({ rows }) => rows.map(({ year }) => year))).toEqual(listedEditions(archive).map(({ year }) => year));
  expect(pages.length).toBeGreaterThan(1);
  expect(Math.max(...pages.map(({ rows }) => rows.length))).toBe(12);
});
