import { PALETTE } from '#domain/views/drawings/palette.ts';
import { advanceOf, settable, textMark } from '../assets/drawn.ts';
import { type Box, markSvg, sealMarks } from '../assets/figures.ts';
import { type Mark } from '../painting/marks.ts';
import { fit } from '../assets/lines.ts';
import { type Weight } from '../assets/outlines.ts';

/** 排版 — a text as it is to be set: from `sizes` the largest that fits. */
export interface Setting {
  x: number;
  y: number;
  width: number;
  sizes: readonly number[];
  lines: number;
  weight?: Weight;
  colour?: string;
  /** Distance of the lines, in em. */
  line?: number;
  height?: number;
}

/** 开口的标点 — its left half is blank: hung into the margin, the line stands flush. */
const OPENING = /^[“‘《（「『]/;

/** 一张纸 — what is drawn on a card, and what of it is text. */
export class CardSheet {
  readonly marks: Mark[] = [];

  readonly width: number;
  readonly height: number;

  constructor({ width, height }: { width: number; height: number }) {
    [this.width, this.height] = [width, height];
  }

  /** 字 — what is set, and how large. */
  get texts(): { text: string; size: number }[] {
    return this.marks.flatMap((mark) => (mark.is === 'text' ? mark : []));
  }

  /** A drawing in a box: it is told where the box lies on the drawing's own pixels, so that the same one is drawn once for many cards. */
  draw(drawing: (at: Box) => string, { x, y, width, height }: Box): void {
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const svg = drawing({ x: x - left, y: y - top, width, height });
    if (svg === '') return;
    const [wide, high] = [Math.ceil(x + width) - left, Math.ceil(y + height) - top];
    this.marks.push({ is: 'picture', svg, x: left, y: top, width: wide, height: high });
  }

  block(x: number, y: number, width: number, height: number): void {
    this.marks.push({ is: 'block', x, y, width, height, colour: PALETTE.ink });
  }

  /** Sets one line; returns nothing, since its place was chosen. */
  say(
    text: string,
    at: { x: number; y: number; size: number; weight?: Weight; colour?: string; spacing?: number; within?: number },
  ): void {
    this.marks.push(textMark({ text, ...at }));
  }

  /** Sets lines one below the other, the first hanging from `y`; returns where they end. */
  set(
    text: string,
    { x, y, width, sizes, lines, weight = 'regular', colour = PALETTE.ink, line = 1.25, height = Infinity }: Setting,
  ): number {
    const plain = settable(text);
    const fitted = fit(plain, { width, sizes, lines, line, height, advance: (character) => advanceOf(character, weight) });
    for (const [index, each] of fitted.lines.entries())
      this.say(each, {
        x: x - (OPENING.test(each) ? fitted.size * 0.46 : 0),
        y: y + fitted.size * (0.88 + index * line),
        size: fitted.size,
        weight,
        colour,
        within: width + fitted.size / 2,
      });
    return y + (fitted.lines.length === 0 ? 0 : fitted.size * (1 + (fitted.lines.length - 1) * line));
  }

  /** 地线与落款 — the line that all stands on, the mark (unless it stands large on the card) and the name of the site below it. */
  ground(y: number, margin: number, site: string, size: number, bare = false): void {
    const side = Math.round(size * 1.35);
    const middle = (y + this.height) / 2 + 2;
    this.block(margin, y, this.width - 2 * margin, 4);
    if (!bare) this.mark(margin, Math.round(middle - side / 2), side);
    this.say(site, {
      x: bare ? margin : margin + side + size * 0.45,
      y: middle + size * 0.36,
      size,
      weight: 'bold',
      spacing: 0.06,
    });
  }

  /** 印 — and where it ends. */
  seal(title: string, x: number, y: number, size: number): { width: number; height: number } {
    const { marks, width, height } = sealMarks(title, Math.round(x), Math.round(y), size);
    this.marks.push(...marks);
    return { width, height };
  }

  /** 名章 — of the site. */
  mark(x: number, y: number, side: number): void {
    this.draw(markSvg, { x, y, width: side, height: side });
  }
}
