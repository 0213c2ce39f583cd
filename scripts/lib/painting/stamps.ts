import sharp from 'sharp';
import { type Mark } from './marks.ts';

/** 图章 — a ready picture on the paper: its colours in the order in which they appear, and its runs, three numbers each: pixel, length, place of the colour. */
export interface Stamp {
  width: number;
  colours: number[];
  runs: Uint32Array;
}

/** The plates of the trades in their usual sizes; drawings of one story alone come and go. */
const MOST = 64;
const stamps = new Map<string, Promise<Stamp>>();

/** 取图章 — drawn once for many papers on which it stands. */
export function stampOf({ svg, width, height }: Mark & { is: 'picture' }, paper: string): Promise<Stamp> {
  const key = `${width} ${height} ${paper} ${svg}`;
  const stamp = stamps.get(key) ?? drawn(svg, { width, height }, paper);
  stamps.delete(key);
  stamps.set(key, stamp);
  for (const [oldest] of stamps) if (stamps.size > MOST) stamps.delete(oldest);
  return stamp;
}

async function drawn(svg: string, { width, height }: { width: number; height: number }, paper: string): Promise<Stamp> {
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${svg}</svg>`;
  const pixels = await sharp(Buffer.from(whole)).flatten({ background: paper }).toColourspace('srgb').raw().toBuffer();
  const ground = Number.parseInt(paper.slice(1), 16);
  const places = new Map<number, number>();
  const runs: number[] = [];
  let last = ground;
  for (let at = 0; at < width * height; at++) {
    const colour = (pixels[3 * at]! << 16) | (pixels[3 * at + 1]! << 8) | pixels[3 * at + 2]!;
    if (colour !== ground) {
      if (colour === last && at % width !== 0) runs[runs.length - 2]!++;
      else {
        let place = places.get(colour);
        if (place === undefined) places.set(colour, (place = places.size));
        runs.push(at, 1, place);
      }
    }
    last = colour;
  }
  return { width, colours: [...places.keys()], runs: Uint32Array.from(runs) };
}
