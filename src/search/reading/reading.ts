import { wordsOf } from '../text/cut.ts';
import { type NameStore } from '../names/name-store.ts';
import { RANK } from '../text/documents.ts';
import { cutQuery, type Stretch } from './cut-query.ts';
import { type Lexicon, type Sense, written } from './words.ts';

/** 认得的词 — a stretch of the query and what it means; text has no meaning but its characters. */
export interface Piece {
  text: string;
  sense?: Sense;
}

/** 读懂的一问 — its pieces in their order, and what it asks for beside them. */
export interface Reading {
  pieces: Piece[];
  asks: ReadonlySet<string>;
}

/** Which meaning of a stretch is taken, the first there is. */
const FIRST = ['姓名', '称号', '年度', '届', '单位', '工种', '地市', '县区', '类型', '栏目', '行业'];
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

/** 读一问 — every word of it; who is called so is asked only of what nothing else explains. */
export async function readQuery(query: string, lexicon: Lexicon, names: NameStore): Promise<Reading> {
  const stretches: Stretch[] = [];
  for (const word of wordsOf(query).map(written)) {
    const first = cutQuery(word, lexicon, new Map());
    const candidates = first.flatMap(({ text, senses, asks }) => (senses.length || asks !== undefined ? [] : namesIn(text)));
    const named = new Map<string, Sense>();
    for (const name of candidates) {
      const [hit] = await names.find(name).catch(() => []);
      if (hit?.rank === RANK.name) named.set(name, { is: '姓名', name: hit.row.name, document: hit.row.document, also: [] });
    }
    stretches.push(...(named.size > 0 ? cutQuery(word, lexicon, named) : first));
  }
  const asks = new Set(stretches.flatMap(({ asks }) => asks ?? []));
  const pieces = stretches.flatMap(({ text, senses, asks }): Piece[] => {
    if (asks !== undefined) return [];
    const sense = preferred(senses);
    return [sense ? { text, sense } : { text }];
  });
  return { pieces: pieces.filter(({ text }, index) => pieces.findIndex((other) => other.text === text) === index), asks };
}
