import { withoutEdges, plain } from '../text/cut.ts';
import { type Store } from '../text/store.ts';

/** 用语一条 — name, the document that is its own page or −1, other ways to call it. */
export type WordRow = [name: string, document: number, ...also: string[]];

/** 用语文件 — the record's own words by class, what is said of each year, and where questions are answered. */
export interface WordFile {
  words: Record<string, WordRow[]>;
  /** 单位分片 — how many shards hold the employers; 0 where they stand among the words. */
  shards: number;
  years: Record<string, { roll: string; grant: string | null; ordinal?: number; document: number }>;
  /** Question → documents that answer it. */
  asked: Record<string, number[]>;
}

/** 认得的一种意思 — of a stretch of a query. */
export interface Sense {
  is: string;
  name: string;
  document: number;
  also: readonly string[];
}

/** 用语 — looked up as a reader writes them. */
export interface Lexicon {
  file: WordFile;
  /** All meanings of exactly this stretch; the longest stretch that means anything has `longest` characters. */
  senses(stretch: string): readonly Sense[];
  longest: number;
  /** 取单位 — that a name beginning with a character of the text can have; false if there are no others. */
  more(text: string): Promise<boolean>;
  /** 全部叫法 — of which one may have been meant; employers kept in shards are not among them. */
  forms(): string[];
}

/** 写法 — as stretches of a query are compared. */
export const written = (text: string): string => withoutEdges(plain(text));

/** 单位在哪片 — by the character with which a name of it begins. */
export const shardOfWord = (character: string, shards: number): string => `words/${character.codePointAt(0)! % shards}.json`;

/** 打开用语 — employers that are kept in shards come when a text is asked for. */
export async function openLexicon(store: Store): Promise<Lexicon> {
  const file = await store.json<WordFile>('words.json');
  const known = new Map<string, Sense[]>();
  let longest = 0;
  const add = (is: string, rows: readonly WordRow[]): void => {
    for (const [name, document, ...also] of rows) {
      for (const form of [name, ...also].map(written)) {
        const senses = known.get(form) ?? [];
        senses.push({ is, name, document, also });
        known.set(form, senses);
        longest = Math.max(longest, Array.from(form).length);
      }
    }
  };
  for (const [is, rows] of Object.entries(file.words)) add(is, rows);
  const loaded = new Set<string>();
  return {
    file,
    get longest() {
      return longest;
    },
    senses: (stretch) => known.get(stretch) ?? [],
    forms: () => [...known.keys()],
    async more(text) {
      const paths = new Set(file.shards ? Array.from(text, (character) => shardOfWord(character, file.shards)) : []);
      const wanted = [...paths].filter((path) => !loaded.has(path));
      for (const rows of await Promise.all(wanted.map((path) => store.json<WordRow[]>(path)))) add('单位', rows);
      for (const path of wanted) loaded.add(path);
      return wanted.length > 0;
    },
  };
}
