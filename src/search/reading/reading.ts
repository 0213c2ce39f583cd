import { isLatin, wordsOf } from '../text/cut.ts';
import { type NameHit, questionOf } from '../names/names.ts';
import { pinyinHits } from '../sounds/spelled.ts';
import { type Sounds } from '../sounds/sounds.ts';
import { RANK } from '../text/documents.ts';
import { cutQuery, type Stretch } from './cut-query.ts';
import { type Lexicon, type Sense, written } from './words.ts';

/** 认得的词 — a stretch of the query and what it means; text has no meaning but its characters. */
export interface Piece {
  text: string;
  sense?: Sense;
  /** 拼出来的 — letters that spell the name of what it means. */
  spelled?: true;
}

/** 读懂的一问 — its pieces in their order, and what it asks for beside them. */
export interface Reading {
  pieces: Piece[];
  asks: ReadonlySet<string>;
}

/** Which meaning of a stretch is taken, the first there is. */
const FIRST = ['姓名', '姓氏', '称号', '年度', '届', '单位', '工种', '地市', '县区', '类型', '栏目', '行业', '说法'];
const preferred = (senses: readonly Sense[]): Sense | undefined =>
  [...senses].sort((a, b) => FIRST.indexOf(a.is) - FIRST.indexOf(b.is))[0];

/** Where in a stretch of text somebody's name can stand: it begins there, or ends there. */
function namesIn(text: string): string[] {
  const characters = Array.from(text);
  const lengths = [2, 3, 4].filter((length) => length <= characters.length);
  return [
    ...new Set(
      lengths.flatMap((length) => [characters.slice(0, length), characters.slice(-length)].map((each) => each.join(''))),
    ),
  ];
}

/** 谁叫这个 — nobody where the names cannot be had. */
type Find = (text: string) => Promise<NameHit[]>;

/** 拼出来的 — what a stretch of letters spells that is nobody's name: hangong, weichai, yt. */
async function spelledSense(
  text: string,
  lexicon: Lexicon,
  find: Find,
  sounds: () => Promise<Sounds>,
): Promise<Sense | undefined> {
  const { latin } = questionOf(text);
  if (latin.length < 2 || (await find(text)).length > 0) return undefined;
  const [form] = pinyinHits(lexicon.forms(), latin, await sounds());
  return form === undefined ? undefined : preferred(lexicon.senses(form));
}

/** 读一问 — every word of it; who is called so is asked only of what nothing else explains. */
export async function readQuery(query: string, lexicon: Lexicon, find: Find, sounds: () => Promise<Sounds>): Promise<Reading> {
  const stretches: Stretch[] = [];
  const typed = wordsOf(query).map(written);
  // guo qiang wu jin: syllables by blanks may spell one word.
  const joined = typed.length > 1 && typed.every(isLatin) ? typed.join('') : undefined;
  const spelt = joined === undefined ? undefined : await spelledSense(joined, lexicon, find, sounds);
  for (const word of spelt ? [joined!] : typed) {
    const first = cutQuery(word, lexicon, new Map());
    const candidates = first.flatMap(({ text, senses, asks }) => (senses.length || asks !== undefined ? [] : namesIn(text)));
    const named = new Map<string, Sense>();
    for (const name of candidates) {
      const [hit] = await find(name);
      if (hit?.rank === RANK.name) named.set(name, { is: '姓名', name: hit.row.name, document: hit.row.document, also: [] });
    }
    stretches.push(...(named.size > 0 ? cutQuery(word, lexicon, named) : first));
  }
  const asks = new Set(stretches.flatMap(({ asks }) => asks ?? []));
  const pieces: Piece[] = [];
  for (const { text, senses, asks } of stretches) {
    if (asks !== undefined) continue;
    const sense = preferred(senses);
    const spelled = sense ? undefined : await spelledSense(text, lexicon, find, sounds);
    pieces.push(sense ? { text, sense } : spelled ? { text, sense: spelled, spelled: true } : { text });
  }
  /** Two names of one thing are one. */
  const same = (a: Piece, b: Piece): boolean =>
    a.text === b.text || (a.sense !== undefined && a.sense.is === b.sense?.is && a.sense.name === b.sense.name);
  return { pieces: pieces.filter((piece, index) => pieces.findIndex((other) => same(other, piece)) === index), asks };
}
