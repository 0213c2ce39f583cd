import { type Body, pairPlaces } from '../pairs/body.ts';
import { readRising } from '../pairs/bytes.ts';
import { withoutEdges, wordsOf } from '../text/cut.ts';
import { HEADS_FROM, type Manifest, RANK } from '../text/documents.ts';
import { type NameStore } from '../names/name-store.ts';
import { type NameHit } from '../names/names.ts';
import { type Lost } from './lost.ts';
import { facetOf } from './narrow.ts';
import { allowed, documentOf, type Found, bestFirst, note, type Question, type Word } from './question.ts';
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

/** 评定 — words, filters and ranks over all that was found; every word is wanted. */
export class Evaluator {
  readonly #store: Store;
  readonly #names: NameStore;
  readonly #body: Body;
  readonly #heads: Body;

  constructor(store: Store, names: NameStore, body: Body) {
    [this.#store, this.#names, this.#body, this.#heads] = [store, names, body, pairPlaces(store, 'heads')];
  }

  /** What could not be had is noted in `lost`; without a filter's own file there is no answer. */
  async rank(query: string, filters: Filters, lost: Lost): Promise<Ranked> {
    const manifest = await this.#store.manifest();
    const chosen = await Promise.all(
      Object.entries(filters).map(async ([filter, value]) => new Set(await this.#filtered(manifest, filter, value))),
    );
    const words = wordsOf(query);
    if (words.length === 0) {
      const units = [...(chosen[0] ?? [])].filter((unit) => chosen.every((set) => set.has(unit)));
      return { documents: [...new Set(units.map(documentOf))], open: false, named: false };
    }
    const question = { manifest, query, chosen, lost };
    const narrowed = { ...question, words: await this.#understood(question, words, true) };
    const ranked = await this.#ranked(narrowed);
    if (ranked.documents.length > 0 || !narrowed.words.some(({ facet }) => facet)) return ranked;
    return this.#ranked({ ...question, words: await this.#understood(question, words, false) });
  }

  #named(query: string, lost: Lost): Promise<NameHit[]> {
    return lost.without('姓名', () => this.#names.find(query), []);
  }

  /** What each word can mean; with several, a year or a title narrows. */
  async #understood(
    { manifest, query, lost }: Omit<Question, 'words'>,
    words: readonly string[],
    narrow: boolean,
  ): Promise<Word[]> {
    const whole = await this.#named(query, lost);
    // “wang shu jun” is one name, not three words, if somebody is called so.
    const one = words.length === 1 || (whole.length > 0 && words.every((word) => /^[a-z\d]+$/.test(withoutEdges(word))));
    return Promise.all(
      words.map(async (word) => {
        const facet = narrow && words.length > 1 ? facetOf(word, manifest) : undefined;
        const hits = one ? whole : await this.#named(word, lost);
        if (!facet) return { word, hits };
        const [units, any] = await Promise.all([
          this.#filtered(manifest, facet.filter, facet.value),
          this.#filtered(manifest, facet.filter, '*'),
        ]);
        return { word, hits, facet: { filter: facet.filter, units: new Set(units), any: new Set(any.map(documentOf)) } };
      }),
    );
  }

  async #ranked(question: Question): Promise<Ranked> {
    const { manifest, query, words, lost } = question;
    const whole = await this.#named(query, lost);
    const named = whole.some(({ rank }) => rank < RANK.loose) || (words.length > 1 && words.some(({ hits }) => hits.length > 0));
    const blocks = Math.ceil(manifest.documents / manifest.block);
    const ranked: Found = new Map();
    // With several blocks, names, titles and employers of all come before the text of any.
    for (const deep of blocks > 1 ? [false, true] : [true]) {
      for (let block = 0; block < blocks; block++) {
        const found = await this.#inBlock(question, block, deep);
        if (words.length > 1) for (const { row, rank } of whole) note(found, row.document, rank);
        for (const [document, rank] of found) {
          const here = Math.floor(document / manifest.block) === block;
          if (here && allowed(document, question)) note(ranked, document, rank);
        }
        if (ranked.size >= ENOUGH && block + 1 < blocks) return { documents: bestFirst(ranked), open: true, named };
      }
    }
    return { documents: bestFirst(ranked), open: false, named };
  }

  /** Documents in which all words are found; their ranks together. */
  async #inBlock({ words, lost }: Question, block: number, deep: boolean): Promise<Found> {
    const each = await Promise.all(words.map((word) => this.#holding(word, lost, block, deep)));
    const [first = new Map() as Found, ...others] = each.sort((a, b) => a.size - b.size);
    const all: Found = new Map();
    for (const [document, rank] of first) {
      const ranks = others.map((found) => found.get(document) ?? Infinity);
      const sum = ranks.reduce((total, other) => total + other, rank);
      if (sum < Infinity) all.set(document, sum);
    }
    return all;
  }

  async #holding({ word, hits, facet }: Word, lost: Lost, block: number, deep: boolean): Promise<Found> {
    const found: Found = new Map();
    for (const { row, rank } of hits) note(found, row.document, rank);
    const [heads, documents] = await Promise.all([
      lost.without('标题', () => this.#heads(word, block), []),
      deep ? lost.without('正文', () => this.#body(word, block), []) : [],
    ]);
    for (const place of heads) note(found, Math.floor(place / SPAN), place % SPAN < HEADS_FROM ? RANK.title : RANK.head);
    for (const document of documents) note(found, document, RANK.body);
    if (facet) for (const unit of facet.units) note(found, documentOf(unit), RANK.head);
    return found;
  }

  async #filtered({ filters }: Manifest, filter: string, value: string): Promise<number[]> {
    const file = filters[filter]?.[value];
    return file === undefined ? [] : readRising(await this.#store.bytes(`filters/${file}.bin`));
  }
}
