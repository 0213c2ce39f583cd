import { type Body, placesIn } from '../pairs/body.ts';
import { HEADS_FROM, type Manifest, RANK } from '../text/documents.ts';
import { type Lost } from './lost.ts';
import { bestFirst, type Order, together } from './order.ts';
import { allowed, documentOf, type Found, type Hold, note, type Question, type Word } from './question.ts';
import { SPAN } from '../pairs/pairs.ts';

/** 筛选 — filter name → value, e.g. 年度 → 2018. */
export type Filters = Record<string, string>;

/** 次第 — documents in the order in which they are shown. */
export interface Ranked {
  documents: number[];
  /** The later blocks were not asked: there may be more. */
  open: boolean;
}

/** With so many found, the later blocks need not be asked. */
export const ENOUGH = 200;
/** Places of a word in a text that are looked at to see how near others stand. */
const LOOKED = 64;

const blocksOf = ({ documents, block }: Manifest): number => Math.ceil(documents / block);

/** 评定 — words over all that was found. */
export class Evaluator {
  readonly #heads: Body;
  readonly #body: Body;

  constructor(heads: Body, body: Body) {
    [this.#heads, this.#body] = [heads, body];
  }

  /** 都有的 — documents in which every word is found. */
  all(question: Question, order: Order): Promise<Ranked> {
    const { words, whole } = question;
    return this.#ranked(question, order, (each) => {
      const [first = new Map() as Found, ...others] = each.toSorted((a, b) => a.size - b.size);
      const all = new Map<number, Hold & { span: number }>();
      for (const [document, hold] of first) {
        const holds = [hold, ...others.flatMap((found) => found.get(document) ?? [])];
        if (holds.length === each.length) all.set(document, together(holds));
      }
      if (words.length > 1) for (const { row, rank } of whole) all.set(row.document, { rank, count: 0, at: [], span: 0 });
      return all;
    });
  }

  /** 有一部分的 — documents in which the most of the words are found; more of them come first. */
  some(question: Question, order: Order): Promise<Ranked> {
    return this.#ranked(question, order, (each) => {
      const parts = new Map<number, Hold[]>();
      for (const found of each) for (const [document, hold] of found) parts.set(document, [...(parts.get(document) ?? []), hold]);
      // A word that is not there weighs more than any place where it could stand.
      const missing = (held: number): number => (each.length - held) * 100;
      return new Map(
        [...parts].map(([document, holds]) => {
          const { rank, ...rest } = together(holds);
          return [document, { ...rest, rank: rank + missing(holds.length) }];
        }),
      );
    });
  }

  async #ranked(
    question: Question,
    order: Order,
    combine: (each: readonly Found[]) => Map<number, Hold & { span: number }>,
  ): Promise<Ranked> {
    const { manifest, words, lost } = question;
    const blocks = blocksOf(manifest);
    const ranked = new Map<number, Hold & { span: number }>();
    // With several blocks, names, titles and employers of all come before the text of any.
    for (const deep of blocks > 1 ? [false, true] : [true]) {
      for (let block = 0; block < blocks; block++) {
        const found = combine(await Promise.all(words.map((word) => this.#holding(word, lost, block, deep))));
        for (const [document, hold] of found) {
          const known = ranked.get(document);
          const here = Math.floor(document / manifest.block) === block;
          if (here && (!known || hold.rank <= known.rank) && allowed(document, question)) ranked.set(document, hold);
        }
        if (ranked.size >= ENOUGH && block + 1 < blocks) return { documents: bestFirst(ranked, manifest, order), open: true };
      }
    }
    return { documents: bestFirst(ranked, manifest, order), open: false };
  }

  async #holding({ forms, hits, facets }: Word, lost: Lost, block: number, deep: boolean): Promise<Found> {
    const found: Found = new Map();
    for (const { row, rank } of hits) note(found, row.document, rank);
    for (const { units } of facets) for (const unit of units) note(found, documentOf(unit), RANK.head);
    for (const form of forms) {
      const [heads, places] = await Promise.all([
        lost.without('标题', () => this.#heads(form, block), []),
        deep ? lost.without('正文', () => this.#body(form, block), []) : [],
      ]);
      for (const place of heads) note(found, Math.floor(place / SPAN), place % SPAN < HEADS_FROM ? RANK.title : RANK.head);
      for (const [document, at] of placesIn(places, LOOKED)) note(found, document, RANK.body, at);
    }
    return found;
  }

  /** 写着没有 — whether a run stands anywhere. */
  async stands(run: string, manifest: Manifest): Promise<boolean> {
    for (let block = 0; block < blocksOf(manifest); block++) {
      const [heads, body] = await Promise.all([this.#heads(run, block), this.#body(run, block)]);
      if (heads.length + body.length > 0) return true;
    }
    return false;
  }

  /** 拆开 — the longest runs of a text that stand somewhere, two characters and more. */
  async split(text: string, manifest: Manifest): Promise<string[]> {
    const characters = Array.from(text);
    const runs: string[] = [];
    for (let from = 0; from + 2 <= characters.length;) {
      let to = from + 2;
      const run = () => characters.slice(from, to).join('');
      if (!(await this.stands(run(), manifest))) {
        from++;
        continue;
      }
      while (to < characters.length && (to++, await this.stands(run(), manifest)));
      if (!(await this.stands(run(), manifest))) to--;
      runs.push(run());
      from = to;
    }
    return runs;
  }
}
