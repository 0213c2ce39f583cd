import { hasHan, plain, withoutEdges } from '../text/cut.ts';
import { simplified, type Traditional } from '../text/traditional.ts';
import { openLexicon } from '../reading/words.ts';
import { documentOf } from '../rank/question.ts';
import { type Line, lineOf } from './answer.ts';
import { type Asked, type Outcome } from './asked.ts';
import { findExactly } from './exact.ts';
import { loosely } from './loosely.ts';
import { suggestQueries } from './suggestions.ts';

/** 读过的结果 — with the answer in a line, and what may have been meant. */
export interface ReadOutcome extends Outcome {
  line: Line | undefined;
  suggestions: string[];
}

/** 读过再找 — a question that is nobody's name alone, through all ways of finding, the most exact first. */
export async function searchRead(question: Omit<Asked, 'lexicon'>): Promise<ReadOutcome> {
  const { store, lost } = question;
  const outcome = await found(question);
  return {
    ...outcome,
    line: await lost.without('词义', () => lineOf(outcome, store), undefined),
    suggestions: await suggestQueries(question, { ...outcome, lost }),
  };
}

/** A text so short is a name or a noun: its characters strewn over a page mean nothing. */
const STREWN_FROM = 4;

async function found(question: Omit<Asked, 'lexicon'>): Promise<Outcome> {
  const { query, store, manifest, chosen, lost, strewn } = question;
  const ask = async (way: string): Promise<Asked> => ({
    ...question,
    query: way,
    lexicon: await lost.without('词义', () => openLexicon(store), undefined),
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

/** 像姓名 — two to four hanzi and nothing else. */
const nameLike = (text: string): string | undefined => (/^\p{Script=Han}{2,4}$/u.test(text) ? text : undefined);
