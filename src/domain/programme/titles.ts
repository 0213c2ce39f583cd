import { covers, type Span } from './span.ts';

/** 首届年份 — the first edition, under a rule of its own (工人日报 2017-03-22). */
export const FIRST_EDITION = 2017;
/** 两级制起始年度 — from here craftsmen and master craftsmen are named together (意见 三). */
export const TWO_LEVEL_FROM = 2018;

/** 名单 — the lists of an edition on which holders of a title stand. */
export type NamedList = 'named' | 'masters';

/** 称号一行 — one title of the programme, and all that has to be decided about it. */
export interface TitleRow extends Span {
  /** 代码 — stands in public addresses and never changes. */
  readonly code: string;
  readonly name: string;
  /** 简称 — as sentences and tables call it beside the others. */
  readonly short: string;
  readonly english: string;
  /** 级别 — 1 is the highest. */
  readonly rank: number;
  /** 所在名单 — the widest first; none if its holders are not counted among an edition's named. */
  readonly lists: readonly NamedList[];
  /** 出处 — the document or report that the title comes from. */
  readonly source: string;
}

/** 称号 — the programme's own titles, the highest first. */
export const TITLES = [
  {
    code: 'chief',
    name: '鲁班首席工匠',
    short: '首席工匠',
    english: 'chief craftsman',
    rank: 1,
    from: 2022,
    lists: [],
    source: '首届与第五届齐鲁工匠同时评选（菏泽日报；枣庄日报，2022年9月21日）；文件未查到',
  },
  {
    code: 'master',
    name: '齐鲁大工匠',
    short: '大工匠',
    english: 'master craftsman',
    rank: 2,
    from: TWO_LEVEL_FROM,
    lists: ['named', 'masters'],
    source: '意见 三（二）5：从中再选树命名10名“齐鲁大工匠”',
  },
  {
    code: 'craftsman',
    name: '齐鲁工匠',
    short: '工匠',
    english: 'craftsman',
    rank: 3,
    from: FIRST_EDITION,
    lists: ['named'],
    source: '2017年评选办法（工人日报，2017年3月22日）；意见 三（二）5：选树命名50名“齐鲁工匠”',
  },
] as const satisfies readonly TitleRow[];

export type TitleCode = (typeof TITLES)[number]['code'];
export type Title = (typeof TITLES)[number]['name'];

/** 旧代码 — places in the list of titles that once stood in addresses; frozen, whatever titles come. */
export const OLD_TITLE_CODES: Readonly<Record<string, TitleCode>> = { 1: 'chief', 2: 'master', 3: 'craftsman' };

/** 称号名 — by its code. */
export const titleName = (code: TitleCode): Title => TITLES.find((row) => row.code === code)!.name;

/** 称号的行 — `undefined` for a name that is not the programme's, which the rule record/title reports. */
export const titleRow = (name: string, titles: readonly TitleRow[] = TITLES): TitleRow | undefined =>
  titles.find((row) => row.name === name);

/** 由高到低 — wherever a row stands in the table, its rank decides. */
export const highestFirst = (titles: readonly TitleRow[] = TITLES): TitleRow[] => titles.toSorted((a, b) => a.rank - b.rank);

/** 由低到高 — as sentences name them: craftsman, master, chief. */
export const lowestFirst = (titles: readonly TitleRow[] = TITLES): TitleRow[] => highestFirst(titles).reverse();

/** 当年所设称号 — the lowest first. */
export const titlesIn = (year: number, titles: readonly TitleRow[] = TITLES): TitleRow[] =>
  lowestFirst(titles).filter((row) => covers(row, year));

/** 自己的名单 — the narrowest list that holds the title: masters stand on two and are counted on theirs. */
export const ownList = ({ lists }: TitleRow): NamedList | undefined => lists.at(-1);

/** 名单上的称号 — those whose own list it is, the lowest first. */
export const titlesOn = (list: NamedList, titles: readonly TitleRow[] = TITLES): TitleRow[] =>
  lowestFirst(titles).filter((row) => ownList(row) === list);

/** 是否在名单上 — whether holders of this title are counted on that list. */
export const standsOn = (name: string, list: NamedList, titles: readonly TitleRow[] = TITLES): boolean =>
  titleRow(name, titles)?.lists.includes(list) ?? false;
