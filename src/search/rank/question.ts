import { type Manifest, UNITS_EACH } from '../text/documents.ts';
import { type NameHit } from '../names/names.ts';
import { type Sense } from '../reading/words.ts';
import { type Lost } from './lost.ts';

/** 筛选值所指 — the units that have a value; `any` are the documents that have one of that filter. */
export interface Narrowing {
  filter: string;
  units: ReadonlySet<number>;
  any: ReadonlySet<number>;
}

/** 一个词 — the ways in which it stands in texts, who is called so, and what it means. */
export interface Word {
  forms: readonly string[];
  hits: readonly NameHit[];
  sense?: Sense | undefined;
  /** It is found where one of these holds. */
  facets: readonly Narrowing[];
  /** And nowhere where its own filter has another value. */
  narrows: boolean;
}

/** 一问 — what a query is asked with. */
export interface Question {
  manifest: Manifest;
  words: readonly Word[];
  /** 整句是谁的姓名 — “wang shu jun” is one name. */
  whole: readonly NameHit[];
  /** 选定的筛选 — units, a set for each. */
  chosen: readonly ReadonlySet<number>[];
  lost: Lost;
}

/** 所属的页 — of a unit. */
export const documentOf = (unit: number): number => Math.floor(unit / UNITS_EACH);

/** 找到之处 — where a word stands best in a document, how often in its text, and at which places. */
export interface Hold {
  rank: number;
  count: number;
  at: readonly number[];
}

/** 找到的 — documents → where; the smaller rank is the better. */
export type Found = Map<number, Hold>;

export function note(found: Found, document: number, rank: number, places?: readonly number[]): void {
  const known = found.get(document);
  if (known === undefined || places) {
    const best = Math.min(rank, known?.rank ?? Infinity);
    found.set(document, { rank: best, count: (known?.count ?? 0) + (places?.length ?? 0), at: places ?? known?.at ?? [] });
  } else if (rank < known.rank) found.set(document, { ...known, rank });
}

/**
 * 是否相合 — one unit of the document meets every filter, those among the words too where it has a value of that
 * kind. Of who bears a title the year beside it is that of the naming, never one that stands somewhere in the text.
 */
export function allowed(document: number, { words, chosen }: Question): boolean {
  const facets = words.flatMap(({ facets, narrows }) => (narrows ? facets.slice(0, 1) : []));
  const titled = facets.some(({ filter, any }) => filter === '称号' && any.has(document));
  const sets = [...chosen, ...facets.filter(({ any }) => titled || any.has(document)).map(({ units }) => units)];
  return sets.length === 0 || unitsOf(document).some((unit) => sets.every((set) => set.has(unit)));
}

/** 各单元 — of a document. */
export const unitsOf = (document: number): number[] =>
  Array.from({ length: UNITS_EACH }, (_, place) => document * UNITS_EACH + place);
