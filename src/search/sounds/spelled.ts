import { plain, withoutEdges } from '../text/cut.ts';
import { type Sounds } from './sounds.ts';

/** 单字 — a word character by character, in the one way of writing. */
export const charactersIn = (word: string): string[] => Array.from(withoutEdges(plain(word)));

/** 拼读 — the syllables that each character of a word may have; its own reading first, if the record has one. */
export function spelled(characters: readonly string[], sounds: Sounds, own = ''): (readonly string[])[] {
  const said = own.split(' ');
  return characters.map((character, place) => {
    const known = sounds.of(character);
    const first = said.length === characters.length ? said[place]! : (known[0] ?? character);
    return known[0] === first ? known : [first, ...known.filter((other) => other !== first)];
  });
}

/** How many characters the letters spell from the first on, each in full, with none left over; 0 if they do not. */
export function spelling(
  syllables: readonly (readonly string[])[],
  latin: string,
  heard: (syllable: string) => string = (syllable) => syllable,
  from = 0,
): number {
  const known = syllables[from]?.map(heard) ?? [];
  let most = 0;
  for (let length = Math.min(6, latin.length); length > 0 && known.length; length--) {
    if (!known.includes(heard(latin.slice(0, length)))) continue;
    const rest = length === latin.length ? from + 1 : spelling(syllables, latin.slice(length), heard, from + 1);
    most = Math.max(most, rest);
  }
  return most;
}

/** 拼音认词 — the words that the letters spell, whole or from some character on, or by all their initials; best first. */
export function pinyinHits(words: readonly string[], latin: string, sounds: Sounds): string[] {
  const rankOf = (word: string): number => {
    const syllables = spelled(charactersIn(word), sounds);
    const whole = syllables.length;
    if (latin.length < 2 || whole < 2) return Infinity;
    if (spelling(syllables, latin) === whole) return 0;
    if (latin.length === whole && syllables.every((some, place) => some.some((each) => each[0] === latin[place]))) return 1;
    // One syllable alone says too little.
    const from = syllables.findIndex((_, place) => spelling(syllables.slice(place), latin) > 1);
    return from < 0 ? Infinity : from ? 3 : 2;
  };
  return best(words, rankOf);
}

/** 择优 — what has a finite rank, the smallest first, then in order. */
export const best = <T>(items: readonly T[], rankOf: (item: T) => number): T[] =>
  items
    .map((item) => ({ item, rank: rankOf(item) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
