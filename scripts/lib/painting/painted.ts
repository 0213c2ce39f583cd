import { glyphsOf, UNITS } from '../assets/outlines.ts';
import { coveredBy } from './coverage.ts';
import { type Mark } from './marks.ts';
import { Paper } from './paper.ts';
import { pngOf } from './png.ts';
import { stampOf } from './stamps.ts';
import { stencilFrom, stencilOf } from './stencils.ts';

/** 用过的纸 — wiped and used again: a megabyte for each of ten thousand sheets would be swept together again and again. */
const spare: Uint8Array[] = [];

/** 画成 — a sheet of marks as a PNG. */
export async function painted(marks: readonly Mark[], width: number, height: number, colour: string): Promise<Buffer> {
  const pixels = spare.pop();
  const paper = new Paper(width, height, colour, pixels?.length === width * height ? pixels.fill(0) : undefined);
  for (const mark of marks) {
    if (mark.is === 'picture') paper.stamp(await stampOf(mark, colour), mark.x, mark.y);
    else if (mark.is === 'block') block(paper, mark);
    else write(paper, mark);
  }
  const picture = pngOf(paper);
  spare.push(paper.pixels);
  return picture;
}

function write(paper: Paper, { text, weight, size, x, y, colour, spacing }: Mark & { is: 'text' }): void {
  const row = Math.floor(y);
  for (const glyph of glyphsOf(text, weight, spacing * UNITS).glyphs) {
    const left = x + (glyph.x * size) / UNITS;
    const column = Math.floor(left);
    paper.print(stencilOf(glyph.id, weight, size, left - column, y - row), column, row, colour);
  }
}

/** An edge between two pixels covers a part of them. */
function block(paper: Paper, { x, y, width, height, colour }: Mark & { is: 'block' }): void {
  const whole = [x, y, width, height].every(Number.isInteger);
  if (whole) return paper.fill({ x, y, width, height }, colour);
  const [right, bottom] = [x + width, y + height];
  const coverage = coveredBy(Float64Array.of(x, y, x, bottom, right, bottom, right, y));
  if (coverage) paper.print(stencilFrom(coverage), 0, 0, colour);
}
