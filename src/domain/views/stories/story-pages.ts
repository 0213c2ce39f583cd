import { type Archive } from '../../record/archive.ts';
import { pagesAfterFirst, type Slice, sliceOf } from '../honours/lists.ts';
import { type Told } from './stories.ts';
import { STORY_WAYS, type StoryGroup, type StoryWay } from './ways.ts';

/** 故事的一页 — the groups of a way that stand on it, each with those of its stories that do. */
export interface StoryPage {
  way: StoryWay;
  slice: Slice<[group: StoryGroup, told: Told]>;
  groups: { group: StoryGroup; here: Told[] }[];
}

const rowsOf = (archive: Archive, way: StoryWay): [StoryGroup, Told][] =>
  STORY_WAYS[way].groups(archive).flatMap((group) => group.stories.map((told): [StoryGroup, Told] => [group, told]));

const pageOf = (way: StoryWay, slice: StoryPage['slice']): StoryPage => ({
  way,
  slice,
  groups: [...Map.groupBy(slice.rows, ([group]) => group)].map(([group, rows]) => ({
    group,
    here: rows.map(([, told]) => told),
  })),
});

/** 第一页. */
export const firstStoryPage = (archive: Archive, way: StoryWay): StoryPage => pageOf(way, sliceOf(rowsOf(archive, way), 1));

/** 第二页起各页. */
export const furtherStoryPages = (archive: Archive, way: StoryWay): StoryPage[] =>
  pagesAfterFirst(rowsOf(archive, way)).map((slice) => pageOf(way, slice));
