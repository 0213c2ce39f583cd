import { type Archive } from '../../record/archive.ts';
import { reached } from '../../record/entries/edition.ts';
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

/** 名额与名字 — over the editions of which it is known how many were named. */
export interface Coverage {
  /** “2017到2020年度”. */
  span: string;
  places: number;
  names: number;
}

/** 查到了多少 — nothing where no source says of any edition how many were named. */
export function coverageOf(archive: Archive): Coverage | undefined {
  const known = archive.editions.filter(({ counts }) => reached(counts.named) !== undefined);
  if (known.length === 0) return undefined;
  const years = known.map(({ year }) => year).sort();
  const [first, last] = [years[0]!, years.at(-1)!];
  const whole = last - first + 1 === years.length;
  return {
    span: years.length === 1 ? `${first}年度` : whole ? `${first}到${last}年度` : `${years.join('、')}年度`,
    places: known.reduce((sum, { counts }) => sum + reached(counts.named)!, 0),
    names: known.reduce((sum, { year }) => sum + (archive.honoursIn.get(year)?.length ?? 0), 0),
  };
}
