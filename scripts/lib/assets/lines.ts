import { TITLES } from '#domain/programme/titles.ts';

/** 排好的字 — a text in lines, and how large it is set. */
export interface Fitted {
  size: number;
  lines: string[];
}

/** 版心 — how wide, the sizes to try from the largest, how many lines at most, and how wide a character is, in em. */
export interface Room {
  width: number;
  sizes: readonly number[];
  lines: number;
  /** How high, and the distance of the lines in em. */
  height?: number;
  line?: number;
  advance: (character: string) => number;
}

/** 不在行首 and 不在行尾 — marks that close, and marks that open. */
const NOT_FIRST = /^[，。、；：！？）》〉】」』”’·—…%％.,;:!?)\]}]/u;
const NOT_LAST = /[（《〈【「『“‘·—…(\[{]$/u;
const PHRASE_END = /[，。；：！？、]$/u;
const HANZI = /\p{Script=Han}/u;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words of the programme, which no dictionary of a machine knows. */
const OWN = new RegExp(`(${[...TITLES.map(({ name }) => name), '工匠'].join('|')})`);

/** 断处 — after each character what it costs to begin a new line there; `Infinity` where no line may end. */
function breaksOf(characters: readonly string[], text: string): number[] {
  const ends = new Set<number>();
  let at = 0;
  for (const [index, part] of text.split(OWN).entries()) {
    const inner = index % 2 === 1 ? [part] : Array.from(words.segment(part), ({ segment }) => segment);
    for (const word of inner) ends.add((at += Array.from(word).length) - 1);
  }
  return characters.map((character, index) => {
    const next = characters[index + 1];
    if (next === undefined) return 0;
    if (NOT_FIRST.test(next) || NOT_LAST.test(character)) return Infinity;
    const wordEnds = ends.has(index);
    if (!wordEnds && !(HANZI.test(character) && HANZI.test(next))) return Infinity;
    if (PHRASE_END.test(character)) return 0;
    // A number stays with what it counts.
    if (/\d/.test(character) || (character === ' ' && /\d/.test(characters[index - 1] ?? ''))) return TORN;
    return wordEnds ? WORD : TORN;
  });
}

/** What a break costs against even lines: after a phrase nothing, between two words a little, inside a word much. */
const [WORD, TORN] = [0.12, 1];

/** 断得怎样 — at the ends of phrases only, between words too, or inside a word. */
const QUALITIES = [0, WORD, TORN];

/** 待断的字 — a text in its characters: what each takes, in em, and what a break after it costs. */
interface Copy {
  characters: readonly string[];
  advances: readonly number[];
  breaks: readonly number[];
}

function copyOf(text: string, { advance }: Room): Copy {
  const characters = Array.from(text);
  return { characters, advances: characters.map((each) => advance(each)), breaks: breaksOf(characters, text) };
}

/** 断行 — the best lines at one size, or nothing if they do not fit. */
function broken(
  { characters, advances, breaks }: Copy,
  size: number,
  room: Room,
): { lines: string[]; worst: number } | undefined {
  const { width, height = Infinity, line = 1 } = room;
  const lines = Math.min(room.lines, 1 + Math.floor((height / size - 1) / line));
  const widths = advances.map((advance) => advance * size);
  // Not even if every line were full.
  if (widths.reduce((sum, each) => sum + each, 0) > lines * (width + 0.01)) return undefined;
  // best[l][i]: the first i characters in l lines.
  const best: { cost: number; from: number }[][] = [[{ cost: 0, from: 0 }]];
  let found: { cost: number; count: number } | undefined;
  for (let count = 1; count <= lines; count++) {
    const row: { cost: number; from: number }[] = [];
    for (let end = 1; end <= characters.length; end++) {
      const last = end === characters.length;
      const cost = breaks[end - 1]!;
      if (cost === Infinity) continue;
      let long = 0;
      for (let from = end - 1; from >= 0; from--) {
        long += widths[from]!;
        if (long > width + 0.01) break;
        const before = best[count - 1]![from];
        if (!before) continue;
        const slack = 1 - long / width;
        const single = last && count > 1 && end - from < 2 ? TORN : 0;
        const sum = before.cost + cost + single + slack * slack * (last ? 0.25 : 1);
        const known = row[end];
        if (!known || sum < known.cost) row[end] = { cost: sum, from };
      }
    }
    best.push(row);
    const whole = row[characters.length];
    if (whole && (!found || whole.cost < found.cost - 0.05)) found = { cost: whole.cost, count };
  }
  if (!found) return undefined;
  const parts: string[] = [];
  let worst = 0;
  for (let [end, count] = [characters.length, found.count]; count > 0; count--) {
    const { from } = best[count]![end]!;
    worst = Math.max(worst, breaks[end - 1]!);
    parts.unshift(characters.slice(from, end).join('').trim());
    end = from;
  }
  return { lines: parts, worst };
}

/** A little smaller rather than a phrase or a word in two. */
const SMALLER = 0.75;

/** 排进版心 — as large as it fits, broken better if a little smaller allows it; what is too long ends at a phrase with an ellipsis. */
export function fit(text: string, room: Room): Fitted {
  const copy = copyOf(text, room);
  const found = room.sizes.flatMap((size) => {
    const best = broken(copy, size, room);
    return best ? [{ size, ...best }] : [];
  });
  const largest = found[0]?.size ?? 0;
  for (const quality of QUALITIES) {
    const good = found.find(({ worst, size }) => worst <= quality && size >= largest * SMALLER);
    if (good) return { size: good.size, lines: good.lines };
  }
  const size = room.sizes.at(-1)!;
  for (const shorter of shortened(text)) {
    const found = broken(copyOf(shorter, room), size, room);
    if (found) return { size, lines: found.lines };
  }
  return { size, lines: [] };
}

/** 截短 — phrase by phrase from the end, then character by character. */
function* shortened(text: string): Iterable<string> {
  const phrases = text.split(/(?<=[，。；：！？])/);
  const bare = (part: string) => part.replace(/[\s，。；：！？、（《“]+$/u, '');
  for (let count = phrases.length - 1; count > 0; count--) yield `${bare(phrases.slice(0, count).join(''))}…`;
  const characters = Array.from(phrases[0]!);
  for (let count = characters.length - 1; count > 0; count--) yield `${bare(characters.slice(0, count).join(''))}…`;
}
