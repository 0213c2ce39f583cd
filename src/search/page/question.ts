import { type Manifest, UNITS_EACH } from '../text/documents.ts';
import { type NameHit } from '../names/names.ts';
import { type Lost } from './lost.ts';

/** 筛选值所指 — the units that have the value, and the documents of any value of that filter. */
export interface Narrowing {
  filter: string;
  units: ReadonlySet<number>;
  any: ReadonlySet<number>;
}

/** 一个词 — who is called so, and which filter it names. */
export interface Word {
  word: string;
  hits: readonly NameHit[];
  facet?: Narrowing | undefined;
}

/** 一问 — what a query is asked with. */
export interface Question {
  manifest: Manifest;
  query: string;
  words: readonly Word[];
  /** 选定的筛选 — units, a set for each. */
  chosen: readonly ReadonlySet<number>[];
  lost: Lost;
}

/** 所属的页 — of a unit. */
export const documentOf = (unit: number): number => Math.floor(unit / UNITS_EACH);

/** 找到的 — documents → what was found where; the smaller is the better. */
export type Found = Map<number, number>;

export const note = (found: Found, document: number, rank: number): void => {
  if (rank < (found.get(document) ?? Infinity)) found.set(document, rank);
};

/** 排好 — the best first, then in the order of the documents. */
export const bestFirst = (found: Found): number[] =>
  [...found].sort(([a, m], [b, n]) => m - n || a - b).map(([document]) => document);

/**
 * 是否相合 — one unit of the document meets every filter, those among the words too where it has a value of that
 * kind. Of who bears a title the year beside it is that of the naming, never one that stands somewhere in the text.
 */
export function allowed(document: number, { words, chosen }: Question): boolean {
  const facets = words.flatMap(({ facet }) => facet ?? []);
  const titled = facets.some(({ filter, any }) => filter === '称号' && any.has(document));
  const sets = [...chosen, ...facets.filter(({ any }) => titled || any.has(document)).map(({ units }) => units)];
  if (sets.length === 0) return true;
  for (let unit = document * UNITS_EACH; unit < (document + 1) * UNITS_EACH; unit++)
    if (sets.every((set) => set.has(unit))) return true;
  return false;
}
