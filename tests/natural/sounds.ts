import { pinyin } from 'pinyin-pro';
import { toneless } from '#domain/views/names/pinyin.ts';
import { type Person } from '#domain/record/entries/person.ts';

/** 读作 — the plain syllables of a text, ü as v, as one types them. */
export const syllablesOf = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' });

/** 姓名的读音 — by the record, one for each character; nothing where they do not fit. */
export function nameSyllables({ name, pinyin: own }: Person): string[] | undefined {
  const syllables = toneless([own.surname, own.given].filter(Boolean).join(' ')).split(' ');
  return syllables.length === Array.from(name).length ? syllables : undefined;
}

/** 常用字 — level 1 of GB/T 2312—1980, by how they are read. */
const common = Map.groupBy(
  new TextDecoder('gb2312').decode(
    Uint8Array.from({ length: 2 * 3755 }, (_, index) =>
      index % 2 ? 0xa1 + ((index >> 1) % 94) : 0xb0 + Math.floor(index / 188),
    ),
  ),
  (character) => syllablesOf(character)[0] ?? '',
);
/** 用字 — how often a record uses each character. */
export type Usage = ReadonlyMap<string, number>;
/** 同音的常用字 — the three that are most used, as an input method offers them first. */
export const alike = (syllable: string, but: string, usage: Usage): string[] =>
  (common.get(syllable) ?? [])
    .filter((character) => character !== but)
    .toSorted((a, b) => (usage.get(b) ?? 0) - (usage.get(a) ?? 0))
    .slice(0, 3);

const CONFUSED: [RegExp, string][] = [
  [/^n(?=[aeiouv])/, 'l'],
  [/^l(?=[aeiouv])/, 'n'],
  [/^([zcs])h/, '$1'],
  [/^([zcs])(?!h)/, '$1h'],
  [/([ei])n$/, '$1ng'],
  [/([ei])ng$/, '$1n'],
];
/** 相混的读音 — 南北 n and l, z and zh, en and eng: those that some common character has. */
export const confused = (syllable: string): string[] =>
  CONFUSED.flatMap(([sound, other]) => {
    const heard = syllable.replace(sound, other);
    return heard !== syllable && common.has(heard) ? heard : [];
  });
