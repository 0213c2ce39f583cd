import { type Body, pairPlaces } from '../pairs/body.ts';
import { readRising } from '../pairs/bytes.ts';
import { wordsOf } from '../text/cut.ts';
import { HEADS_FROM, type Manifest, RANK } from '../text/documents.ts';
import { type NameStore } from '../names/name-store.ts';
import { type NameHit } from '../names/names.ts';
import { facetOf } from './narrow.ts';
import { SPAN } from '../pairs/pairs.ts';
import { type Store } from '../text/store.ts';

/** 筛选 — filter name → value, e.g. 年度 → 2018. */
export type Filters = Record<string, string>;

/** 次第 — documents in the order in which they are shown. */
export interface Ranked {
  documents: number[];
  /** The later blocks were not asked: there may be more. */
  open: boolean;
  /** Somebody is called so. */
  named: boolean;
}

/** With so many found, the later blocks need not be asked. */
export const ENOUGH = 200;

/** Documents → what was found where; the smaller is the better. */
type Found = Map<number, number>;
const note = (found: Found, document: number, rank: number): void => {
  if (rank < (found.get(document) ?? Infinity)) found.set(document, rank);
};

/** 一个词 — who is called so, and which filter it names. */
interface Word {
  word: string;
  hits: readonly NameHit[];
  facet?: { documents: readonly number[]; any: ReadonlySet<number> } | undefined;
}

/** 评定 — words, filters and ranks over all that was found; every word is wanted. */
export class Evaluator {
  readonly #store: Store;
  readonly #names: NameStore;
  readonly #body: Body;
  readonly #heads: (word: string, block: number) => Promise<number[]>;

  constructor(store: Store, names: NameStore, body: Body) {
    [this.#store, this.#names, this.#body, this.#heads] = [store, names, body, pairPlaces(store, 'heads')];
  }

  async rank(query: string, filters: Filters): Promise<Ranked> {
    const manifest = await this.#store.manifest();
    const chosen = await Promise.all(Object.entries(filters).map(([filter, value]) => this.#filtered(manifest, filter, value)));
    if (wordsOf(query).length === 0) {
      const [first = [], ...others] = chosen;
      return { documents: first.filter((document) => others.every((set) => set.includes(document))), open: false, named: false };
    }
    const sets = chosen.map((documents) => new Set(documents));
    const words = await this.#understood(manifest, query, true);
    const ranked = await this.#ranked(manifest, words, query, sets);
    if (ranked.documents.length > 0 || !words.some(({ facet }) => facet)) return ranked;
    return this.#ranked(manifest, await this.#understood(manifest, query, false), query, sets);
  }

  /** What each word can mean; with several, a year or a title narrows. */
  async #understood(manifest: Manifest, query: string, narrow: boolean): Promise<Word[]> {
    const words = wordsOf(query);
    const whole = await this.#names.find(query);
    // “wang shu jun” is one name, not three words, if somebody is called so.
    const one = words.length === 1 || (whole.length > 0 && words.every((word) => /^[a-z\d]+$/.test(word)));
    return Promise.all(
      words.map(async (word) => {
        const facet = narrow && words.length > 1 ? facetOf(word, manifest) : undefined;
        const hits = one ? whole : await this.#names.find(word);
        if (!facet) return { word, hits };
        const [documents, any] = await Promise.all([
          this.#filtered(manifest, facet.filter, facet.value),
          this.#filtered(manifest, facet.filter, '*'),
        ]);
        return { word, hits, facet: { documents, any: new Set(any) } };
      }),
    );
  }

  async #ranked(
    manifest: Manifest,
    words: readonly Word[],
    query: string,
    chosen: readonly ReadonlySet<number>[],
  ): Promise<Ranked> {
    const whole = await this.#names.find(query);
    const named = whole.some(({ rank }) => rank < RANK.loose) || (words.length > 1 && words.some(({ hits }) => hits.length > 0));
    const blocks = Math.ceil(manifest.documents / manifest.block);
    const ranked: Found = new Map();
    // With several blocks, names, titles and employers of all come before the text of any.
    for (const deep of blocks > 1 ? [false, true] : [true]) {
      for (let block = 0; block < blocks; block++) {
        const found = await this.#inBlock(words, block, deep);
        if (words.length > 1) for (const { row, rank } of whole) note(found, row.document, rank);
        for (const [document, rank] of found) {
          const here = Math.floor(document / manifest.block) === block;
          if (here && chosen.every((set) => set.has(document))) note(ranked, document, rank);
        }
        if (ranked.size >= ENOUGH && block + 1 < blocks) return { documents: inOrder(ranked), open: true, named };
      }
    }
    return { documents: inOrder(ranked), open: false, named };
  }

  /** Documents in which all words are found; their ranks together. */
  async #inBlock(words: readonly Word[], block: number, deep: boolean): Promise<Found> {
    const each = await Promise.all(words.map((word) => this.#holding(word, block, deep)));
    const [first = new Map() as Found, ...others] = each.sort((a, b) => a.size - b.size);
    const all: Found = new Map();
    for (const [document, rank] of first) {
      const ranks = others.map((found) => found.get(document) ?? Infinity);
      const sum = ranks.reduce((total, other) => total + other, rank);
      if (sum < Infinity) all.set(document, sum);
    }
    return all;
  }

  async #holding({ word, hits, facet }: Word, block: number, deep: boolean): Promise<Found> {
    const found: Found = new Map();
    const text = deep && Array.from(word).length > 1 ? this.#body(word, block) : [];
    for (const { row, rank } of hits) note(found, row.document, rank);
    const [heads, documents] = await Promise.all([this.#heads(word, block), text]);
    for (const place of heads) note(found, Math.floor(place / SPAN), place % SPAN < HEADS_FROM ? RANK.title : RANK.head);
    for (const document of documents) note(found, document, RANK.body);
    if (facet) {
      for (const document of found.keys()) if (facet.any.has(document)) found.delete(document);
      for (const document of facet.documents) note(found, document, RANK.head);
    }
    return found;
  }

  async #filtered({ filters }: Manifest, filter: string, value: string): Promise<number[]> {
    const file = filters[filter]?.[value];
    return file === undefined ? [] : readRising(await this.#store.bytes(`filters/${file}.bin`));
  }
}

const inOrder = (found: Found): number[] => [...found].sort(([a, m], [b, n]) => m - n || a - b).map(([document]) => document);
