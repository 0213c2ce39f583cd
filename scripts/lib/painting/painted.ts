import sharp from 'sharp';
import { glyphsOf, outlineOf, UNITS } from '../assets/outlines.ts';
import { coveredBy, linesOf } from './coverage.ts';
import { type Mark } from './marks.ts';
import { Paper } from './paper.ts';
import { pngOf } from './png.ts';
import { stampOf } from './stamps.ts';

/** 用什么画的 — another version of any of it makes other pictures; the number goes up with any change of how they are painted. */
export const RECIPE = JSON.stringify([1, sharp.versions]);

/** 画成 — a sheet of marks as a PNG. */
export async function painted(marks: readonly Mark[], width: number, height: number, colour: string): Promise<Buffer> {
  const paper = new Paper(width, height, colour);
  for (const mark of marks) {
    if (mark.is === 'picture') await stamp(paper, mark, colour);
    else if (mark.is === 'block') block(paper, mark);
    else write(paper, mark);
  }
  return pngOf(paper);
}

function write(paper: Paper, { text, weight, size, x, y, colour, spacing }: Mark & { is: 'text' }): void {
  const scale = size / UNITS;
  for (const glyph of glyphsOf(text, weight, spacing * UNITS).glyphs) {
    const coverage = coveredBy(linesOf(outlineOf(glyph.id, weight), scale, x + glyph.x * scale, y));
    if (coverage) paper.cover(coverage, colour);
  }
}

/** An edge between two pixels covers a part of them. */
function block(paper: Paper, { x, y, width, height, colour }: Mark & { is: 'block' }): void {
  const whole = [x, y, width, height].every(Number.isInteger);
  if (whole) return paper.cover({ x, y, width, height }, colour);
  const [right, bottom] = [x + width, y + height];
  const coverage = coveredBy(Float64Array.of(x, y, x, bottom, right, bottom, right, y));
  if (coverage) paper.cover(coverage, colour);
}

async function stamp(paper: Paper, mark: Mark & { is: 'picture' }, colour: string): Promise<void> {
  const { width, height, pixels } = await stampOf(mark, colour);
  const ground = Number.parseInt(colour.slice(1), 16);
  const numbers = new Map<number, number>();
  for (let at = 0; at < width * height; at++) {
    const plain = (pixels[3 * at]! << 16) | (pixels[3 * at + 1]! << 8) | pixels[3 * at + 2]!;
    if (plain === ground) continue;
    let number = numbers.get(plain);
    if (number === undefined) numbers.set(plain, (number = paper.numberNear(plain)));
    paper.pixels[(mark.y + Math.floor(at / width)) * paper.width + mark.x + (at % width)] = number;
  }
}
