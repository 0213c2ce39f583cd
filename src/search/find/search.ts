import { wordsOf } from '../text/cut.ts';
import { RANK } from '../text/documents.ts';
import { inTime, OtherGeneration, type Store } from '../text/store.ts';
import { type Filters } from '../rank/evaluate.ts';
import { filtered } from '../rank/facets.ts';
import { type Lost } from '../rank/lost.ts';
import { documentOf } from '../rank/question.ts';
import { askedWith, called, calledSo, IN_ORDER, type Index } from './asked.ts';
import type * as ReadSearch from './read-search.ts';
import { typedWords } from './words-of.ts';

/** The program that reads comes when something is to be read: a name needs none of it. */
const reader = (): Promise<typeof ReadSearch> =>
  inTime(
    import('./read-search.ts').catch(() => {
      // Programs of a page that is older than its site are gone with it.
      throw new OtherGeneration('read-search');
    }),
  );

/** 检索 — one question through all ways of finding, the most findExactly first. */
export async function search(index: Index, query: string, filters: Filters, lost: Lost): Promise<ReadSearch.ReadOutcome> {
  const { store, evaluator } = index;
  const manifest = await store.manifest();
  const chosen = await Promise.all(
    Object.entries(filters).map(async ([filter, value]) => new Set(await filtered(store, manifest, filter, value))),
  );
  const base = { query, written: query, manifest, words: [], whole: [], line: undefined, suggestions: [] };
  if (wordsOf(query).length === 0) {
    const units = [...(chosen[0] ?? [])].filter((unit) => chosen.every((set) => set.has(unit)));
    return { ...base, how: 'exact', documents: [...new Set(units.map(documentOf))], open: false };
  }
  const asked = { ...index, query, manifest, chosen, lost };
  const whole = await called(asked, query);
  const alone = wordsOf(query).length === 1 && whole.some(({ rank }) => rank <= RANK.pinyinPart);
  const read = alone ? undefined : await lost.without('词义', reader, undefined);
  if (read) return read.searchRead(asked);
  const typed = { ...asked, lexicon: undefined };
  const words = await typedWords(typed, undefined, whole);
  const ranked = await evaluator.all(askedWith(typed, words, whole), IN_ORDER);
  const documents = calledSo(typed, ranked.documents);
  return { ...base, ...ranked, documents, how: documents.length > 0 ? 'exact' : 'none', words, whole };
}

/** 各值的条数 — how many of these documents have each value of a filter. */
export async function counts(store: Store, documents: readonly number[], filter: string): Promise<Map<string, number>> {
  const manifest = await store.manifest();
  const wanted = new Set(documents);
  const values = Object.keys(manifest.filters[filter] ?? {}).filter((value) => value !== '*');
  const counted = values.map(async (value): Promise<[string, number]> => {
    const held = new Set((await filtered(store, manifest, filter, value)).map(documentOf));
    return [value, [...held].filter((document) => wanted.has(document)).length];
  });
  return new Map(await Promise.all(counted));
}
