import { hasHan, plain } from '../text/cut.ts';
import { southern, type Sounds } from '../sounds/sounds.ts';
import { groupsOf, type Readings, syllablesOf } from './name-file.ts';
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

/**
 * 有一处错时该查哪些片 — the slip may stand in the key itself, so that others are asked too; few. Of two neighbouring
 * hanzi one is right or both sound right.
 */
export function nearKeys(
  query: string,
  buckets: number,
  known: (key: string) => boolean,
  readings: Readings,
  sounds: Sounds,
): string[] {
  const { word, latin } = questionOf(query);
  const keys = latin
    ? latinKeys(latin, buckets, readings, sounds)
    : hanKeys(Array.from(word).filter(hasHan).slice(-2), buckets, sounds);
  return [...new Set(keys)].filter(known).slice(0, MOST);
}

/** Shards asked at most. */
const MOST = 5;

function hanKeys(last: readonly string[], buckets: number, sounds: Sounds): string[] {
  const [first = [], second = []] = last.map((character) => new Set(sounds.of(character).map((syllable) => syllable[0]!)));
  const initials = [...first].flatMap((a) => [...second].map((b) => a + b));
  // Everyone with such a syllable stands there too.
  return [...last.map((character) => bucketOf(character, buckets)), ...initials.filter((pair) => !/[zcs]h/.test(pair))];
}

function latinKeys(latin: string, buckets: number, readings: Readings, sounds: Sounds): string[] {
  const syllables = syllablesOf(readings);
  const heard = new Set(Array.from(syllables, southern));
  const spelled = Array.from(latin, (_, from) => from).filter((from) => from && isSpelled(latin.slice(from), syllables));
  const given = spelled.find((from) => heard.has(southern(latin.slice(0, from)))) ?? spelled[0];
  const surnames = groupsOf(readings.surname).flatMap(({ syllable, characters }) => [
    ...(southern(uForV(syllable)) === southern(latin) ? [uForV(syllable).slice(0, 2)] : []),
    ...characters
      .filter((character) => sounds.of(character).some((other) => other !== uForV(syllable) && latin.startsWith(other)))
      .map((character) => bucketOf(character, buckets)),
  ]);
  return [latin.slice(0, 2), ...(given === undefined ? [] : [latin.slice(given, given + 2)]), ...surnames];
}

function isSpelled(latin: string, syllables: ReadonlySet<string>): boolean {
  if (latin === '') return true;
  for (let length = Math.min(6, latin.length); length > 0; length--)
    if (syllables.has(latin.slice(0, length)) && isSpelled(latin.slice(length), syllables)) return true;
  return false;
}
