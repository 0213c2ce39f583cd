import { FRAME, yearSense } from './frames.ts';
import { type Lexicon, type Sense } from './words.ts';

/** 一段 — a stretch of a query: what it can mean, what it asks, or neither: then it is text. */
export interface Stretch {
  text: string;
  senses: readonly Sense[];
  asks?: string;
}

interface Way {
  covered: number;
  parts: number;
  stretches: Stretch[];
}

/** A title's short name stands in ordinary words (工匠精神): it counts only where no text follows it. */
const isShort = (sense: Sense, text: string): boolean => sense.is === '称号' && sense.name !== text && text.length < 3;

/** What may stand before words of any kind. */
const OPENING = new Set([
  '请问',
  '查询',
  '关于',
  '想看',
  '打开',
  '进入',
  '本站',
  '查找',
  '山东',
  '什么',
  '哪些',
  '谁是',
  '怎么',
  '如何',
  '怎样',
  '可以',
  '需要',
  '应当',
  '应该',
  '才能',
  '说说',
]);

/**
 * 切分一问 — into the fewest stretches that cover the most of it; `named` are the stretches that are somebody's name.
 */
export function cutQuery(word: string, lexicon: Lexicon, named: ReadonlyMap<string, Sense>): Stretch[] {
  const characters = Array.from(word);
  const longest = Math.max(lexicon.longest, 8);
  /** Best ways to cut what stands from a place on. */
  const best: Way[] = Array.from({ length: characters.length + 1 }, () => ({ covered: 0, parts: 0, stretches: [] }));
  for (let from = characters.length - 1; from >= 0; from--) {
    const rest = best[from + 1]!;
    // One character that means nothing joins the text behind it.
    const [next] = rest.stretches;
    const joined = next && next.senses.length === 0 && next.asks === undefined;
    let way: Way = {
      covered: rest.covered,
      parts: rest.parts + (joined ? 0 : 1),
      stretches: [
        { text: characters[from]! + (joined ? next.text : ''), senses: [] },
        ...(joined ? rest.stretches.slice(1) : rest.stretches),
      ],
    };
    for (let to = Math.min(characters.length, from + longest); to > from; to--) {
      const text = characters.slice(from, to).join('');
      const behind = best[to]!;
      const [after] = behind.stretches;
      const followed = after !== undefined && after.senses.length === 0 && after.asks === undefined;
      // A part of a number is no year of two digits.
      const inside = /^\d\d年/.test(text) && [characters[from - 1], characters[to]].some((beside) => /\d/.test(beside ?? ''));
      const year = inside ? undefined : yearSense(text, lexicon.file.years);
      const person = named.get(text);
      const surname = /^(?:姓(\p{Script=Han})|(\p{Script=Han})姓)$/u.exec(text);
      const senses = [
        ...(surname ? [{ is: '姓氏', name: surname[1] ?? surname[2]!, document: -1, also: [] }] : []),
        ...(person ? [person] : []),
        ...(year ? [year] : []),
        ...lexicon.senses(text),
      ].filter((sense) => !(followed && isShort(sense, text)));
      // A short word that asks stands beside what is known, not within words that happen to hold it.
      const asks = followed && to - from <= 2 && !OPENING.has(text) ? undefined : FRAME.get(text);
      if (senses.length === 0 && asks === undefined) continue;
      const covered = behind.covered + (to - from);
      const parts = behind.parts + 1;
      if (covered > way.covered || (covered === way.covered && parts < way.parts))
        way = { covered, parts, stretches: [{ text, senses, ...(senses.length === 0 && { asks: asks! }) }, ...behind.stretches] };
    }
    best[from] = way;
  }
  return best[0]!.stretches.reduce<Stretch[]>(withWhole, []);
}

/** 人 behind words that mean nothing by themselves is the end of one of them (本人), not what is asked for. */
function withWhole(cut: Stretch[], stretch: Stretch): Stretch[] {
  const before = cut[cut.length - 1];
  const ends = stretch.text === '人' && before?.senses.length === 0 && before.asks === undefined;
  return ends ? [...cut.slice(0, -1), { text: `${before.text}人`, senses: [] }] : [...cut, stretch];
}
