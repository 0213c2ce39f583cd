import { type Stream, streamOf } from './cut.ts';

/** 摘句 — a piece of a text, marked where it was found. */
export interface Piece {
  text: string;
  marked?: boolean;
}

/** 文字 — of pieces, marked or not. */
export const unmarked = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** Characters shown on either side at most. */
const AROUND = 40;
const MOST = 3;

interface Span {
  from: number;
  to: number;
}

/** 命中之处 — where the words stand in a text, first to last character; overlapping ones as one. */
function spansOf(text: string, { characters, at }: Stream, words: readonly string[]): Span[] {
  // One string position is one character of the stream: those beyond the first plane stand for themselves by a mark.
  const narrow = (character: string) =>
    character.length > 1 ? String.fromCharCode(0xe000 + (character.codePointAt(0)! % 6000)) : character;
  const joined = characters.map(narrow).join('');
  const spans = words.flatMap((word) => {
    const wanted = Array.from(word, narrow).join('');
    const found: Span[] = [];
    for (let from = joined.indexOf(wanted); from >= 0 && found.length < 50; from = joined.indexOf(wanted, from + wanted.length)) {
      const last = at[from + wanted.length - 1]!;
      found.push({ from: at[from]!, to: last + (text.codePointAt(last)! > 0xffff ? 2 : 1) });
    }
    return found;
  });
  const merged: Span[] = [];
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    const before = merged[merged.length - 1];
    if (before && span.from <= before.to) before.to = Math.max(before.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

/** 标出 — the whole text, marked. */
export function marked(text: string, words: readonly string[]): Piece[] {
  return cutAt(text, { from: 0, to: text.length }, spansOf(text, streamOf(text), words));
}

/** 摘句 — the sentences in which the words stand; the title line only where nothing else is left. */
export function excerptsOf(text: string, words: readonly string[]): Piece[][] {
  const spans = spansOf(text, streamOf(text), words);
  const title = text.indexOf('\n');
  const body = spans.filter(({ to }) => to > title);
  const windows: Span[] = [];
  for (const span of body.length ? body : spans) {
    if (windows.some(({ from, to }) => span.from >= from && span.to <= to)) continue;
    if (windows.length < MOST) windows.push(sentenceAround(text, span));
  }
  return windows.map((window) => cutAt(text, window, spans)).slice(0, words.length > 1 ? MOST : 1);
}

function sentenceAround(text: string, { from, to }: Span): Span {
  const before = text.slice(Math.max(0, from - AROUND), from);
  const begun = Math.max(...Array.from('。！？\n', (mark) => before.lastIndexOf(mark)));
  const after = text.slice(to, to + AROUND);
  const ended = after.search(/[。！？\n]/u);
  return {
    from: from - before.length + begun + 1,
    to: to + (ended < 0 ? after.length : ended + (after[ended] === '\n' ? 0 : 1)),
  };
}

function cutAt(text: string, window: Span, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  const push = (from: number, to: number, mark: boolean) => {
    const piece = text.slice(from, to).replace(/\n/g, ' ');
    if (piece) pieces.push(mark ? { text: piece, marked: true } : { text: piece });
  };
  let here = window.from;
  for (const { from, to } of spans) {
    if (from < here || to > window.to) continue;
    push(here, from, false);
    push(from, to, true);
    here = to;
  }
  push(here, window.to, false);
  return pieces;
}
