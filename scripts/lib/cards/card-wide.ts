import { PALETTE } from '#domain/views/drawings/palette.ts';
import { CARD, type Card } from '#domain/views/drawings/card.ts';
import { CardSheet } from './card-sheet.ts';
import { widthOf } from '../assets/drawn.ts';
import { type Box, pictureSvg } from '../assets/figures.ts';
import { wallSvg } from './wall.ts';
import { outlinesOf } from '../assets/outlines.ts';

const [MARGIN, TOP, GROUND] = [72, 60, 532];
const FULL = CARD.wide.width - 2 * MARGIN;
/** With a picture the text keeps to the left of it. */
const [BESIDE, PICTURE, MARK] = [596, 448, 196];
const LARGE = [132, 120, 112, 104, 96, 88, 82, 76, 70, 64, 58, 52, 46];
const SOFT = [40, 36, 34, 32];
const NAME = [200, 184, 168, 152, 136, 120, 104, 88, 72, 60];

/** 宽的分享图 — 1200 × 630, as most places show a shared link. */
export function wideCard(card: Card, site: string): CardSheet {
  const sheet = new CardSheet(CARD.wide);
  const plain = !card.name && !card.picture && card.wall.length === 0;
  sheet.ground(GROUND, MARGIN, site, 34, plain);
  const width = card.picture ? BESIDE : FULL;
  const { picture } = card;
  if (picture)
    sheet.draw((place) => pictureSvg(picture, place), { x: MARGIN + FULL - PICTURE, y: 44, width: PICTURE, height: GROUND - 44 });
  if (!card.name) headed(sheet, card, { width, plain });
  else {
    const name = outlinesOf(card.name.written, 'bold').complete ? card.name.written : card.name.read;
    if (card.title === card.name.written) alone(sheet, card, name, width);
    else withDeed(sheet, card, name, width);
  }
  return sheet;
}

/** 有事迹 — the deed large, then who did it: name, seals with their years, trade and place. */
function withDeed(sheet: CardSheet, card: Card, name: string, width: number): void {
  const below = card.seals.length > 1 ? 258 : 190;
  const height = GROUND - TOP - below - 40;
  const sizes = LARGE.slice(card.picture ? 5 : 2);
  const end = sheet.set(card.title, { x: MARGIN, y: TOP, width, sizes, lines: 3, weight: 'bold', height });
  const y = Math.min(end + 48, GROUND - below);
  const size = 56;
  sheet.say(name, { x: MARGIN, y: y + size, size, weight: 'bold', spacing: 0.08, within: width });
  const x = MARGIN + widthOf(name, size, 'bold', 0.08) + 28;
  const [first, ...others] = card.seals;
  if (first && others.length === 0 && x + widthOf(first.title, 36, 'bold', 0.08) + 60 <= MARGIN + width) {
    sheet.seal(first.title, x, y - 4, 36);
    told(sheet, [card.line, first.year], { x: MARGIN, y: y + size + 36, width, lines: 2 });
  } else {
    told(sheet, [card.line], { x, y: y + size - 38, width: MARGIN + width - x, lines: 1 });
    sealsOf(sheet, card, { y: y + size + 26, width });
  }
}

interface Place {
  x?: number;
  y: number;
  width: number;
}

/** 印与年度 — one seal a row, its year beside it. */
function sealsOf(sheet: CardSheet, { seals }: Card, { x = MARGIN, y, width }: Place): number {
  let next = y;
  for (const { title, year } of seals) {
    const seal = sheet.seal(title, x, next, 36);
    const beside = x + seal.width + 24;
    sheet.say(year, { x: beside, y: next + seal.height / 2 + 13, size: 36, colour: PALETTE.inkSoft, within: x + width - beside });
    next += seal.height + 12;
  }
  return next;
}

function told(
  sheet: CardSheet,
  words: readonly (string | undefined)[],
  { x = MARGIN, y, width, lines }: Place & { lines: number },
) {
  const text = words.filter(Boolean).join('，');
  if (text) sheet.set(text, { x, y, width, sizes: SOFT, lines, colour: PALETTE.inkSoft });
}

/** 只有姓名 — the name as large as it fits; without a picture on a riveted plate. */
function alone(sheet: CardSheet, card: Card, name: string, width: number): void {
  const plate = card.picture === undefined;
  const x = plate ? MARGIN + 56 : MARGIN;
  const inner = plate ? width - 112 : width;
  if (plate) sheet.draw(namePlate, { x: MARGIN, y: TOP, width: FULL, height: GROUND - TOP - 36 });
  const height = card.seals.length > 1 ? 190 : 230;
  const y = plate ? TOP + 44 : TOP + 20;
  const end = sheet.set(name, { x, y, width: inner, sizes: NAME, lines: 2, weight: 'bold', height });
  const next = card.seals.length > 0 ? sealsOf(sheet, card, { x, y: end + 40, width: inner }) : end + 40;
  told(sheet, [card.line], { x, y: next + 14, width: inner, lines: 1 });
}

/** 铭牌 — a frame with a rivet in each corner. */
function namePlate({ x, y, width, height }: Box): string {
  const rivets = [x + 26, x + width - 26].flatMap((cx) =>
    [y + 26, y + height - 26].map(
      (cy) => `<circle cx="${cx}" cy="${cy}" r="8" fill="none" stroke="${PALETTE.ink}" stroke-width="2.5"/>`,
    ),
  );
  const frame = `<rect x="${x + 2}" y="${y + 2}" width="${width - 4}" height="${height - 4}" fill="none" stroke="${PALETTE.ink}" stroke-width="4"/>`;
  return frame + rivets.join('');
}

/** 别的页面 — heading and sentence; the wall of a year below them, on any other page the mark. */
function headed(sheet: CardSheet, { title, line, wall }: Card, { width, plain }: { width: number; plain: boolean }): void {
  const walled = wall.length > 0;
  const at = { x: MARGIN, width, weight: 'bold' } as const;
  let y = sheet.set(
    title,
    walled
      ? { ...at, y: 44, sizes: LARGE.slice(7), lines: 1 }
      : { ...at, y: TOP, sizes: LARGE.slice(plain ? 0 : 5), lines: 3, height: 300 },
  );
  if (line) {
    const soft = { x: MARGIN, sizes: SOFT, colour: PALETTE.inkSoft, line: 1.45 };
    if (walled) y = sheet.set(line, { ...soft, y: y + 20, width, lines: widthOf(line, 32, 'regular') <= width ? 1 : 2 });
    // Beside the mark.
    else sheet.set(line, { ...soft, y: y + 40, width: plain ? FULL - MARK - 48 : width, lines: 4, height: GROUND - y - 70 });
  }
  if (plain) sheet.mark(MARGIN + FULL - MARK, GROUND - MARK, MARK);
  const top = y + 28;
  sheet.draw((place) => wallSvg(wall, place, true), { x: MARGIN, y: top, width: FULL, height: GROUND - 24 - top });
}
