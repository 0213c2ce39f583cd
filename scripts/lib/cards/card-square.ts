import { PALETTE } from '#domain/views/drawings/palette.ts';
import { CARD, type Card } from '#domain/views/drawings/card.ts';
import { CardSheet } from './card-sheet.ts';
import { widthOf } from '../assets/drawn.ts';
import { pictureSvg } from '../assets/figures.ts';
import { wallSvg } from './wall.ts';
import { outlinesOf } from '../assets/outlines.ts';

const [MARGIN, TOP, GROUND] = [40, 34, 512];
const FULL = CARD.square.width - 2 * MARGIN;
const LARGE = [128, 120, 112, 104, 96, 90, 84, 78, 72, 66, 60, 54, 48, 42];
const SOFT = [40, 36, 34, 32];
const NAME = [168, 152, 136, 120, 104, 88, 72, 60];
/** 左边一栏 — trade, place and year, left of the picture. */
const ASIDE = 196;

/** 方的分享图 — shown as small as a stamp beside the title of a link: who or what, as large as it fits, and little else. */
export function squareCard(card: Card, site: string): CardSheet {
  const sheet = new CardSheet(CARD.square);
  const plain = !card.name && !card.picture && card.wall.length === 0;
  if (card.name) person(sheet, card, outlinesOf(card.name.written, 'bold').complete ? card.name.written : card.name.read);
  const marked = !card.name && headed(sheet, card, plain);
  sheet.ground(GROUND, MARGIN, site, 36, marked);
  return sheet;
}

function person(sheet: CardSheet, card: Card, name: string): void {
  const at = { x: MARGIN, width: FULL };
  const end = sheet.set(name, { ...at, y: TOP, sizes: NAME, lines: 2, weight: 'bold' }) + 24;
  const y = sealsOf(sheet, card, end);
  const words = [card.line, card.seals.at(-1)?.year].filter(Boolean).join('，');
  const height = GROUND - y;
  if (card.picture) {
    const { picture } = card;
    const box = { x: MARGIN + ASIDE + 20, y: y + 10, width: FULL - ASIDE - 20, height: height - 10 };
    sheet.draw((place) => pictureSvg(picture, place), box);
    sheet.set(words, { ...soft, ...at, y: y + 22, width: ASIDE, lines: 4, height: height - 34 });
    return;
  }
  const deed = card.title === card.name?.written ? undefined : card.title;
  if (deed) sheet.set(deed, { ...at, y: y + 26, sizes: LARGE.slice(8), lines: 3, weight: 'bold', height: height - 46 });
  else sheet.set(words, { ...soft, ...at, y: y + 26, lines: 3, height: height - 40 });
}

const soft = { sizes: SOFT, colour: PALETTE.inkSoft };

/** 印 — one, or two side by side; returns where they end. */
function sealsOf(sheet: CardSheet, { seals }: Card, y: number): number {
  const [gap, signs] = [14, seals.reduce((sum, { title }) => sum + widthOf(title, 1, 'bold', 0.08) + 1.4, 0)];
  const size = Math.min(58, Math.floor((FULL - gap * (seals.length - 1)) / signs));
  let [x, height] = [MARGIN, 0];
  for (const { title } of seals) {
    const seal = sheet.seal(title, x, y, size);
    [x, height] = [x + seal.width + gap, seal.height];
  }
  return y + height;
}

/** 别的页面 — says whether the mark stands large on it. */
function headed(sheet: CardSheet, { title, line, picture, wall }: Card, plain: boolean): boolean {
  const at = { x: MARGIN, width: FULL };
  const sizes = plain ? LARGE : LARGE.slice(3);
  const end = sheet.set(title, { ...at, y: TOP, sizes, lines: plain ? 4 : 3, weight: 'bold', line: 1.22, height: 330 }) + 28;
  const box = { ...at, y: end, height: GROUND - 22 - end };
  if (wall.length > 0) sheet.draw((place) => wallSvg(wall, place, false), box);
  if (picture) sheet.draw((place) => pictureSvg(picture, place), { ...box, height: GROUND - end });
  if (!plain) return false;
  const lines = Math.min(4, Math.floor(box.height / 50));
  const y = line && lines > 0 ? sheet.set(line, { ...soft, ...at, y: end, lines, line: 1.35 }) : end - 20;
  const side = Math.min(168, GROUND - y - 24);
  // Hardly larger than at the foot it would say nothing.
  if (side >= 64) sheet.mark(MARGIN + FULL - side, GROUND - side, side);
  return side >= 64;
}
