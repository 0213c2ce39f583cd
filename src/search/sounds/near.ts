import { withoutEdges } from '../text/cut.ts';
import { type Sounds, southern } from './sounds.ts';
import { best, charactersIn, spelled, spelling } from './spelled.ts';

/** 候选 — a word that may have been meant. */
export interface Candidate {
  word: string;
  /** 姓名的读音 — of a person, as the record has it; a person may be called by a part. */
  pinyin?: string;
}

/** Suggestions at most. */
const MOST = 5;
/** What a character that sounds the same, is heard or looks alike, or has nothing in common counts for. */
const [SAME, LIKE, OTHER] = [1, 2, 3];

/**
 * 您是不是要找 — the words nearest to what was typed. In hanzi each may sound the same; one may be heard or look
 * alike, be doubled, or two be turned; of three or more one may be any other, missing or too many. In letters: other
 * readings of a character, southern sounds, one slip.
 */
export function near<T extends Candidate>(candidates: readonly T[], asked: { word: string; latin: string }, sounds: Sounds): T[] {
  const typed = withoutEdges(asked.word);
  const costOf = asked.latin ? latinSlips(asked.latin, sounds) : hanSlips(typed, sounds);
  const found = best(candidates, (candidate) => (charactersIn(candidate.word).join('') === typed ? Infinity : costOf(candidate)));
  const words = new Set<string>();
  return found
    .map(({ item }) => item)
    .filter(({ word }) => !words.has(word) && words.add(word))
    .slice(0, MOST);
}

type Cost = (candidate: Candidate) => number;

function hanSlips(typed: string, sounds: Sounds): Cost {
  const letters = Array.from(typed, (character) => ({
    character,
    ...heard(sounds.of(character)),
    looks: sounds.looks(character),
  }));
  return ({ word, pinyin }) => {
    const characters = charactersIn(word);
    const [length, most] = [characters.length, Math.min(characters.length, 4)];
    if (letters.length < 2 || length < 2 || Math.abs(length - letters.length) > 1) return Infinity;
    const syllables = spelled(word, sounds, pinyin).map(heard);
    const wrong = (at: number, to: number): number => {
      const [character, { same, like }, other] = [characters[at]!, syllables[at]!, letters[to]!];
      if (character === other.character) return 0;
      if (meet(same, other.same)) return SAME;
      return meet(like, other.like) || other.looks.includes(character) ? LIKE : OTHER;
    };
    // costs[i][j]: of the first i characters of the word, when the first j of the query were typed for them.
    const costs = Array.from({ length: length + 1 }, () => new Array<number>(letters.length + 1).fill(Infinity));
    for (let i = 0; i <= length; i++)
      for (let j = Math.max(0, i - 1); j <= Math.min(letters.length, i + 1); j++) {
        const before = (back: number, on: number): number => costs[i - back]?.[j - on] ?? Infinity;
        const [last, previous] = [letters[j - 1]?.character, letters[j - 2]?.character];
        const turned = j > 1 && characters[i - 2] === last && characters[i - 1] === previous;
        costs[i]![j] =
          i + j === 0
            ? 0
            : Math.min(
                i && j ? before(1, 1) + wrong(i - 1, j - 1) : Infinity,
                before(1, 0) + OTHER,
                before(0, 1) + (last === previous ? SAME : OTHER),
                turned ? before(2, 2) + SAME : Infinity,
              );
      }
    const cost = costs[length]![letters.length]!;
    return cost > most ? Infinity : cost;
  };
}

const heard = (same: readonly string[]) => ({ same, like: same.map(southern) });
const meet = (some: readonly string[], others: readonly string[]): boolean => some.some((each) => others.includes(each));

const latinSlips =
  (latin: string, sounds: Sounds): Cost =>
  ({ word, pinyin }) => {
    const syllables = spelled(word, sounds, pinyin);
    const whole = syllables.length;
    // A surname may stand for a person, the first character alone for no other word.
    const part = pinyin ? 1 : 2;
    const [strict, loose] = [spelling(syllables, latin), spelling(syllables, latin, southern)];
    if (strict === whole) return SAME;
    if (strict >= part || loose === whole) return LIKE;
    const own = pinyin ? syllables.map(([first]) => [first!]) : syllables;
    if (loose >= part || slipped(own, latin)) return OTHER;
    const given = own.slice(1);
    return pinyin && given.length && (spelling(given, latin, southern) === whole - 1 || slipped(given, latin))
      ? OTHER + 1
      : Infinity;
  };

/** Not every way to read a long word is tried. */
const WAYS = 16;

/** One letter of the whole is wrong, missing, added or turned with its neighbour. */
function slipped(syllables: readonly (readonly string[])[], latin: string): boolean {
  let ways = [''];
  for (const some of syllables) {
    ways = ways.flatMap((way) => some.map((syllable) => way + syllable)).slice(0, WAYS);
    if (ways.every((way) => way.length > latin.length + 1)) return false;
  }
  return ways.some((way) => way.length > 3 && oneSlip(way, latin));
}

function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [left, right] = [a.slice(start), b.slice(start)];
  if (left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1)) return true;
  return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
}
