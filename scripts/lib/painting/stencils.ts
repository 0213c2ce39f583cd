import { outlineOf, UNITS, type Weight } from '../assets/outlines.ts';
import { type Coverage, coveredBy, linesOf } from './coverage.ts';

/** 深浅 — so many steps between two colours at an edge; more than the picture keeps, so that those can be chosen. */
export const STEPS = 8;

/** 字模 — of a shape the runs of pixels that are covered alike, four numbers each: row, column, length, step. */
export interface Stencil {
  x: number;
  y: number;
  runs: Int16Array;
}

/** 取字模 — of what of each pixel is covered; the bare pixels, most of them, are left out. */
export function stencilFrom({ x, y, width, height, levels }: Coverage): Stencil {
  const runs: number[] = [];
  for (let row = 0; row < height; row++) {
    let last = 0;
    for (let column = 0; column < width; column++) {
      const step = Math.round(levels[row * width + column]! * STEPS);
      if (step !== 0) {
        if (step === last) runs[runs.length - 2]!++;
        else runs.push(row, column, 1, step);
      }
      last = step;
    }
  }
  return { x, y, runs: Int16Array.from(runs) };
}

const stencils = new Map<string, Stencil>();
/** So many numbers are kept, 32 MB: the letters of the site's name and of the seals stand on every sheet. */
const MOST = 1 << 24;
let held = 0;

/** 字的模子 — of a glyph whose origin lies in this part of a pixel: made once for all whole pixels where it is set. */
export function stencilOf(id: number, weight: Weight, size: number, left: number, baseline: number): Stencil {
  const key = `${weight} ${id} ${size} ${left} ${baseline}`;
  let stencil = stencils.get(key);
  if (stencil === undefined) {
    const coverage = coveredBy(linesOf(outlineOf(id, weight), size / UNITS, left, baseline));
    stencil = coverage ? stencilFrom(coverage) : { x: 0, y: 0, runs: new Int16Array() };
    stencils.set(key, stencil);
    held += stencil.runs.length;
    for (const [oldest, { runs }] of stencils) {
      if (held <= MOST) break;
      stencils.delete(oldest);
      held -= runs.length;
    }
  }
  return stencil;
}
