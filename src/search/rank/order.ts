import { kindPlaceOf, type Manifest } from '../text/documents.ts';
import { type Hold } from './question.ts';

/** 排法 — which pages were asked for themselves, which kind was, and whether the kind comes before the place of the words. */
export interface Order {
  pages: readonly number[];
  asked: (document: number) => boolean;
  byKind: boolean;
}

/** 合并 — where the words stand in a document, together: ranks as a sum, how near to each other, how often. */
export function together(holds: readonly Hold[]): Hold & { span: number } {
  const sum = (of: (hold: Hold) => number): number => holds.reduce((total, hold) => total + of(hold), 0);
  return { rank: sum(({ rank }) => rank), count: sum(({ count }) => count), at: [], span: spanOf(holds) };
}

/** 相距 — the fewest characters of the text in which one place of each word lies, in powers of two. */
function spanOf(holds: readonly Hold[]): number {
  if (holds.length < 2 || holds.some(({ at }) => at.length === 0)) return 0;
  const places = holds.flatMap(({ at }, word) => at.map((place) => ({ place, word }))).sort((a, b) => a.place - b.place);
  const last = new Map<number, number>();
  let best = Infinity;
  for (const { place, word } of places) {
    last.set(word, place);
    if (last.size === holds.length) best = Math.min(best, place - Math.min(...last.values()));
  }
  return Math.floor(Math.log2(best + 1));
}

/** 次数 — a few times is as good as once: only what a text is about comes before what is newer. */
const often = (count: number): number => Math.floor(Math.log2(Math.max(count, 1)) / 2);

/** 排好 — pages asked for, the kind asked for, then as the words stand: place, nearness, number; equal ones in the order of the documents. */
export function bestFirst(found: ReadonlyMap<number, Hold & { span: number }>, manifest: Manifest, order: Order): number[] {
  const wholes = new Set(manifest.wholes);
  const keyOf = (document: number, { rank, count, span }: Hold & { span: number }): number[] => {
    const page = order.pages.indexOf(document);
    const kind = order.byKind ? kindPlaceOf(manifest, document) : 0;
    const whole = wholes.has(document) ? 1 : 0;
    return [
      page < 0 ? order.pages.length : page,
      order.asked(document) ? 0 : 1,
      kind,
      rank,
      whole,
      span,
      -often(count),
      document,
    ];
  };
  return [...found]
    .map(([document, hold]) => ({ document, key: keyOf(document, hold) }))
    .sort((a, b) => a.key.map((each, index) => each - b.key[index]!).find((difference) => difference !== 0) ?? 0)
    .map(({ document }) => document);
}
