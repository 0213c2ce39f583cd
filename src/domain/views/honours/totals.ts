import { type Archive } from '../../record/archive.ts';
import { places } from './lists.ts';
import { highestFirst, type Title, type TitleRow, TITLES } from '../../programme/titles.ts';

/** 总数 — the figures that every page, file and report must agree on. */
export interface Totals {
  people: number;
  honours: number;
  undated: number;
  /** The highest first. */
  byTitle: { title: Title; honours: number }[];
  editions: number;
  /** 有名单的年度 — editions of which somebody is recorded. */
  editionsWithNames: number;
  cities: number;
  stories: number;
  sources: number;
}

/** 总数 — counted from the record, never stored. */
export function totals(archive: Archive, titles: readonly TitleRow[] = TITLES): Totals {
  return {
    people: archive.people.length,
    honours: archive.honours.length,
    undated: archive.honours.filter(({ edition }) => edition === null).length,
    byTitle: highestFirst(titles).map(({ name }) => ({
      title: name as Title,
      honours: archive.honours.filter((honour) => honour.title === name).length,
    })),
    editions: archive.editions.length,
    editionsWithNames: archive.honoursIn.size,
    cities: places(archive).filter(({ people }) => people.length > 0).length,
    stories: archive.stories.length,
    sources: archive.sources.length,
  };
}
