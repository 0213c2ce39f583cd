import { writeFileSync } from 'node:fs';
import { type Archive } from '#domain/record/archive.ts';
import { type Entry, type PersonEntry, yearText } from '#domain/views/honours/entry.ts';
import { namingsHeld } from '#domain/views/honours/held.ts';
import { listsOf } from '#domain/views/honours/lists.ts';
import { fullPinyin } from '#domain/views/names/pinyin.ts';
import { PALETTE } from '#domain/views/drawings/palette.ts';
import { NOT_APPROVED } from '#domain/values/words.ts';
import { modulesOf } from '../../../src/qr.ts';
import { type Prepared } from './assets.ts';
import { frameOf, type Mark } from '../painting/marks.ts';
import { painted, RECIPE } from '../painting/painted.ts';
import { type TextLine, textMark, widthOf } from './drawn.ts';
import { outlinesOf } from './outlines.ts';
import { openCache } from './cache.ts';
import { fileAt, paths } from '#domain/values/paths.ts';

const STORE = '.cache/posters';
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
function namingOf({ honour, employer, trade, post, city }: Entry, y: number): { marks: Mark[]; y: number } {
  const seal = sealOf(honour.title, MARGIN, y);
  const x = MARGIN + seal.width + 28;
  const marks = [...seal.marks, lineOf({ text: yearText(honour), size: 32, x, y: y + 46, within: WIDTH - MARGIN - x })];
  let next = y + 118;
  for (const text of [employer, [trade ?? post, city].filter(Boolean).join('，')]) {
    if (!text) continue;
    marks.push(lineOf({ text, size: 32, x: MARGIN, y: next, colour: PALETTE.inkSoft }));
    next += 48;
  }
  return { marks, y: next };
}

/** 海报 — name, titles with their years, trade and place as of the day, whose record it is, and the way to the page. */
export function posterOf(archive: Archive, { person, entries }: PersonEntry, address: string): Mark[] {
  const { site } = archive;
  // A name may hold a character that the face lacks; a box in its place would be a wrong name.
  const name = outlinesOf(person.name, 'bold').complete ? person.name : fullPinyin(person);
  const marks: Mark[] = [
    { is: 'block', x: MARGIN, y: MARGIN, width: WIDTH - 2 * MARGIN, height: 3, colour: PALETTE.ink },
    lineOf({ text: site.name, size: 34, x: MARGIN, y: 150, weight: 'bold', spacing: 0.12 }),
    lineOf({ text: name, size: 150, x: MARGIN, y: 380, weight: 'bold', spacing: 0.12 }),
  ];
  let y = 450;
  const held = namingsHeld(entries);
  if (held.length === 0) marks.push(lineOf({ text: '称号已撤销', size: 40, x: MARGIN, y: y + 48, colour: PALETTE.inkSoft }));
  for (const entry of held.slice(-2)) {
    const naming = namingOf(entry, y);
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
      text: site.sponsor ?? NOT_APPROVED,
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

/** 全部海报 — one a person at `/share/{id}.png`, kept by the hash of its drawing, so that only changed ones cost time. */
export async function preparePosters(archive: Archive, siteUrl: string): Promise<Prepared[]> {
  const store = openCache(STORE, RECIPE);
  const files: Prepared[] = [];
  for (const row of listsOf(archive).directory) {
    const { id } = row.person;
    const marks = posterOf(archive, row, `${siteUrl}${paths.person(id)}`);
    const draw = async (to: string) => writeFileSync(to, await painted(marks, WIDTH, HEIGHT, PALETTE.paper));
    const from = await store.keep(JSON.stringify(marks), 'png', draw);
    files.push({ from, to: fileAt(paths.share(id)) });
  }
  return files.sort((a, b) => (a.to < b.to ? -1 : 1));
}
