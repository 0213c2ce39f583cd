import { type WallGroup } from '#domain/views/drawings/card.ts';
import { PALETTE } from '#domain/views/drawings/palette.ts';
import { settable, textSvg, widthOf } from '../assets/drawn.ts';
import { type Box } from '../assets/figures.ts';

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
