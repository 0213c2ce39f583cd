import { pinyin } from 'pinyin-pro';
import { type NameEntry } from '#domain/views/honours/name-index.ts';
import { LOOKALIKES } from '#domain/views/names/shapes.ts';
import { hasHan } from '#search/text/cut.ts';
import { uForV } from '#search/names/names.ts';
import { type SoundsFile, standardHanzi } from '#search/sounds/sounds.ts';

/** 字的读音 — all that the dictionary gives, plain, the usual one first. */
const readingsIn = (character: string): string[] =>
  pinyin(character, { multiple: true, type: 'array', toneType: 'none', v: true })
    .map(uForV)
    .filter((syllable) => /^[a-z]+$/.test(syllable));

/**
 * 音形表 — sounds of the characters of GB/T 2312 and of what is said of people beyond it, with the readings that the
 * record itself gives to names; and which characters look alike.
 */
export function soundsTable(people: readonly Pick<NameEntry, 'name' | 'pinyin' | 'aliases' | 'brief'>[]): SoundsFile {
  const runs: { syllable: string; count: number }[] = [];
  const known = new Map<string, Set<string>>();
  const more = new Map<string, Set<string>>();
  const add = (character: string, syllable: string): void => {
    const said = known.get(character) ?? new Set();
    if (said.has(syllable)) return;
    known.set(character, said.add(syllable));
    more.set(syllable, (more.get(syllable) ?? new Set()).add(character));
  };

  for (const character of standardHanzi()) {
    const readings = readingsIn(character);
    const last = runs.at(-1);
    // The order being by sound, one of the readings is mostly that of the neighbour.
    if (last && readings.includes(last.syllable)) last.count++;
    else runs.push({ syllable: readings[0]!, count: 1 });
    known.set(character, new Set([runs.at(-1)!.syllable]));
    for (const syllable of readings) add(character, syllable);
  }
  for (const { name, pinyin: read, aliases, brief } of people) {
    const [characters, syllables] = [Array.from(name).filter(hasHan), uForV(read).split(' ')];
    if (characters.length === syllables.length) characters.forEach((character, place) => add(character, syllables[place]!));
    for (const character of name + aliases.join('') + brief)
      if (!known.has(character) && hasHan(character)) for (const syllable of readingsIn(character)) add(character, syllable);
  }
  return {
    common: runs.map(({ syllable, count }) => syllable + (count > 1 ? count : '')).join(' '),
    more: [...more]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([syllable, characters]) => syllable + [...characters].sort().join(''))
      .join(' '),
    shapes: LOOKALIKES.split(/\s+/).join(' '),
  };
}
