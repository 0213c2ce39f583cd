import { hasHan, plain, withoutEdges, wordsOf } from '../text/cut.ts';
import { RANK } from '../text/documents.ts';
import { type Store } from '../text/store.ts';
import { simplified, type Traditional } from '../text/traditional.ts';
import { openLexicon } from '../reading/words.ts';
import { type Filters } from '../rank/evaluate.ts';
import { filtered } from '../rank/facets.ts';
import { type Lost } from '../rank/lost.ts';
import { documentOf } from '../rank/question.ts';
import { type Asked, called, type Index, type Outcome } from './asked.ts';
import { findExactly } from './exact.ts';
import { loosely } from './loosely.ts';

/** A text so short is a name or a noun: its characters strewn over a page mean nothing. */
const STREWN_FROM = 4;

/** 检索 — one question through all ways of finding, the most findExactly first. */
export async function search(index: Index, query: string, filters: Filters, lost: Lost): Promise<Outcome> {
  const { store, strewn } = index;
  const manifest = await store.manifest();
  const chosen = await Promise.all(
    Object.entries(filters).map(async ([filter, value]) => new Set(await filtered(store, manifest, filter, value))),
  );
  const base = { query, written: query, manifest, words: [], whole: [] };
  if (wordsOf(query).length === 0) {
    const units = [...(chosen[0] ?? [])].filter((unit) => chosen.every((set) => set.has(unit)));
    return { ...base, how: 'exact', documents: [...new Set(units.map(documentOf))], open: false };
  }
  const whole = await called({ ...index, lost }, query);
  const alone = wordsOf(query).length === 1 && whole.some(({ rank }) => rank <= RANK.pinyinPart);
  const ask = async (way: string): Promise<Asked> => ({
    ...index,
    query: way,
    manifest,
    chosen,
    lost,
    lexicon: alone ? undefined : await lost.without('词义', () => openLexicon(store), undefined),
  });
  let asked = await ask(query);
  const first = await findExactly(asked);
  if (first.how === 'own') {
    // The page that answers where nobody does, then what is nearest.
    const near = await loosely(asked, first);
    return { ...first, query, documents: [...new Set([...first.documents, ...near.documents])], open: near.open };
  }
  if (first.documents.length > 0) return { ...first, query };
  let last = first;
  if (hasHan(query)) {
    const table = await lost.without('正文', () => store.json<Traditional>('traditional.json'), { foreign: '', shared: '' });
    for (const way of simplified(query, table)) {
      const turned = await ask(way);
      const found = await findExactly(turned);
      if (found.documents.length > 0) return { ...found, written: way, query };
      [asked, last] = [turned, found];
    }
  }
  const loose = await loosely(asked, last);
  const texts = (last.reading?.pieces ?? []).filter(({ sense }) => !sense);
  const unheld = last.reading?.pieces.length === 1 && texts.length === 1 ? nameLike(texts[0]!.text) : undefined;
  if (
    loose.how === 'none' &&
    manifest.near &&
    !unheld &&
    texts.some(({ text }) => hasHan(text) && Array.from(text).length >= STREWN_FROM)
  ) {
    const documents = await lost.without('正文', () => strewn(withoutEdges(plain(asked.query))), []);
    const kept = documents.filter((document) => chosen.every((set) => [...set].some((unit) => documentOf(unit) === document)));
    if (kept.length > 0) return { ...last, ...loose, query, documents: kept, how: 'strewn' };
  }
  return { ...last, ...loose, query, unheld };
}

/** 各值的条数 — how many of these documents have each value of a filter. */
export async function counts(store: Store, documents: readonly number[], filter: string): Promise<Map<string, number>> {
  const manifest = await store.manifest();
  const wanted = new Set(documents);
  const values = Object.keys(manifest.filters[filter] ?? {}).filter((value) => value !== '*');
  const counted = values.map(async (value): Promise<[string, number]> => {
    const held = new Set((await filtered(store, manifest, filter, value)).map(documentOf));
    return [value, held.intersection(wanted).size];
  });
  return new Map(await Promise.all(counted));
}

/** 像姓名 — two to four hanzi and nothing else. */
const nameLike = (text: string): string | undefined => (/^\p{Script=Han}{2,4}$/u.test(text) ? text : undefined);
