import { PALETTE } from '#domain/views/drawings/palette.ts';
import { advanceOf, settable, textSvg, widthOf } from './drawn.ts';
import { markSvg, sealSvg } from './figures.ts';
import { fit } from './lines.ts';
import { type Weight } from './outlines.ts';

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
  readonly #parts: string[] = [];
  /** 字 — what is set, and how large. */
  readonly texts: { text: string; size: number }[] = [];

  readonly width: number;
  readonly height: number;

  constructor({ width, height }: { width: number; height: number }) {
    [this.width, this.height] = [width, height];
  }

  draw(svg: string): void {
    this.#parts.push(svg);
  }

  /** Sets one line; returns nothing, since its place was chosen. */
  say(
    text: string,
    at: { x: number; y: number; size: number; weight?: Weight; colour?: string; spacing?: number; within?: number },
  ): void {
    const { size, weight = 'regular', spacing = 0, within = Infinity } = at;
    this.texts.push({ text, size: Math.min(size, (within * size) / widthOf(text, size, weight, spacing)) });
    this.draw(textSvg({ text, ...at }));
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
    this.draw(`<rect x="${margin}" y="${y}" width="${this.width - 2 * margin}" height="4" fill="${PALETTE.ink}"/>`);
    if (!bare) this.draw(markSvg(margin, Math.round(middle - side / 2), side));
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
    const { svg, width, height } = sealSvg(title, x, y, size);
    this.texts.push({ text: title, size });
    this.draw(svg);
    return { width, height };
  }

  svg(): string {
    const { width, height } = this;
    const paper = `<rect width="${width}" height="${height}" fill="${PALETTE.paper}"/>`;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${paper}${this.#parts.join('')}</svg>`;
  }
}
