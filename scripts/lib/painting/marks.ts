import { type Weight } from '../assets/outlines.ts';

/** 一笔 — a line of text, a block of colour, or a ready picture, in the order in which they are painted. */
export type Mark =
  | { is: 'text'; text: string; weight: Weight; size: number; x: number; y: number; colour: string; spacing: number }
  | { is: 'block'; x: number; y: number; width: number; height: number; colour: string }
  /** An SVG as large as the box, or one that says where it stands in it. */
  | { is: 'picture'; svg: string; x: number; y: number; width: number; height: number };

/** 框 — as four blocks; the line lies inside. */
export function frameOf(x: number, y: number, width: number, height: number, line: number, colour: string): Mark[] {
  const block = (left: number, top: number, wide: number, high: number): Mark => ({
    ...{ is: 'block', x: left, y: top, width: wide, height: high, colour },
  });
  return [
    block(x, y, width, line),
    block(x, y + height - line, width, line),
    block(x, y + line, line, height - 2 * line),
    block(x + width - line, y + line, line, height - 2 * line),
  ];
}

/** 写着的字 — of all marks, in order. */
export const paintedWords = (marks: readonly Mark[]): string[] => marks.flatMap((mark) => (mark.is === 'text' ? mark.text : []));
