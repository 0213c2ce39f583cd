import { normalise } from './cut.ts';

/**
 * 姓名索引 — what answers from the first keystroke: every name with its readings, who and what.
 * One row a person, in the order of the directory.
 */
export interface NameIndex {
  rows: NameRow[];
}
/** id, 姓名, 拼音（无调，音节间空格）, 别写, 称号与年度, 单位与工种. */
export type NameRow = [id: string, name: string, pinyin: string, aliases: string, titles: string, brief: string];

export interface NameHit {
  row: NameRow;
  /** 0 exact name, 1 a part of the name or alias, 2 pinyin or initials. */
  rank: number;
}

/** ü is written v, u or ü; tones and blanks do not matter. */
const plainPinyin = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/\p{M}/gu, '')
    .replace(/[\s'’\d]/g, '');

const uForV = (text: string): string => text.replaceAll('v', 'u');

/** 查姓名 — everyone whose name, alias, pinyin or initials hold the word; best first, then in order. */
export function findNames({ rows }: NameIndex, query: string): NameHit[] {
  const word = normalise(query).replace(/[\s\u3000]+/g, /\p{Script=Han}/u.test(query) ? '' : ' ');
  if (word === '') return [];
  const latin = /^[a-zü\u0300-\u036f\s'’\d]+$/u.test(word.normalize('NFD')) ? plainPinyin(word) : '';
  const hits: NameHit[] = [];
  for (const row of rows) {
    const rank = rankOf(row, word, latin);
    if (rank !== undefined) hits.push({ row, rank });
  }
  return hits.sort((a, b) => a.rank - b.rank);
}

function rankOf([, name, pinyin, aliases]: NameRow, word: string, latin: string): number | undefined {
  const plain = normalise(name);
  if (plain === word || aliases.split(' ').includes(word)) return 0;
  if (plain.includes(word) || aliases.includes(word)) return 1;
  if (matchesMixed(plain, pinyin, word)) return 2;
  return latin !== '' && matchesPinyin(pinyin, latin) ? 2 : undefined;
}

/** Full pinyin from any syllable on, or initials of a run of syllables. */
function matchesPinyin(pinyin: string, latin: string): boolean {
  const syllables = pinyin.split(' ');
  const wanted = uForV(latin);
  if (
    syllables
      .map((syllable) => syllable[0])
      .join('')
      .includes(latin)
  )
    return true;
  return syllables.some((_, from) => uForV(syllables.slice(from).join('')).startsWith(wanted));
}

/** 汉字与拼音混写 — “wang树军”: each character or syllable in its place. */
function matchesMixed(name: string, pinyin: string, word: string): boolean {
  const tokens = word.match(/\p{Script=Han}|[a-zü]+/gu) ?? [];
  if (!tokens.some((token) => /\p{Script=Han}/u.test(token)) || tokens.every((token) => /\p{Script=Han}/u.test(token)))
    return false;
  const characters = Array.from(name.replaceAll('·', ''));
  const syllables = pinyin.split(' ').map(uForV);
  const from = (place: number, index: number): boolean => {
    if (index === tokens.length) return true;
    const token = tokens[index]!;
    if (/\p{Script=Han}/u.test(token)) return characters[place] === token && from(place + 1, index + 1);
    const latin = uForV(plainPinyin(token));
    for (let to = place + 1; to <= syllables.length; to++) {
      const run = syllables.slice(place, to);
      if ((run.join('') === latin || run.map((syllable) => syllable[0]).join('') === latin) && from(to, index + 1)) return true;
    }
    return false;
  };
  return characters.some((_, place) => from(place, 0));
}
