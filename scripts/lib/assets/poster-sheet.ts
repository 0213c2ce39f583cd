import { NOT_APPROVED } from '#domain/values/words.ts';
import { PALETTE } from '#domain/views/drawings/palette.ts';
import { modulesOf } from '../../../src/qr.ts';
import { type Trade } from '../cores/on-cores.ts';
import { frameOf, type Mark } from '../painting/marks.ts';
import { painted } from '../painting/painted.ts';
import { type TextLine, textMark, widthOf } from './drawn.ts';
import { outlinesOf } from './outlines.ts';

/** 海报的底稿 — all that it is drawn from. */
export interface PosterCopy {
  site: string;
  sponsor?: string;
  /** The name, and how it is read. */
  written: string;
  read: string;
  /** The last two namings that are held, and what is told of each, a line each. */
  held: { title: string; year: string; told: string[] }[];
  address: string;
}

const [WIDTH, HEIGHT, MARGIN] = [900, 1200, 90];

/** 一行字 — inside the margins. */
const lineOf = (line: TextLine): Mark => textMark({ within: WIDTH - 2 * MARGIN, ...line });

/** 印 — the title in a frame, as a seal is cut. */
function sealOf(title: string, x: number, y: number): { marks: Mark[]; width: number } {
  const size = 40;
  const width = Math.round(widthOf(title, size, 'bold', 0.08)) + 44;
  const letters = lineOf({ text: title, size, x: x + 22, y: y + 48, weight: 'bold', colour: PALETTE.seal, spacing: 0.08 });
  return { marks: [...frameOf(x - 2, y - 2, width + 4, 72, 4, PALETTE.seal), letters], width };
}

/** 命名 — seal and year on one line, below it where and as what; `y` is where the next one begins. */
function namingOf({ title, year, told }: PosterCopy['held'][number], y: number): { marks: Mark[]; y: number } {
  const seal = sealOf(title, MARGIN, y);
  const x = MARGIN + seal.width + 28;
  const marks = [...seal.marks, lineOf({ text: year, size: 32, x, y: y + 46, within: WIDTH - MARGIN - x })];
  let next = y + 118;
  for (const text of told) {
    marks.push(lineOf({ text, size: 32, x: MARGIN, y: next, colour: PALETTE.inkSoft }));
    next += 48;
  }
  return { marks, y: next };
}

/** 海报 — name, titles with their years, trade and place as of the day, whose record it is, and the way to the page. */
export function posterMarks({ site, sponsor, written, read, held, address }: PosterCopy): Mark[] {
  // A name may hold a character that the face lacks; a box in its place would be a wrong name.
  const name = outlinesOf(written, 'bold').complete ? written : read;
  const marks: Mark[] = [
    { is: 'block', x: MARGIN, y: MARGIN, width: WIDTH - 2 * MARGIN, height: 3, colour: PALETTE.ink },
    lineOf({ text: site, size: 34, x: MARGIN, y: 150, weight: 'bold', spacing: 0.12 }),
    lineOf({ text: name, size: 150, x: MARGIN, y: 380, weight: 'bold', spacing: 0.12 }),
  ];
  let y = 450;
  if (held.length === 0) marks.push(lineOf({ text: '称号已撤销', size: 40, x: MARGIN, y: y + 48, colour: PALETTE.inkSoft }));
  for (const each of held) {
    const naming = namingOf(each, y);
    marks.push(...naming.marks);
    y = naming.y;
  }
  const code = codeOf(address);
  const side = code.side - QUIET;
  marks.push(
    ...code.marks,
    lineOf({ text: '扫码阅读全文与来源', size: 28, x: MARGIN + side + 22, y: HEIGHT - MARGIN - 130, within: 480 }),
    lineOf({
      text: address.replace(/^https?:\/\//, ''),
      size: 26,
      x: MARGIN + side + 22,
      y: HEIGHT - MARGIN - 85,
      colour: PALETTE.inkSoft,
      within: 480,
    }),
    lineOf({
      text: sponsor ?? NOT_APPROVED,
      size: 24,
      x: MARGIN + side + 22,
      y: HEIGHT - MARGIN - 40,
      colour: PALETTE.inkSoft,
      within: 480,
    }),
  );
  return marks;
}

/** The white around a code is a part of it, and may hang into the margin. */
const QUIET = 12;

/** 二维码 — about 220 pixels wide, each module as many whole pixels, so that its edges are sharp; at the foot, on the left. */
function codeOf(address: string): { marks: Mark[]; side: number } {
  const { rows, size } = modulesOf(address);
  const unit = Math.round(220 / size);
  const side = unit * size;
  const [left, top] = [MARGIN - QUIET, HEIGHT - MARGIN - side];
  const dark = rows.flatMap((runs, row) =>
    runs.map(({ from, length }): Mark => ({
      ...{ is: 'block', x: left + from * unit, y: top + row * unit, width: length * unit, height: unit, colour: '#000' },
    })),
  );
  return { marks: [{ is: 'block', x: left, y: top, width: side, height: side, colour: '#fff' }, ...dark], side };
}

/** 海报的画法 — on whichever core. */
export const POSTER_TRADE: Trade<PosterCopy, Uint8Array> = {
  module: new URL(import.meta.url),
  name: 'posterPicture',
  work: posterPicture,
};

export function posterPicture(copy: PosterCopy): Promise<Uint8Array> {
  return painted(posterMarks(copy), WIDTH, HEIGHT, PALETTE.paper);
}
