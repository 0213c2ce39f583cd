import { pairBody } from '../pairs/body.ts';
import { pagefindBody } from '../pairs/pagefind.ts';
import { hasHan, plain, wordsOf } from '../text/cut.ts';
import { ROWS, type Row } from '../text/documents.ts';
import { ENOUGH, Evaluator, type Filters } from './evaluate.ts';
import { Lost, type Part } from './lost.ts';
import { excerptsOf, marked, type Piece } from '../text/excerpt.ts';
import { openNames } from '../names/name-store.ts';
import { type NameRow } from '../names/names.ts';
import { openStore, type Place } from '../text/store.ts';
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
  /** 没有取到的 — parts of the index that could not be had: there may be more than was found. */
  lost: Part[];
  /** 索引换过 — to be asked again by a page that was loaded anew. */
  outdated: boolean;
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

/**
 * 检索引擎 — over one generation of the index; `links` is where the pages stand that hits lead to, `file` how the file
 * of a page is called where no server finds it.
 */
export function openEngine(place: Place, links: string, file = ''): Engine {
  const store = openStore(place);
  const names = openNames(store);
  const bodies = { pagefind: pagefindBody(store, place), pairs: pairBody(store) };
  const body = async (word: string, block: number) => bodies[(await store.manifest()).body](word, block);
  const evaluator = new Evaluator(store, names, body);

  const urlOf = (path: string): string => links + path.replace(/(^|\/)(#|$)/, `$1${file}$2`);

  const rowOf = async (document: number): Promise<Row> =>
    (await store.json<Row[]>(`rows/${Math.floor(document / ROWS)}.json`))[document % ROWS]!;
  const hitOf = async (document: number, words: readonly string[]): Promise<Hit> => {
    const [id, path, title, brief] = await rowOf(document);
    const text = async () => new TextDecoder().decode(await store.bytes(`text/${document}.bin`));
    return {
      id,
      url: urlOf(path),
      title: marked(title, words),
      brief: marked(brief, words),
      ...(words.length && { excerpts: async () => excerptsOf(await text(), words) }),
    };
  };
  const personOf = ({ id, name }: NameRow, query: string): Hit => ({
    id,
    url: urlOf(`craftsmen/${id}/`),
    title: marked(name, [plain(query)]),
    brief: [],
  });

  async function pages(query: string, filters: Filters): Promise<Answer> {
    const lost = new Lost();
    let [written, ranked] = [query, await evaluator.rank(query, filters, lost)];
    if (ranked.documents.length === 0 && hasHan(query)) {
      const table = await lost.without('正文', () => store.json<Traditional>('traditional.json'), { foreign: '', shared: '' });
      for (const way of simplified(query, table)) {
        if (ranked.documents.length === 0) [written, ranked] = [way, await evaluator.rank(way, filters, lost)];
      }
    }
    const { documents, open, named: known } = ranked;
    const words = wordsOf(written);
    // Without its row a person is still shown by name.
    const people = new Map((await lost.without('姓名', () => names.find(written), [])).map(({ row }) => [row.document, row]));
    const named = (document: number): Hit | null => {
      const row = people.get(document);
      return row ? personOf(row, written) : null;
    };
    const slice = async (from: number): Promise<Hit[]> => {
      const wanted = documents
        .slice(from, from + ENOUGH)
        .map((document) => lost.without('标题', () => hitOf(document, words), named(document)));
      return (await Promise.all(wanted)).filter((hit) => hit !== null);
    };
    const strange = !known && (documents.length === 0 || !hasHan(query));
    const near = strange ? await lost.without('姓名', () => names.near(query), []) : [];
    return {
      hits: await slice(0),
      total: documents.length,
      open,
      next: slice,
      ...(documents.length > 0 && written !== query && { written }),
      suggestions: [...new Set(near.map(({ name }) => name))],
      get lost() {
        return lost.parts;
      },
      outdated: lost.outdated,
    };
  }

  return {
    ready: async () => void (await names.find('')),
    names: async (query) => (await names.find(query)).slice(0, ENOUGH).map(({ row }) => personOf(row, query)),
    pages,
  };
}
