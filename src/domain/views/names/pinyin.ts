import { type Person } from '../../record/entries/person.ts';

const MARKS: Record<string, string> = { '\u0304': '1', '\u0301': '2', '\u030c': '3', '\u0300': '4' };

/** 去调拼音 — “lǚ” → “lv”: plain letters, ü as v. */
export const toneless = (pinyin: string): string =>
  pinyin
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/\p{M}/gu, '');

/** 全拼 — surname and given name, syllables by blanks. */
export const fullPinyin = ({ pinyin }: Person): string => [pinyin.surname, pinyin.given].filter(Boolean).join(' ');

/** 首字母 — A to Z, of the surname. */
export const letterOf = (person: Person): string => toneless(person.pinyin.surname)[0]!.toUpperCase();

/** 排序键 — syllable by syllable, tone after letters, then the name itself. */
export function pinyinKey(person: Person): string {
  const tones = fullPinyin(person)
    .split(' ')
    .map((syllable) => /[\u0304\u0301\u030c\u0300]/.exec(syllable.normalize('NFD'))?.[0])
    .map((mark) => (mark ? MARKS[mark] : '5'));
  return `${toneless(fullPinyin(person))}\u0000${tones.join('')}\u0000${person.name}`;
}

/** 按姓名拼音 — a comparison for sorting; the readings of the record decide. */
export function byPinyin<T>(personOf: (item: T) => Person): (a: T, b: T) => number {
  const keys = new Map<string, string>();
  const key = (item: T) => {
    const person = personOf(item);
    const known = keys.get(person.id);
    if (known !== undefined) return known;
    const made = pinyinKey(person);
    keys.set(person.id, made);
    return made;
  };
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
