import { withoutEdges, wordsOf } from '../text/cut.ts';
import { kindOf, type Manifest, SECTION } from '../text/documents.ts';
import { type NameStore } from '../names/name-store.ts';
import { type NameHit } from '../names/names.ts';
import { type Reading } from '../reading/reading.ts';
import { type Lexicon } from '../reading/words.ts';
import { type Evaluator, type Ranked } from '../rank/evaluate.ts';
import { type Lost } from '../rank/lost.ts';
import { type Order } from '../rank/order.ts';
import { type Question, type Word } from '../rank/question.ts';
import { type Store } from '../text/store.ts';

/** 怎样找到的 — as asked; one of several of a kind; the person, without what else was asked; a page that is called so; its runs apart from each other; a part of what was asked; the city of a county; its characters strewn; nothing. */
export type How = 'exact' | 'either' | 'person' | 'own' | 'apart' | 'part' | 'city' | 'strewn' | 'none';

/** 一问的结果 — and how it was read. */
export interface Outcome extends Ranked {
  query: string;
  written: string;
  how: How;
  manifest: Manifest;
  lexicon?: Lexicon | undefined;
  reading?: Reading | undefined;
  words: readonly Word[];
  whole: readonly NameHit[];
  unheld?: string | undefined;
  /** 连着写的 — of so many documents the query itself stands in a row; the others are what it means. */
  inRow?: number;
}

/** 所用的索引 — of one generation; `strewn` are the pages that hold all characters of a text. */
export interface Index {
  store: Store;
  names: NameStore;
  evaluator: Evaluator;
  strewn: (text: string) => Promise<number[]>;
}

/** 一次提问 — a way of writing the query, with all it is asked of. */
export interface Asked extends Index {
  query: string;
  manifest: Manifest;
  lexicon: Lexicon | undefined;
  chosen: readonly ReadonlySet<number>[];
  lost: Lost;
}

export const NOTHING: Ranked = { documents: [], open: false };
export const IN_ORDER: Order = { pages: [], asked: () => false, byKind: false };

/** 谁叫这个 — nobody where the names could not be had. */
export const called = ({ names, lost }: Pick<Asked, 'names' | 'lost'>, word: string): Promise<NameHit[]> =>
  lost.without('姓名', () => names.find(word), []);

/** 一问的词 — as the evaluation takes them. */
export const askedWith = ({ manifest, chosen, lost }: Asked, words: readonly Word[], whole: readonly NameHit[]): Question => ({
  manifest,
  words,
  whole,
  chosen,
  lost,
});

/** 叫得出的 — it is no name of a section that one character stands in it. */
export function calledSo({ query, manifest }: Pick<Asked, 'query' | 'manifest'>, documents: readonly number[]): number[] {
  const typed = wordsOf(query);
  const bare = typed.length === 1 && Array.from(withoutEdges(typed[0]!)).length === 1;
  return documents.filter((document) => !bare || kindOf(manifest, document) !== SECTION);
}
