import { withoutEdges, wordsOf } from '../text/cut.ts';
import { RANK } from '../text/documents.ts';
import { readQuery } from '../reading/reading.ts';
import { openSounds } from '../sounds/sound-store.ts';
import { type Word } from '../rank/question.ts';
import { type Asked, called, IN_ORDER, type Outcome, questionOf } from './asked.ts';
import { orderOf } from './order-of.ts';
import { alternatives, typedWords, unnarrowed, wordOf } from './words-of.ts';

/** 都合的 — as typed, and as read where all of it was understood or nothing stands as typed. */
export async function exact(asked: Asked): Promise<Omit<Outcome, 'query'>> {
  const { query, manifest, lost, lexicon, store, names, evaluator } = asked;
  const whole = await called(asked, query);
  const typed = wordsOf(query);
  const nameAlone = typed.length === 1 && whole.some(({ rank }) => rank <= RANK.pinyinPart);
  const read = () => readQuery(query, lexicon!, names, () => openSounds(store));
  const reading = nameAlone || !lexicon ? undefined : await lost.without('词义', read, undefined);
  const outcome = { written: query, manifest, lexicon, reading, whole, how: 'exact' as const };
  const question = (words: readonly Word[]) => questionOf(asked, words, whole);
  const words = await typedWords(asked, reading, whole);
  const pieces = reading?.pieces ?? [];
  const single = pieces.length === 1 && typed.length === 1 && pieces[0]!.text === withoutEdges(typed[0]!) && !pieces[0]!.spelled;
  const understood = await Promise.all(pieces.map((piece) => wordOf(piece, asked)));
  const order = reading && lexicon ? orderOf(reading, understood, lexicon) : IN_ORDER;
  const plainly = single && pieces[0]!.sense ? order : IN_ORDER;
  const narrowed = await evaluator.all(question(words), plainly);
  // Where nobody was named so, what stands in texts is shown, and is no naming.
  const wide = narrowed.documents.length === 0 && words.some(({ narrows }) => narrows);
  const found = wide ? await evaluator.all(question(words.map(unnarrowed)), plainly) : narrowed;
  const known = pieces.length > 0 && pieces.every(({ sense }) => sense);
  if (pieces.length === 0 && found.documents.length === 0) return { ...outcome, documents: [...order.pages], open: false, words };
  if (!known && found.documents.length > 0) return { ...outcome, ...found, words };
  if (pieces.length === 0 || (single && found.documents.length > 0)) return { ...outcome, ...found, words };
  const either = alternatives(asked, understood);
  const understands = await evaluator.all(question(either ?? understood), order);
  const documents = [...new Set([...understands.documents, ...found.documents])];
  return {
    ...outcome,
    documents,
    open: understands.open || found.open,
    words: documents.length > 0 ? understood : words,
    how: either && documents.length > 0 ? 'either' : 'exact',
  };
}
