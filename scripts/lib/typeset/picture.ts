import { qrOf } from '../../../src/qr.ts';

/** 图的颜色 — what a page gives to a picture that it takes in: its ink, and its paper. */
interface Colours {
  ink: string;
  paper: string;
}

/** 着色 — an SVG of the house for paper: what it takes from the page is written into it. */
export function coloured(svg: string, { ink, paper }: Colours): string {
  return svg
    .replace(/var\(--(?:paper|white)[^()]*\)/g, paper)
    .replace(/var\(--[\w-]+(?:,[^()]*)?\)/g, ink)
    .replaceAll('currentColor', ink);
}

/** 黑白 — as a copier prints. */
export const BLACK_AND_WHITE: Colours = { ink: '#000000', paper: '#ffffff' };

/** 二维码 — black on white with its quiet zone, and how many modules wide. */
export function codeSvg(url: string): { svg: string; modules: number } {
  const { path, size } = qrOf(url);
  const paper = `<rect width="${size}" height="${size}" fill="#ffffff"/>`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">${paper}<path d="${path}" stroke="#000000"/></svg>`,
    modules: size,
  };
}
