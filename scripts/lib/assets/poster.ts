import sharp from 'sharp';
import { type Archive } from '#domain/record/archive.ts';
import { type Entry, type PersonEntry, yearText } from '#domain/views/honours/entry.ts';
import { namingsHeld } from '#domain/views/honours/held.ts';
import { listsOf } from '#domain/views/honours/lists.ts';
import { fullPinyin } from '#domain/views/names/pinyin.ts';
import { PALETTE } from '#domain/views/drawings/palette.ts';
import { NOT_APPROVED } from '#domain/values/words.ts';
import { qrOf } from '../../../src/qr.ts';
import { type Prepared } from './assets.ts';
import { type TextLine, textSvg } from './drawn.ts';
import { outlinesOf, UNITS } from './outlines.ts';
import { openCache } from './cache.ts';
import { fileAt, paths } from '#domain/values/paths.ts';

const STORE = '.cache/posters';
const [WIDTH, HEIGHT, MARGIN] = [900, 1200, 90];

/** 一行字 — inside the margins. */
const lineOf = (line: TextLine): string => textSvg({ within: WIDTH - 2 * MARGIN, ...line });

/** 印 — the title in a frame, as a seal is cut. */
function sealOf(title: string, x: number, y: number): { svg: string; width: number } {
  const size = 40;
  const width = Math.round((outlinesOf(title, 'bold', 0.08 * UNITS).width * size) / UNITS) + 44;
  const frame = `<rect x="${x}" y="${y}" width="${width}" height="68" fill="none" stroke="${PALETTE.seal}" stroke-width="4"/>`;
  const letters = lineOf({ text: title, size, x: x + 22, y: y + 48, weight: 'bold', colour: PALETTE.seal, spacing: 0.08 });
  return { svg: frame + letters, width };
}

/** 命名 — seal and year on one line, below it where and as what; `y` is where the next one begins. */
function namingOf({ honour, employer, trade, post, city }: Entry, y: number): { svg: string; y: number } {
  const seal = sealOf(honour.title, MARGIN, y);
  const x = MARGIN + seal.width + 28;
  const parts = [seal.svg, lineOf({ text: yearText(honour), size: 32, x, y: y + 46, within: WIDTH - MARGIN - x })];
  let next = y + 118;
  for (const text of [employer, [trade ?? post, city].filter(Boolean).join('，')]) {
    if (!text) continue;
    parts.push(lineOf({ text, size: 32, x: MARGIN, y: next, colour: PALETTE.inkSoft }));
    next += 48;
  }
  return { svg: parts.join(''), y: next };
}

/** 海报 — name, titles with their years, trade and place as of the day, whose record it is, and the way to the page. */
export function posterSvg(archive: Archive, { person, entries }: PersonEntry, address: string): string {
  const { site } = archive;
  // A name may hold a character that the face lacks; a box in its place would be a wrong name.
  const name = outlinesOf(person.name, 'bold').complete ? person.name : fullPinyin(person);
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PALETTE.paper}"/>`,
    `<rect x="${MARGIN}" y="${MARGIN}" width="${WIDTH - 2 * MARGIN}" height="3" fill="${PALETTE.ink}"/>`,
    lineOf({ text: site.name, size: 34, x: MARGIN, y: 150, weight: 'bold', spacing: 0.12 }),
    lineOf({ text: name, size: 150, x: MARGIN, y: 380, weight: 'bold', spacing: 0.12 }),
  ];
  let y = 450;
  const held = namingsHeld(entries);
  if (held.length === 0) parts.push(lineOf({ text: '称号已撤销', size: 40, x: MARGIN, y: y + 48, colour: PALETTE.inkSoft }));
  for (const entry of held.slice(-2)) {
    const naming = namingOf(entry, y);
    parts.push(naming.svg);
    y = naming.y;
  }
  const { path, size } = qrOf(address);
  const side = 210;
  parts.push(
    `<g transform="translate(${MARGIN - 12} ${HEIGHT - MARGIN - side}) scale(${(side / size).toFixed(5)})"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" stroke="#000" shape-rendering="crispEdges"/></g>`,
    lineOf({ text: '扫码阅读全文与来源', size: 28, x: MARGIN + side + 10, y: HEIGHT - MARGIN - 130, within: 480 }),
    lineOf({
      text: address.replace(/^https?:\/\//, ''),
      size: 26,
      x: MARGIN + side + 10,
      y: HEIGHT - MARGIN - 85,
      colour: PALETTE.inkSoft,
      within: 480,
    }),
    lineOf({
      text: site.sponsor ?? NOT_APPROVED,
      size: 24,
      x: MARGIN + side + 10,
      y: HEIGHT - MARGIN - 40,
      colour: PALETTE.inkSoft,
      within: 480,
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${parts.join('')}</svg>`;
}

/** 全部海报 — one a person at `/share/{id}.png`, kept by the hash of its drawing, so that only changed ones cost time. */
export async function preparePosters(archive: Archive, siteUrl: string): Promise<Prepared[]> {
  const store = openCache(STORE, JSON.stringify(sharp.versions));
  const files: Prepared[] = [];
  const rows = [...listsOf(archive).directory];
  const post = async (row: PersonEntry) => {
    const { id } = row.person;
    const svg = posterSvg(archive, row, `${siteUrl}${paths.person(id)}`);
    const draw = (to: string) => sharp(Buffer.from(svg)).png({ palette: true, colours: 16, dither: 0, effort: 1 }).toFile(to);
    const from = await store.keep(svg, 'png', draw);
    files.push({ from, to: fileAt(paths.share(id)) });
  };
  // libvips has threads of its own: a few at a time keep them busy.
  while (rows.length) await Promise.all(rows.splice(0, 8).map(post));
  return files.sort((a, b) => (a.to < b.to ? -1 : 1));
}
