/** 音形表 — how characters sound and which look alike, as it travels. */
export interface SoundsFile {
  /** Syllables of the characters of GB/T 2312 in their order, “a2 ai13 an”: so many characters each, one where no number stands. */
  common: string;
  /** “jie解 dan单”: further readings, and other characters. */
  more: string;
  /** “己已巳 未末”. */
  shapes: string;
}

/** 音形 — the table, read. */
export interface Sounds {
  /** Plain syllables of a character, ü as u; none if it is not known. */
  of: (character: string) => readonly string[];
  /** All that look like it, in one string. */
  looks: (character: string) => string;
}

/** 国标字 — the 6763 hanzi of GB/T 2312 in its order: the 3755 common ones by sound, then the others by radical. */
export const standardHanzi = (): string[] => {
  const bytes = new Uint8Array(2 * 6763);
  for (let index = 0; index < 6763; index++) {
    // Five places behind the common ones are empty.
    const place = index < 3755 ? index : index + 5;
    bytes[2 * index] = 0xb0 + Math.floor(place / 94);
    bytes[2 * index + 1] = 0xa1 + (place % 94);
  }
  return Array.from(new TextDecoder('gb2312').decode(bytes));
};

export function readSounds({ common, more, shapes }: SoundsFile): Sounds {
  const readings = new Map<string, string[]>();
  const add = (character: string, syllable: string): void => {
    readings.set(character, [...(readings.get(character) ?? []), syllable]);
  };
  const order = standardHanzi();
  let next = 0;
  for (const [, syllable = '', count] of common.matchAll(/([a-z]+)(\d*)/g))
    for (let times = Number(count || 1); times > 0; times--) add(order[next++]!, syllable);
  for (const [, syllable = '', characters = ''] of more.matchAll(/([a-z]+)([^a-z ]+)/g))
    for (const character of characters) add(character, syllable);
  const groups = shapes.split(' ');
  return {
    of: (character) => readings.get(character) ?? [],
    looks: (character) => groups.filter((group) => group.includes(character)).join(''),
  };
}

const folded = new Map<string, string>();

/** 不分南北 — one spelling for what is heard alike: zh and z, n, r and l, hu and f, eng and en. Asked of thousands at once. */
export function southern(syllable: string): string {
  let sound = folded.get(syllable);
  if (sound === undefined) {
    sound = syllable
      .replace(/^([zcs])h/, '$1')
      .replace(/^[nr]/, 'l')
      .replace(/([aei])ng$/, '$1n')
      .replace(/^(hu|fe|fu)/, 'f');
    folded.set(syllable, sound);
  }
  return sound;
}
