import { hasHan } from '../text/cut.ts';
import { RANK } from '../text/documents.ts';
import { type NameRow, questionOf, uForV } from '../names/names.ts';
import { type Piece } from '../reading/reading.ts';
import { near } from '../sounds/near.ts';
import { openSounds } from '../sounds/sound-store.ts';
import { type Lost } from '../rank/lost.ts';
import { type Index, type Outcome } from './asked.ts';

/** 您是不是要找 — of what is nobody's name and stands nowhere, the words nearest to it, each beside what else was asked. */
export async function suggestQueries(
  { store, names }: Pick<Index, 'store' | 'names'>,
  { query, written: asWritten, how, whole, reading, lexicon, lost }: Outcome & { lost: Lost },
): Promise<string[]> {
  const strange = !whole.some(({ rank }) => rank < RANK.loose) && (how !== 'exact' || !hasHan(query));
  if (!strange) return [];
  const pieces: Piece[] = reading?.pieces ?? [{ text: asWritten }];
  const unknown = pieces.find(({ sense }) => !sense)?.text;
  if (unknown === undefined) return [];
  // Asked for once: what never comes is waited for once.
  const sounds = await lost.without('词义', () => openSounds(store), undefined);
  if (!sounds) return [];
  const called = await lost.without('姓名', () => names.near(unknown), []);
  const forms = lexicon?.forms() ?? [];
  const words = near([...called.map(personal), ...forms.map((word) => ({ word }))], questionOf(unknown), sounds);
  return [...new Set(words.map(({ word }) => pieces.map(({ text }) => (text === unknown ? word : text)).join(' ')))].filter(
    (each) => each !== query,
  );
}

/** 候选人 — as suggestions compare names. */
const personal = ({ name, pinyin }: NameRow) => ({ word: name, pinyin: uForV(pinyin) });
