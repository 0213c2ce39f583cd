import { hasHan, withoutEdges, wordsOf } from '../text/cut.ts';
import { RANK } from '../text/documents.ts';
import { type Reading, readQuery } from '../reading/reading.ts';
import { openSounds } from '../sounds/sound-store.ts';
import { type Word } from '../rank/question.ts';
import { type Asked, called, calledSo, IN_ORDER, type Outcome, askedWith } from './asked.ts';
import { orderOf } from './order-of.ts';
import { peopleOf } from './people.ts';
import { alternatives, typedWords, unnarrowed, wordOf } from './words-of.ts';

/** 都合的 — as typed, and as read where all of it was understood or nothing stands as typed. */
export async function findExactly(asked: Asked): Promise<Omit<Outcome, 'query'>> {
  const { query, manifest, lost, lexicon, store, evaluator } = asked;
  const whole = await called(asked, query);
  const typed = wordsOf(query);
  const nameAlone = typed.length === 1 && whole.some(({ rank }) => rank <= RANK.pinyinPart);
  const read = () =>
    readQuery(
      query,
      lexicon!,
      (text) => called(asked, text),
      () => openSounds(store),
    );
  const reads = (): Promise<Reading | undefined> => lost.without('词义', read, undefined);
  let reading = nameAlone || !lexicon ? undefined : await reads();
  const question = (words: readonly Word[]) => askedWith(asked, words, whole);
  const unknown = reading?.pieces.flatMap(({ text, sense }) => (sense ? [] : [text])).join('') ?? '';
  if (lexicon && lexicon.file.shards > 0 && hasHan(unknown)) {
    // Of many employers those are asked for whose name may stand in what stands nowhere as it was typed.
    const typedAlone = await typedWords(asked, undefined, whole);
    const stands = (await evaluator.all(question(typedAlone), IN_ORDER)).documents.length > 0;
    if (!stands && (await lost.without('词义', () => lexicon.more(unknown), false))) reading = await reads();
  }
  const outcome = { written: query, manifest, lexicon, reading, whole, how: 'exact' as const };
  const words = await typedWords(asked, reading, whole);
  const pieces = reading?.pieces ?? [];
  const single = pieces.length === 1 && typed.length === 1 && pieces[0]!.text === withoutEdges(typed[0]!) && !pieces[0]!.spelled;
  const understood = await Promise.all(pieces.map((piece) => wordOf(piece, asked)));
  const order =
    reading && lexicon ? orderOf(reading, understood, lexicon, manifest) : { ...IN_ORDER, proofs: [], own: [], sections: [] };
  const known = pieces.length > 0 && pieces.every(({ sense }) => sense);
  const plainly = known && (single || typed.length > 1) ? order : IN_ORDER;
  const narrowed = await evaluator.all(question(words), plainly);
  // Where nobody was named so, what stands in texts is shown, and is no naming.
  const wide = narrowed.documents.length === 0 && words.some(({ narrows }) => narrows);
  const all = wide ? await evaluator.all(question(words.map(unnarrowed)), plainly) : narrowed;
  const found = { ...all, documents: calledSo(asked, all.documents) };
  /** The clauses that answer the question itself, before what stands in texts. */
  const proved = (documents: readonly number[]): number[] => [
    ...new Set([...order.proofs, ...(known && typed.length === 1 ? order.sections : []), ...documents]),
  ];
  const inRow = found.documents.length;
  const asTyped = { ...outcome, ...found, documents: proved(found.documents), words, inRow };
  const either = alternatives(asked, understood);
  // Words with blanks between them say themselves what is one; they are read only where they stand nowhere.
  const plain = found.documents.length > 0 && (single || !known || (typed.length > 1 && !either));
  if (pieces.length === 0 || plain) return asTyped;
  const understands = await evaluator.all(question(either ?? understood), order);
  // On a page of many parts two words may have nothing to do with each other.
  const wholes = new Set(pieces.length > 1 ? manifest.wholes : []);
  const met = [...new Set([...understands.documents.filter((document) => !wholes.has(document)), ...found.documents])];
  const open = understands.open || found.open;
  const people = peopleOf({ manifest, documents: met, words: understood });
  const named = pieces
    .flatMap(({ sense }) => (sense?.is === '姓名' ? [sense] : []))
    .filter(({ document }) => !met.includes(document));
  // Of whom something else is asked than stands on the page: the person all the same, and it is said.
  const persons = known ? named.map(({ document }) => document) : [];
  // Where nobody is met, what has a page of its own answers: the roll of the year, the city.
  const own = known && people.length === 0 && persons.length === 0 ? order.own : [];
  const documents = proved([...(order.proofs.length > 0 ? [] : own), ...persons, ...met]);
  const howFound = (): Outcome['how'] => {
    if (either && met.length > 0) return 'either';
    // Of what stands in a row nobody says that it stands nowhere together.
    if (inRow > 0) return 'exact';
    if (persons.length > 0) return 'person';
    return met.length === 0 && own.length > 0 ? 'own' : 'exact';
  };
  return {
    ...outcome,
    documents,
    open,
    inRow,
    words: documents.length > 0 ? understood : words,
    how: howFound(),
  };
}
