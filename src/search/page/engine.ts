import { pairPlaces } from '../pairs/body.ts';
import { openNear } from '../pairs/pagefind.ts';
import { hasHan, withoutEdges } from '../text/cut.ts';
import { openNames } from '../names/name-store.ts';
import { openStore, type Place } from '../text/store.ts';
import { ENOUGH, Evaluator, type Filters } from '../rank/evaluate.ts';
import { Lost, type Part } from '../rank/lost.ts';
import { type How, type Index } from '../find/asked.ts';
import { counts, search } from '../find/search.ts';
import { type Hit, openHits } from './hits.ts';

/** So many hits stand in the first screen. */
const SEEN = 3;

/** 认出的词 — as a chip shows it; `rest` is the query without it. */
export interface Chip {
  is: string;
  name: string;
  rest: string;
}

/** 检索答复 — what was found, the first of it ready to be shown. */
export interface Answer {
  query: string;
  hits: Hit[];
  total: number;
  /** All documents that were found, for counts by filter. */
  documents: readonly number[];
  /** There may be more than `total`. */
  open: boolean;
  /** The next hits, from place `from` on. */
  next: (from: number) => Promise<Hit[]>;
  how: How;
  /** 连着写的 — in so many of them the query stands in a row. */
  inRow: number;
  /** What was looked for, word by word, as it was typed. */
  sought: string[];
  chips: Chip[];
  /** 首行 — the answer itself, where the record holds it, and the page that proves it. */
  line?: { text: string; url?: string } | undefined;
  /** 像人名而没有 — the name that is not held, and who bears its surname. */
  unheld?: { name: string; surname: string; kin: Hit[] } | undefined;
  /** How the query was written to be found at all. */
  written?: string;
  /** 您是不是要找 — whole queries. */
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
  /** How many of these documents have each value of a filter. */
  counts(documents: readonly number[], filter: string): Promise<Map<string, number>>;
}

/**
 * 检索引擎 — over one generation of the index; `links` is where the pages stand that hits lead to, `file` how the file
 * of a page is called where no server finds it.
 */
export function openEngine(place: Place, links: string, file = ''): Engine {
  const store = openStore(place);
  const names = openNames(store);
  const evaluator = new Evaluator(pairPlaces(store, 'heads'), pairPlaces(store, 'body'));
  const index: Index = { store, names, evaluator, strewn: openNear(store, place) };

  const { urlOf, rowOf, hitOf, personOf } = openHits(store, links, file);

  async function pages(query: string, filters: Filters): Promise<Answer> {
    const lost = new Lost();
    const outcome = await search(index, query, filters, lost);
    const { documents, open, how, reading, words } = outcome;
    const marks = [...new Set(words.flatMap(({ forms }) => forms))];
    // Without its row a person is still shown by name.
    const people = new Map(outcome.whole.map(({ row }) => [row.document, row]));
    const named = (document: number): Hit | null => {
      const row = people.get(document);
      return row ? personOf(row, outcome.written) : null;
    };
    const first = async (hits: Hit[]): Promise<Hit[]> =>
      Promise.all(
        hits.map(async (hit, place) => {
          const ready = place < SEEN ? await hit.more?.().catch(() => undefined) : undefined;
          return ready ? { ...hit, ready } : hit;
        }),
      );
    const slice = async (from: number): Promise<Hit[]> => {
      const wanted = documents
        .slice(from, from + ENOUGH)
        .map((document) => lost.without('标题', () => hitOf(document, marks), named(document)));
      return (await Promise.all(wanted)).filter((hit) => hit !== null);
    };
    const { line } = outcome;
    const page = line?.page === undefined ? undefined : await lost.without('标题', () => rowOf(line.page!), undefined);
    const { unheld } = outcome;
    const surname = unheld && Array.from(unheld)[0]!;
    const kin = surname ? await lost.without('姓名', () => names.find(surname), []) : [];
    return {
      query,
      hits: await first(await slice(0)),
      total: documents.length,
      documents,
      open,
      next: slice,
      how,
      inRow: outcome.inRow ?? documents.length,
      sought: words.map(({ forms: [form = ''] }) => withoutEdges(form)),
      chips: (reading?.pieces ?? []).flatMap(({ sense, text }) =>
        sense
          ? [
              {
                is: sense.is,
                name: sense.is === '年度' ? `${sense.name}年度` : sense.name,
                rest: reading!.pieces.flatMap((other) => (other.text === text ? [] : [other.text])).join(' '),
              },
            ]
          : [],
      ),
      line: line && { text: line.text, ...(page && { url: urlOf(page[1]) }) },
      unheld:
        unheld && surname
          ? { name: unheld, surname, kin: kin.flatMap(({ row }) => (row.name.startsWith(surname) ? personOf(row, surname) : [])) }
          : undefined,
      ...(documents.length > 0 && outcome.written !== query && hasHan(query) && { written: outcome.written }),
      suggestions: outcome.suggestions,
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
    counts: (documents, filter) => counts(store, documents, filter),
  };
}
