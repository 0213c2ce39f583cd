import { PALETTE } from '#domain/views/drawings/palette.ts';
import { type Mark } from '../painting/marks.ts';
import { outlinesOf, UNITS, type Weight } from './outlines.ts';

/** 一行字 — the baseline begins at `x`, `y`. */
export interface TextLine {
  text: string;
  size: number;
  x: number;
  y: number;
  weight?: Weight;
  colour?: string;
  /** Blank after each character, in em. */
  spacing?: number;
  /** Not wider than this; a longer line is set smaller. */
  within?: number;
}

/** 字 — as outlines; so that it fits, it is set smaller, never cut. */
export function textSvg({ text, size, x, y, weight = 'regular', colour = PALETTE.ink, spacing = 0, within }: TextLine): string {
  const { path, width } = outlinesOf(text, weight, spacing * UNITS);
  const scale = Math.min(size / UNITS, (within ?? Infinity) / width);
  return `<g fill="${colour}" transform="translate(${x} ${y}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})">${path}</g>`;
}

/** 字 — to be painted; so that it fits, it is set smaller, never cut. */
export function textMark({ text, size, x, y, weight = 'regular', colour = PALETTE.ink, spacing = 0, within }: TextLine): Mark {
  const fitting = within === undefined ? size : Math.min(size, (within * size) / widthOf(text, size, weight, spacing));
  return { is: 'text', text, weight, size: fitting, x, y, colour, spacing };
}

const advances = new Map<string, number>();

/** 字宽 — of one character in a weight, in em. */
export function advanceOf(character: string, weight: Weight): number {
  const key = weight + character;
  let advance = advances.get(key);
  if (advance === undefined) advances.set(key, (advance = outlinesOf(character, weight).width / UNITS));
  return advance;
}

/** 行宽 — of a text in a weight, in px. */
export const widthOf = (text: string, size: number, weight: Weight, spacing = 0): number =>
  Array.from(text).reduce((sum, character) => sum + (advanceOf(character, weight) + spacing) * size, 0) - spacing * size;

/** 缺字 — a character that the face lacks is shown as the geta that printers set for it; the page has it. */
export const settable = (text: string): string =>
  outlinesOf(text).complete ? text : Array.from(text, (each) => (outlinesOf(each).complete ? each : '〓')).join('');
