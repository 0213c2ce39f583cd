import sharp from 'sharp';
import { type Mark } from './marks.ts';

/** 图章 — a ready picture as pixels, red, green, blue, on the paper. */
export interface Stamp {
  width: number;
  height: number;
  pixels: Buffer;
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
  return { width, height, pixels };
}
