import { type Person } from '../../record/entries/person.ts';

/** 一个字 — and its reading where most readers may not know it. */
export interface ReadCharacter {
  character: string;
  /** Pinyin with tone marks, from the record. */
  reading?: string;
}

/** 常用字 — level 1 of GB/T 2312—1980, its 3755 characters, rows 16 to 55. */
const common = new Set(
  new TextDecoder('gb2312').decode(
    Uint8Array.from({ length: 2 * 3755 }, (_, index) =>
      index % 2 ? 0xa1 + ((index >> 1) % 94) : 0xb0 + Math.floor(index / 188),
    ),
  ),
);

/** 生僻字注音 — the name character by character, with the reading of each that is not in common use. */
export function readName({ name, pinyin }: Pick<Person, 'name' | 'pinyin'>): ReadCharacter[] {
  const characters = Array.from(name);
  const syllables = [pinyin.surname, pinyin.given].filter(Boolean).join(' ').split(' ');
  const hanzi = characters.filter((character) => /\p{Script=Han}/u.test(character));
  // A record that gives another number of syllables can't say which belongs to which.
  if (syllables.length !== hanzi.length) return characters.map((character) => ({ character }));
  let next = 0;
  return characters.map((character) => {
    if (!/\p{Script=Han}/u.test(character)) return { character };
    const reading = syllables[next++]!;
    return common.has(character) ? { character } : { character, reading };
  });
}
