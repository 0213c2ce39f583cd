import sharp from 'sharp';
import { type Book } from '#domain/views/yearbook/book.ts';
import { chineseDate } from '#domain/values/date.ts';
import { PALETTE } from '#domain/views/drawings/palette.ts';
import { settable, textSvg } from '../assets/drawn.ts';

const [WIDTH, HEIGHT, MARGIN] = [1200, 1600, 120];
const line = (
  text: string,
  size: number,
  y: number,
  weight: 'bold' | 'regular' = 'regular',
  colour: string = PALETTE.ink,
): string => textSvg({ text: settable(text), size, x: MARGIN, y, weight, colour, within: WIDTH - 2 * MARGIN });

/** 封面 — the title in two lines, the statement, the day of the record, whose it is; letters as outlines. */
export function coverOf(book: Book): Promise<Buffer> {
  const [name = book.title, scope = ''] = book.title.split('：');
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PALETTE.paper}"/>`,
    `<rect x="${MARGIN}" y="300" width="${WIDTH - 2 * MARGIN}" height="6" fill="${PALETTE.ink}"/>`,
    line(name, 150, 520, 'bold'),
    line(scope, 84, 660),
    `<rect x="${MARGIN}" y="740" width="${WIDTH - 2 * MARGIN}" height="2" fill="${PALETTE.ink}"/>`,
    ...(book.statement ? [line(book.statement, 44, 830, 'regular', PALETTE.inkSoft)] : []),
    line(`记录截至${chineseDate(book.recordDate)}`, 44, 1400, 'regular', PALETTE.inkSoft),
    line(book.publisher, 52, 1480, 'bold'),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${parts.join('')}</svg>`;
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 16, dither: 0, effort: 1 }).toBuffer();
}
