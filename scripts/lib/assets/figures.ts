import { readFileSync } from 'node:fs';
import { type WallGroup } from '#domain/views/drawings/card.ts';
import { type Drawing } from '#domain/views/drawings/drawing.ts';
import { type SheetPicture } from '#domain/views/drawings/sheet-picture.ts';
import { PALETTE } from '#domain/views/drawings/palette.ts';
import { settable, textSvg, widthOf } from './drawn.ts';

/** 一块地方 — of a card. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const ROOT = new URL('../../../', import.meta.url);
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
export const plateSource = (plate: string): string => sourceOf(`src/components/drawings/plates/${plate}.svg`);

export const markSvg = (x: number, y: number, side: number): string => placed(markSource(), { x, y, width: side, height: side });

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
export function sealSvg(title: string, x: number, y: number, size: number): { svg: string; width: number; height: number } {
  const [pad, gap] = [Math.round(size * 0.48), Math.round(size * 0.2)];
  const width = Math.round(widthOf(title, size, 'bold', 0.08)) + 2 * pad;
  const height = Math.round(size * 1.72);
  const rect = (by: number, paint: string) =>
    `<rect x="${x + by}" y="${y + by}" width="${width + 2 * (gap - by)}" height="${height + 2 * (gap - by)}" ${paint}/>`;
  const baseline = y + gap + height / 2 + size * 0.36;
  return {
    svg:
      rect(1, `fill="none" stroke="${PALETTE.seal}" stroke-width="2"`) +
      rect(gap, `fill="${PALETTE.seal}"`) +
      textSvg({ text: title, size, x: x + gap + pad, y: baseline, weight: 'bold', colour: PALETTE.sealInk, spacing: 0.08 }),
    width: width + 2 * gap,
    height: height + 2 * gap,
  };
}

/** 铭牌墙的一种排法 — from the roomiest to the closest. */
interface Pattern {
  /** Plates in a row of the few, and of the many; a name among the many takes two places. */
  columns: readonly [number, number];
  heights: readonly [number, number];
  /** Size of the names; 0 for none. */
  names: readonly [number, number];
}
const PATTERNS: readonly Pattern[] = [
  { columns: [5, 21], heights: [68, 52], names: [38, 26] },
  { columns: [5, 21], heights: [56, 42], names: [34, 26] },
  { columns: [5, 26], heights: [52, 30], names: [32, 0] },
  { columns: [10, 10], heights: [40, 40], names: [0, 0] },
  { columns: [10, 20], heights: [44, 26], names: [0, 0] },
  { columns: [10, 20], heights: [30, 20], names: [0, 0] },
  { columns: [20, 40], heights: [16, 16], names: [0, 0] },
  { columns: [40, 80], heights: [8, 8], names: [0, 0] },
];
/** So many plates of one title are few enough to be large. */
const FEW = 12;
const GAP = 10;

/** 铭牌墙 — a solid plate for each name, a dashed one for each that no source names; nothing where they don't fit. */
export function wallSvg(groups: readonly WallGroup[], box: Box, named: boolean): string {
  for (const pattern of PATTERNS) {
    if (!named && pattern.names[0] > 0) continue;
    const wall = wallIn(groups, box, pattern);
    if (wall !== undefined) return wall;
  }
  return '';
}

function wallIn(groups: readonly WallGroup[], box: Box, { columns, heights, names: sizes }: Pattern): string | undefined {
  const parts: string[] = [];
  let y = box.y;
  for (const { names, unknown } of groups) {
    if (names.length + unknown === 0) continue;
    const kind = names.length + unknown <= FEW && groups.length > 1 ? 0 : 1;
    const [inRow, height, size] = [columns[kind], heights[kind], sizes[kind]];
    const gap = Math.min(GAP, height / 4);
    const step = (box.width + gap) / inRow;
    const places = kind === 1 && size > 0 ? 2 : 1;
    let column = 0;
    const next = (wide: number): Box => {
      if (column + wide > inRow) [column, y] = [0, y + height + gap];
      const cell = { x: box.x + column * step, y, width: wide * step - gap, height };
      column += wide;
      return cell;
    };
    for (const name of names) parts.push(plateSvg(next(places), kind === 0, size > 0 ? { name, size } : undefined));
    for (let count = 0; count < unknown; count++) parts.push(dashedSvg(next(1)));
    y += height + gap * 1.4;
    if (y - gap * 1.4 > box.y + box.height) return undefined;
  }
  return parts.join('');
}

function plateSvg({ x, y, width, height }: Box, thick: boolean, told?: { name: string; size: number }): string {
  const line = thick ? 3 : 2;
  const frame = `<rect x="${(x + line / 2).toFixed(1)}" y="${(y + line / 2).toFixed(1)}" width="${(width - line).toFixed(1)}" height="${(height - line).toFixed(1)}" fill="${told ? 'none' : PALETTE.ink}" stroke="${PALETTE.ink}" stroke-width="${line}"/>`;
  if (!told) return frame;
  const [text, within] = [settable(told.name), width - 12];
  const long = Math.min(widthOf(text, told.size, 'bold', 0.08), within);
  return (
    frame +
    textSvg({
      text,
      size: told.size,
      x: x + (width - long) / 2,
      y: y + height / 2 + told.size * 0.36,
      weight: 'bold',
      spacing: 0.08,
      within,
    })
  );
}

const dashedSvg = ({ x, y, width, height }: Box): string =>
  `<rect x="${(x + 1).toFixed(1)}" y="${(y + 1).toFixed(1)}" width="${(width - 2).toFixed(1)}" height="${(height - 2).toFixed(1)}" fill="none" stroke="${PALETTE.line}" stroke-width="2" stroke-dasharray="6 4"/>`;
