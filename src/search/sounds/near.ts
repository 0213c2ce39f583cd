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
/** All that may be wrong with a word together: as much as it has characters, and no more than this. */
const FEW = 4;

/**
 * 您是不是要找 — the words nearest to what was typed. In hanzi each may sound the same; one may be heard or look
 * alike, be doubled, or two be turned; of three or more one may be any other, missing or too many. In letters: other
 * readings of a character, southern sounds, one slip.
 */
export function near<T extends Candidate>(candidates: readonly T[], asked: { word: string; latin: string }, sounds: Sounds): T[] {
  const typed = Array.from(withoutEdges(asked.word));
  const costOf = asked.latin ? latinSlips(asked.latin, sounds) : hanSlips(typed, sounds);
  const found = best(candidates, ({ word, pinyin }) => {
    const characters = charactersIn(word);
    return characters.join() === typed.join() ? Infinity : costOf(characters, pinyin);
  });
  const words = new Set<string>();
  return found.filter(({ word }) => !words.has(word) && words.add(word)).slice(0, MOST);
}

type Cost = (characters: readonly string[], pinyin?: string) => number;

function hanSlips(typed: readonly string[], sounds: Sounds): Cost {
  const letters = typed.map((character) => {
    const same = sounds.of(character);
    return { same, like: same.map(southern), looks: sounds.looks(character) };
  });
  return (characters, pinyin) => {
    const [length, width] = [characters.length, typed.length];
    if (width < 2 || length < 2) return Infinity;
    const syllables = spelled(characters, sounds, pinyin);
    const wrong = (at: number, to: number): number => {
      const [character, said, { same, like, looks }] = [characters[at]!, syllables[at]!, letters[to]!];
      if (character === typed[to]) return 0;
      if (said.some((each) => same.includes(each))) return SAME;
      return said.some((each) => like.includes(southern(each))) || looks.includes(character) ? LIKE : OTHER;
    };
    if (Math.abs(length - width) < 2) return within(Math.min(length, FEW), lastOf(slips(characters, typed, wrong)));
    // Part of a long word, with less amiss.
    if (pinyin || length < width || width < 3 || !typed.some((character) => characters.includes(character))) return Infinity;
    return within(LIKE, Math.min(...slips(characters, typed, wrong, 0))) + 1;
  };
}

const lastOf = (costs: readonly number[]): number => costs[costs.length - 1] ?? Infinity;

const within = (most: number, cost: number): number => (cost > most ? Infinity : cost);

/**
 * What is amiss if the query stands for the first characters of the word, for each number of them; what stands before
 * and is no part of it counts `before` a character.
 */
function slips(
  characters: readonly string[],
  typed: readonly string[],
  wrong: (at: number, to: number) => number,
  before = OTHER,
): number[] {
  const costs: number[][] = [];
  const known = (i: number, j: number): number => costs[i]?.[j] ?? Infinity;
  for (let i = 0; i <= characters.length; i++) {
    costs[i] = [i * before];
    for (let j = 1; j <= typed.length; j++) {
      const [last, previous] = [typed[j - 1], typed[j - 2]];
      const turned = j > 1 && characters[i - 2] === last && characters[i - 1] === previous;
      costs[i]![j] = Math.min(
        i ? known(i - 1, j - 1) + wrong(i - 1, j - 1) : Infinity,
        known(i - 1, j) + OTHER,
        known(i, j - 1) + (last === previous ? SAME : OTHER),
        turned ? known(i - 2, j - 2) + SAME : Infinity,
      );
    }
  }
  return costs.map(lastOf);
}

const latinSlips =
  (latin: string, sounds: Sounds): Cost =>
  (characters, pinyin) => {
    const syllables = spelled(characters, sounds, pinyin);
    const whole = syllables.length;
    // A surname may stand for a person, the first character alone for no other word.
    const part = pinyin ? 1 : 2;
    const [strict, loose] = [spelling(syllables, latin), spelling(syllables, latin, southern)];
    if (strict === whole) return SAME;
    if (strict >= part || loose === whole) return LIKE;
    const own = pinyin ? syllables.map(([first]) => [first!]) : syllables;
    if (loose >= part || slipped(own, latin)) return OTHER;
    const given = own.slice(1);
    return pinyin && given.length && (spelling(given, latin, southern) === given.length || slipped(given, latin))
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
