import { pagefindBody, pairBody } from '../pairs/body.ts';
import { hasHan, plain, wordsOf } from '../text/cut.ts';
import { ROWS, type Row } from '../text/documents.ts';
import { ENOUGH, Evaluator, type Filters } from './evaluate.ts';
import { excerptsOf, marked, type Piece } from '../text/excerpt.ts';
import { openNames } from '../names/name-store.ts';
import { type NameRow } from '../names/names.ts';
import { openStore } from '../text/store.ts';
import { simplified, type Traditional } from '../text/traditional.ts';

/** 检索结果 — one page of the site. */
export interface Hit {
  id: string;
  url: string;
  title: Piece[];
  brief: Piece[];
  /** The sentences around what was found; asked for when the hit is looked at. */
  excerpts?: () => Promise<Piece[][]>;
}

/** 检索答复 — what was found, the first of it ready to be shown. */
export interface Answer {
  hits: Hit[];
  total: number;
  /** There may be more than `total`. */
  open: boolean;
  /** The next hits, from place `from` on. */
  next: (from: number) => Promise<Hit[]>;
  /** How the query was written to be found at all. */
  written?: string;
  /** 您是不是要找. */
  suggestions: string[];
}

/** 检索引擎 — three functions; which index answers behind them is nobody's business. */
export interface Engine {
  /** Loads what every query needs. */
  ready(): Promise<void>;
  /** Who is called so; answers first. */
  names(query: string): Promise<Hit[]>;
  /** Everything in which all words are found. */
  pages(query: string, filters: Filters): Promise<Answer>;
}

export function openEngine(root: string): Engine {
  const store = openStore(root);
  const names = openNames(store);
  const bodies = { pagefind: pagefindBody(store, root), pairs: pairBody(store) };
  const body = async (word: string, block: number) => bodies[(await store.manifest()).body](word, block);
  const evaluator = new Evaluator(store, names, body);

  const rowOf = async (document: number): Promise<Row> =>
    (await store.json<Row[]>(`rows/${Math.floor(document / ROWS)}.json`))[document % ROWS]!;
  const hitOf = async (document: number, words: readonly string[]): Promise<Hit> => {
    const [id, path, title, brief] = await rowOf(document);
    const text = async () => new TextDecoder().decode(await store.bytes(`text/${document}.bin`));
    return {
      id,
      url: root + path,
      title: marked(title, words),
      brief: marked(brief, words),
      ...(words.length && { excerpts: async () => excerptsOf(await text(), words) }),
    };
  };
  const personOf = ({ id, name }: NameRow, query: string): Hit => ({
    id,
    url: `${root}craftsmen/${id}/`,
    title: marked(name, [plain(query)]),
    brief: [],
  });

  async function pages(query: string, filters: Filters): Promise<Answer> {
    let [written, ranked] = [query, await evaluator.rank(query, filters)];
    if (ranked.documents.length === 0 && hasHan(query)) {
      for (const way of simplified(query, await store.json<Traditional>('traditional.json'))) {
        if (ranked.documents.length === 0) [written, ranked] = [way, await evaluator.rank(way, filters)];
      }
    }
    const { documents, open, named } = ranked;
    const words = wordsOf(written);
    const slice = (from: number) => Promise.all(documents.slice(from, from + ENOUGH).map((document) => hitOf(document, words)));
    const lost = !named && (documents.length === 0 || !hasHan(query));
    return {
      hits: await slice(0),
      total: documents.length,
      open,
      next: slice,
      ...(documents.length > 0 && written !== query && { written }),
      suggestions: lost ? [...new Set((await names.near(query)).map(({ name }) => name))] : [],
    };
  }

  return {
    ready: async () => void (await names.find('')),
    names: async (query) => (await names.find(query)).slice(0, ENOUGH).map(({ row }) => personOf(row, query)),
    pages,
  };
}
