import { type Body, placesIn } from '../pairs/body.ts';
import { EDGE, plain, withoutEdges } from '../text/cut.ts';
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
      const [first = new Map() as Found, ...others] = [...each].sort((a, b) => a.size - b.size);
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
      // A word that is not there weighs more than any place where it could stand, and a rare one more than a common one.
      const weights = each.map((found) => 100 * (1 + Math.round(Math.log2(question.manifest.documents / (found.size || 1)))));
      const whole = weights.reduce((sum, weight) => sum + weight, 0);
      return new Map(
        [...parts].map(([document, holds]) => {
          const { rank, ...rest } = together(holds);
          const held = each.reduce((sum, found, word) => sum + (found.has(document) ? weights[word]! : 0), 0);
          return [document, { ...rest, rank: rank + whole - held }];
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

  /** 写着几处 — in how many documents of the first block that has any a run stands. */
  async #standing(run: string, manifest: Manifest): Promise<number> {
    for (let block = 0; block < blocksOf(manifest); block++) {
      const places = await Promise.all([this.#heads(run, block), this.#body(run, block)]);
      const documents = new Set(places.flat().map((place) => Math.floor(place / SPAN)));
      if (documents.size > 0) return documents.size;
    }
    return 0;
  }

  /** 拆开 — a text into runs that stand somewhere, two characters and more: the most of it, in the fewest runs, the common ones first. */
  async split(text: string, manifest: Manifest): Promise<string[]> {
    // Numbers and words of letters stay whole.
    const tokens = text.replaceAll(EDGE, ' ').match(/\d+|[a-z]+|\S/gu) ?? [];
    const best: { covered: number; common: number; runs: string[] }[] = [{ covered: 0, common: 0, runs: [] }];
    for (let to = 1; to <= tokens.length; to++) best.push(best[0]!);
    for (let from = tokens.length - 1; from >= 0; from--) {
      best[from] = best[from + 1]!;
      for (let to = from + 1; to <= tokens.length; to++) {
        const run = plain(tokens.slice(from, to).join(' '));
        if (run.length < 2) continue;
        const standing = await this.#standing(run, manifest);
        if (standing === 0) break;
        const rest = best[to]!;
        const way = {
          covered: rest.covered + withoutEdges(run).length,
          common: rest.common + Math.log2(standing),
          runs: [run, ...rest.runs],
        };
        const known = best[from]!;
        const better = way.covered - known.covered || known.runs.length - way.runs.length || way.common - known.common;
        if (better > 0) best[from] = way;
      }
    }
    return best[0]!.runs;
  }
}
