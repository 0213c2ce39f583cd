import { hasHan, plain } from '../text/cut.ts';
import { type NameRow, questionOf, uForV } from './names.ts';

/**
 * 姓名分片 — which shards a person stands in, and which one a query asks for. By hanzi: one of some
 * buckets, by code point. By pinyin: the first two letters of any syllable run, in full or as initials.
 */
export const bucketOf = (character: string, buckets: number): string => `h${character.codePointAt(0)! % buckets}`;

/** All shards of a person. */
export function keysOf({ name, pinyin, aliases }: NameRow, buckets: number): Set<string> {
  const keys = new Set<string>();
  for (const character of [name, ...aliases].join('')) if (hasHan(character)) keys.add(bucketOf(plain(character), buckets));
  const syllables = uForV(pinyin).split(' ');
  const initials = syllables.map((syllable) => syllable[0]).join('');
  syllables.forEach((_, from) => {
    keys.add(syllables.slice(from).join('').slice(0, 2));
    keys.add(initials.slice(from, from + 2));
  });
  // One letter alone asks for surnames.
  keys.add(initials[0]!);
  return keys;
}

/** 该查哪片 — the one shard that holds everyone the query can mean; none if it can mean no name. */
export function keyOf(query: string, buckets: number, known: (key: string) => boolean): string | undefined {
  const { word, latin } = questionOf(query);
  const han = Array.from(word).find(hasHan);
  const key = han ? bucketOf(han, buckets) : latin.slice(0, 2);
  return key && known(key) ? key : undefined;
}

/** 有一处错时该查哪些片 — the slip may stand in the key itself, so that others are asked too; few. */
export function nearKeys(
  query: string,
  buckets: number,
  known: (key: string) => boolean,
  syllables: ReadonlySet<string>,
): string[] {
  const { word, latin } = questionOf(query);
  if (!latin)
    return [
      ...new Set(
        Array.from(word)
          .filter(hasHan)
          .map((character) => bucketOf(character, buckets)),
      ),
    ].filter(known);
  const whole = Array.from(latin, (_, from) => from).find((from) => from >= 1 && isSpelled(latin.slice(from), syllables));
  return [...new Set([latin.slice(0, 2), ...(whole === undefined ? [] : [latin.slice(whole, whole + 2)])])].filter(known);
}

function isSpelled(latin: string, syllables: ReadonlySet<string>): boolean {
  if (latin === '') return true;
  for (let length = Math.min(6, latin.length); length > 0; length--)
    if (syllables.has(latin.slice(0, length)) && isSpelled(latin.slice(length), syllables)) return true;
  return false;
}
