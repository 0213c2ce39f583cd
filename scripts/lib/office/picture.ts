import sharp from 'sharp';
import { qrOf } from '../../../src/qr.ts';

/** 位图 — pixels that were drawn from an SVG. */
export interface Pixels {
  png: Uint8Array;
  width: number;
  height: number;
}

/** 印出来的颜色 — outside a page there is no ink and no paper of a page: black on white. */
const inPrint = (svg: string): string =>
  svg
    .replace(/var\(\s*--paper\b[^)]*\)/g, '#fff')
    .replace(/var\(\s*--[^)]*\)/g, '#000')
    // What the plates' own files hold before a page takes them in.
    .replaceAll('#faf8f3', '#fff')
    .replaceAll('#9f2d20', '#000')
    .replaceAll('currentColor', '#000');

/** librsvg counts 72 dots an inch where nothing else is said. */
const DENSITY = 72;

/** A few dozen plates stand in thousands of papers; of what stands in one alone little is kept. */
const drawn = new Map<string, Promise<Pixels>>();
const KEPT = 100;

/** 画成位图 — black on white, so wide, as high as the drawing wants. */
export function pixelsOf(svg: string, width: number): Promise<Pixels> {
  const key = `${width}\n${svg}`;
  const known = drawn.get(key) ?? draw(svg, width);
  drawn.delete(key);
  drawn.set(key, known);
  if (drawn.size > KEPT) drawn.delete(drawn.keys().next().value!);
  return known;
}

async function draw(svg: string, width: number): Promise<Pixels> {
  const drawing = Buffer.from(inPrint(svg));
  const { width: own = width } = await sharp(drawing).metadata();
  const { data, info } = await sharp(drawing, { density: Math.min(DENSITY * Math.max(1, width / own), 2400) })
    .resize({ width })
    .flatten({ background: '#fff' })
    .greyscale()
    .png({ palette: true, colours: 16, dither: 0, effort: 1 })
    .toBuffer({ resolveWithObject: true });
  return { png: data, width: info.width, height: info.height };
}

/** Dots a module: enough for a printer, whole so that every edge is sharp. */
const DOTS = 8;

/** 二维码位图 — and how many modules its side has, the quiet zone included. */
export async function codePixels(url: string): Promise<Pixels & { modules: number }> {
  const { path, size } = qrOf(url);
  const side = size * DOTS;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${size} ${size}"><path d="${path}" stroke="#000" shape-rendering="crispEdges"/></svg>`;
  return { ...(await draw(svg, side)), modules: size };
}
