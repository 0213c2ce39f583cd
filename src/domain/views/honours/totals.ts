import { type Archive } from '../../record/archive.ts';
import { type Honour } from '../../record/entries/honour.ts';
import { standingOf } from './held.ts';
import { places } from './lists.ts';
import { highestFirst, type Title, type TitleRow, TITLES } from '../../programme/titles.ts';

/** 总数 — the figures that every page, file and report must agree on. */
export interface Totals {
  people: number;
  /** 授予 — namings made; `held` of them stand. */
  honours: number;
  held: number;
  undated: number;
  /** The highest first. */
  byTitle: { title: Title; honours: number; held: number }[];
  editions: number;
  /** 有名单的年度 — editions of which somebody is recorded. */
  editionsWithNames: number;
  cities: number;
  stories: number;
  sources: number;
}

/** Under the names that the data files have always had. */
const counted = (honours: readonly Honour[]): { honours: number; held: number } => {
  const { given, held } = standingOf(honours);
  return { honours: given, held };
};

/** 总数 — counted from the record, never stored. */
export function totals(archive: Archive, titles: readonly TitleRow[] = TITLES): Totals {
  return {
    people: archive.people.length,
    ...counted(archive.honours),
    undated: archive.honours.filter(({ edition }) => edition === null).length,
    byTitle: highestFirst(titles).map(({ name }) => ({
      title: name as Title,
      ...counted(archive.honours.filter(({ title }) => title === name)),
    })),
    editions: archive.editions.length,
    editionsWithNames: archive.honoursIn.size,
    cities: places(archive).filter(({ people }) => people.length > 0).length,
    stories: archive.stories.length,
    sources: archive.sources.length,
  };
}
