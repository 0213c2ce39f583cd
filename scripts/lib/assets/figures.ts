import { readdirSync, readFileSync } from 'node:fs';
import { type Drawing } from '#domain/views/drawings/drawing.ts';
import { type SheetPicture } from '#domain/views/drawings/sheet-picture.ts';
import { PALETTE } from '#domain/views/drawings/palette.ts';
import { frameOf, type Mark } from '../painting/marks.ts';
import { textMark, widthOf } from './drawn.ts';

/** 一块地方 — of a card. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const ROOT = new URL('../../../', import.meta.url);
const PLATES = 'src/components/drawings/plates';
const sources = new Map<string, string>();
const sourceOf = (file: string): string => {
  let source = sources.get(file);
  if (source === undefined) sources.set(file, (source = readFileSync(new URL(file, ROOT), 'utf8').trim()));
  return source;
};

/** 名章 — the drawing of the mark that the browser shows, the only one there is. */
export const markSource = (): string => sourceOf('public/favicon.svg');

const placed = (svg: string, { x, y, width, height }: Box): string =>
  svg.replace('<svg ', `<svg x="${x}" y="${y}" width="${width}" height="${height}" color="${PALETTE.ink}" `);

/** 工种图示 — as its file draws it. */
export const plateSource = (plate: string): string => sourceOf(`${PLATES}/${plate}.svg`);

/** 现成的图 — every drawing that may be taken in, as its file draws it. */
export const readySources = (): string[] => [
  markSource(),
  ...readdirSync(new URL(PLATES, ROOT)).map((file) => sourceOf(`${PLATES}/${file}`)),
];

export const markSvg = (box: Box): string => placed(markSource(), box);

/** The foot of a plate, on the ground line, in parts of its square. */
const [SIDE, FOOT] = [240, 224];

/** 小图 — what is drawn by number is as large as the place allows, to the right and above the ground; a plate stands on the ground. */
export function pictureSvg(picture: SheetPicture, box: Box): string {
  if (picture.is === 'drawing') return drawingSvg(picture.drawing, box);
  const side = Math.min(box.width, (box.height * SIDE) / FOOT);
  const coloured = plateSource(picture.plate).replaceAll('#faf8f3', PALETTE.paper).replaceAll('#9f2d20', PALETTE.seal);
  const [x, y] = [box.x + box.width - side, box.y + box.height - (side * FOOT) / SIDE];
  return placed(coloured, { x, y, width: side, height: side });
}

/** Above the ground: a drawing by number does not stand on it. */
const AIR = 0.1;

/** 按数作图 — hatched before, solid now, dashed gone, as on the pages; millimetres grow alike in both directions. */
function drawingSvg({ width, height, parts }: Drawing, box: Box): string {
  const scale = Math.min(box.width / width, (box.height * (1 - AIR)) / height);
  const [x, y] = [box.x + box.width - width * scale, box.y + (box.height * (1 - AIR) - height * scale) / 2];
  const thick = 2.5 / scale;
  const drawn = parts.map(({ state, d }) => {
    const dashes = state === '省去' ? ` stroke-dasharray="${2 * thick} ${1.6 * thick}"` : '';
    const ink =
      state === '改后' ? `fill="${PALETTE.ink}"` : `fill="none" stroke="${PALETTE.ink}" stroke-width="${thick}"${dashes}`;
    return `<path d="${d}" ${ink}/>`;
  });
  return `<g transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(5)})">${drawn.join('')}</g>`;
}

/** 印 — the title on vermilion, a thin line around it. */
export function sealMarks(title: string, x: number, y: number, size: number): { marks: Mark[]; width: number; height: number } {
  const [pad, gap] = [Math.round(size * 0.48), Math.round(size * 0.2)];
  const width = Math.round(widthOf(title, size, 'bold', 0.08)) + 2 * pad;
  const height = Math.round(size * 1.72);
  const baseline = y + gap + height / 2 + size * 0.36;
  return {
    marks: [
      ...frameOf(x, y, width + 2 * gap, height + 2 * gap, 2, PALETTE.seal),
      { is: 'block', x: x + gap, y: y + gap, width, height, colour: PALETTE.seal },
      textMark({ text: title, size, x: x + gap + pad, y: baseline, weight: 'bold', colour: PALETTE.sealInk, spacing: 0.08 }),
    ],
    width: width + 2 * gap,
    height: height + 2 * gap,
  };
}
