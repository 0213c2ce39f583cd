import { plain } from '../text/cut.ts';
import { type NameRow, questionOf, uForV } from './names.ts';

/** 您是不是要找 — names one slip away: a wrong character in three or more, a wrong, missing, added or turned letter. */
export function suggest(rows: readonly NameRow[], query: string): NameRow[] {
  const { word, latin } = questionOf(query);
  const near = ({ name, pinyin }: NameRow): boolean => {
    if (!latin) return oneWrong(Array.from(plain(name)), Array.from(word));
    const syllables = uForV(pinyin).split(' ');
    return [syllables.join(''), syllables.slice(1).join('')].some((spelled) => spelled.length > 3 && oneSlip(spelled, latin));
  };
  const found = rows.filter(near);
  if (latin || found.length < 2) return found.slice(0, 5);
  const heard = soundsOf(rows, word);
  const alike = ({ pinyin }: NameRow): number =>
    uForV(pinyin)
      .split(' ')
      .filter((syllable, index) => heard[index]?.has(syllable)).length;
  return [...found].sort((a, b) => alike(b) - alike(a)).slice(0, 5);
}

/** 同音 — how each character of the word is read in the names that hold it; a slip of the keyboard sounds right. */
function soundsOf(rows: readonly NameRow[], word: string): Set<string>[] {
  const sounds = new Map(Array.from(word, (character) => [character, new Set<string>()]));
  for (const { name, pinyin } of rows) {
    const [characters, syllables] = [Array.from(plain(name)), uForV(pinyin).split(' ')];
    if (characters.length !== syllables.length) continue;
    characters.forEach((character, index) => sounds.get(character)?.add(syllables[index]!));
  }
  return Array.from(word, (character) => sounds.get(character) ?? new Set());
}

function oneWrong(name: readonly string[], word: readonly string[]): boolean {
  if (name.length < 3 || name.length !== word.length) return false;
  return name.filter((character, index) => character !== word[index]).length === 1;
}

/** One letter apart, or two neighbours turned. */
function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [left, right] = [a.slice(start), b.slice(start)];
  if (left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1)) return true;
  return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
}
