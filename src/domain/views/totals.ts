import { type Archive } from '../record/archive.ts';
import { places } from './lists.ts';
import { type Title, TITLES } from '../programme/programme.ts';

/** 总数 — the figures that every page, file and report must agree on. */
export interface Totals {
  people: number;
  honours: number;
  undated: number;
  byTitle: { title: Title; honours: number }[];
  editions: number;
  /** 有名单的年度 — editions of which somebody is recorded. */
  editionsWithNames: number;
  cities: number;
  stories: number;
  sources: number;
}

/** 总数 — counted from the record, never stored. */
export function totals(archive: Archive): Totals {
  return {
    people: archive.people.length,
    honours: archive.honours.length,
    undated: archive.honours.filter(({ edition }) => edition === null).length,
    byTitle: TITLES.map((title) => ({ title, honours: archive.honours.filter((honour) => honour.title === title).length })),
    editions: archive.editions.length,
    editionsWithNames: archive.honoursIn.size,
    cities: places(archive).filter(({ people }) => people.length > 0).length,
    stories: archive.stories.length,
    sources: archive.sources.length,
  };
}
