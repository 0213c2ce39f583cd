import { hasHan, isLatin, plain, withoutEdges } from '../text/cut.ts';
import { RANK } from '../text/documents.ts';

/** 姓名一行 — a person as the name index knows one. */
export interface NameRow {
  /** Number of the document. */
  document: number;
  id: string;
  name: string;
  /** Plain syllables by blanks, ü as v. */
  pinyin: string;
  /** 别写. */
  aliases: readonly string[];
}

export interface NameHit {
  row: NameRow;
  rank: number;
}

/** 问姓名 — a query as names are asked: blanks, tones and the dress of ü do not matter. */
export interface NameQuestion {
  word: string;
  /** The letters, if it is pinyin. */
  latin: string;
}

/** ü is written v, u or ü, in the record and by whom asks. */
export const uForV = (text: string): string => text.replace(/v/g, 'u');

export function questionOf(query: string): NameQuestion {
  const word = plain(query);
  // wang2 shu4 jun1: a digit after letters is a tone.
  const letters = hasHan(word) ? '' : withoutEdges(word).replace(/([a-z])[1-5]/g, '$1');
  return { word, latin: isLatin(letters) ? uForV(letters) : '' };
}

/**
 * 查姓名 — everyone whose name, alias, pinyin or initials hold the word; best first, then in order. Pinyin
 * with initials between (“wangsj”) is tried only where nobody is written as typed.
 */
export function findNames(rows: readonly NameRow[], query: string): NameHit[] {
  const question = questionOf(query);
  if (question.word === '') return [];
  const strict = hitsOf(rows, question, rankOf);
  const hits = strict.length || !question.latin ? strict : hitsOf(rows, question, looseRankOf);
  return hits.sort((a, b) => a.rank - b.rank || a.row.document - b.row.document);
}

/** 整个音节打头 — “zha” means 查 before 张. */
const LEADING = RANK.pinyinPart - 0.5;

type Rank = (row: NameRow, question: NameQuestion) => number | undefined;

function hitsOf(rows: readonly NameRow[], question: NameQuestion, rank: Rank): NameHit[] {
  const hits: NameHit[] = [];
  for (const row of rows) {
    const found = rank(row, question);
    if (found !== undefined) hits.push({ row, rank: found });
  }
  return hits;
}

function rankOf(row: NameRow, { word, latin }: NameQuestion): number | undefined {
  const written = [row.name, ...row.aliases].map(plain);
  if (written.includes(word)) return RANK.name;
  if (written.some((name) => name.includes(word))) return RANK.namePart;
  const syllables = uForV(row.pinyin).split(' ');
  if (!latin) return mixed(written[0]!, syllables, word) ? RANK.pinyinPart : undefined;
  if (syllables.join('') === latin) return RANK.pinyin;
  if (syllables.some((_, to) => syllables.slice(0, to).join('') === latin)) return LEADING;
  if (
    syllables
      .map((syllable) => syllable[0])
      .join('')
      .includes(latin)
  )
    return RANK.pinyinPart;
  const holds = syllables.some((_, from) => syllables.slice(from).join('').startsWith(latin));
  return holds ? RANK.pinyinPart : undefined;
}

function looseRankOf(row: NameRow, { latin }: NameQuestion): number | undefined {
  const syllables = uForV(row.pinyin).split(' ');
  return syllables.some((_, from) => spells(syllables.slice(from), latin)) ? RANK.loose : undefined;
}

/** 拼得出 — each syllable in full or by its initial, the last one may be unfinished. */
function spells([first, ...rest]: readonly string[], latin: string): boolean {
  if (latin === '') return true;
  if (first === undefined) return false;
  if (first.startsWith(latin)) return true;
  return (
    (latin.startsWith(first) && spells(rest, latin.slice(first.length))) ||
    (latin[0] === first[0] && spells(rest, latin.slice(1)))
  );
}

/** 汉字与拼音混写 — “wang树军”: each character or syllable in its place. */
function mixed(name: string, syllables: readonly string[], word: string): boolean {
  const tokens = word.match(/\p{Script=Han}|[a-z]+/gu) ?? [];
  const han = tokens.filter(hasHan).length;
  if (han === 0 || han === tokens.length || tokens.join('') !== word) return false;
  const characters = Array.from(name);
  const from = (place: number, index: number): boolean => {
    const token = tokens[index];
    if (token === undefined) return true;
    if (hasHan(token)) return characters[place] === token && from(place + 1, index + 1);
    for (let to = place + 1; to <= syllables.length; to++) {
      if (writes(syllables.slice(place, to), uForV(token), index === tokens.length - 1) && from(to, index + 1)) return true;
    }
    return false;
  };
  return characters.some((_, place) => from(place, 0));
}

/** All of these syllables, each in full or by its initial; only the last of a query may be unfinished. */
function writes([first, ...rest]: readonly string[], latin: string, last: boolean): boolean {
  if (first === undefined) return latin === '';
  if (last && rest.length === 0 && latin !== '' && first.startsWith(latin)) return true;
  return (
    (latin.startsWith(first) && writes(rest, latin.slice(first.length), last)) ||
    (latin[0] === first[0] && writes(rest, latin.slice(1), last))
  );
}
