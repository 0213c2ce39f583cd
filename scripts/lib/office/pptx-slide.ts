import { type Slide } from '#domain/export/handouts/handout.ts';
import { PALETTE } from '#domain/views/drawings/palette.ts';
import type PptxGenJS from 'pptxgenjs';
import { codePixels, type Pixels, pixelsOf } from './picture.ts';
import { columnWidths, sizeFor, sizeOnOneLine, tableSize } from './pptx-fit.ts';

type Sheet = PptxGenJS.Slide;

/** 区域 — inches. */
interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

const hex = (colour: string): string => colour.slice(1);
export const INK = hex(PALETTE.ink);
export const SOFT = hex(PALETTE.inkSoft);
const LINE = hex(PALETTE.line);

/** Below the title, above the footer. */
const BODY: Box = { x: 0.6, y: 1.75, w: 12.13, h: 4.95 };
const SIDE = 4.2;
const GUTTER = 0.4;

const LANG = 'zh-CN';
const TEXT = { lang: LANG, color: INK, margin: 0 } as const;

/** So wide is half a screen of full definition. */
const PIXELS = 1000;

const place = (sheet: Sheet, { png, width, height }: Pixels, altText: string, box: Box): void => {
  const w = Math.min(box.w, (box.h * width) / height);
  const h = (w * height) / width;
  const data = `image/png;base64,${Buffer.from(png).toString('base64')}`;
  sheet.addImage({ data, altText, x: box.x + (box.w - w) / 2, y: box.y, w, h });
};

/** 大数 — as large as its box lets it, its unit beside it, below it what it counts. */
function addFigure(sheet: Sheet, { value, unit, label }: NonNullable<Slide['figure']>, box: Box): void {
  // Two lines for what it counts, where there is room for them.
  const most = Math.min(240, Math.floor(((box.h - (box.h > 3 ? 1.05 : 0.5)) * 72) / 1.3));
  const size = sizeOnOneLine(`${value}${unit.slice(0, Math.ceil(unit.length / 2))}`, box.w, most, 24);
  const high = (size * 1.3) / 72;
  const runs = [
    { text: value, options: { ...TEXT, fontSize: size, bold: true } },
    { text: unit, options: { ...TEXT, fontSize: Math.max(20, Math.round(size / 3)) } },
  ];
  sheet.addText(runs, { ...box, h: high, margin: 0, valign: 'bottom' });
  sheet.addText(label, {
    ...TEXT,
    x: box.x,
    y: box.y + high + 0.05,
    w: box.w,
    h: box.h - high - 0.05,
    fontSize: 28,
    valign: 'top',
  });
}

function addPoints(sheet: Sheet, points: readonly string[], box: Box): void {
  const fontSize = sizeFor(points, box.w - 0.4, box.h, [36, 32, 28, 24, 20, 18, 16, 14]);
  const options = {
    ...TEXT,
    fontSize,
    bullet: { indent: 22 },
    paraSpaceAfter: Math.round(fontSize * 0.35),
    lineSpacingMultiple: 1.1,
  };
  sheet.addText(
    points.map((text) => ({ text: text.replaceAll('\n', ' '), options })),
    { ...box, margin: 0, valign: 'top' },
  );
}

function addTable(sheet: Sheet, { columns, rows }: NonNullable<Slide['table']>, box: Box): void {
  const all = [columns, ...rows];
  const colW = columnWidths(all, columns.length, box.w);
  const fontSize = tableSize(all, colW, box.h);
  const cell = (text: string, heading: boolean): PptxGenJS.TableCell => ({
    text,
    options: { lang: LANG, color: INK, fontSize, bold: heading, valign: 'middle', ...(heading && { fill: { color: 'F2F2F2' } }) },
  });
  sheet.addTable(
    all.map((row, index) => columns.map((_unused, column) => cell(row[column] ?? '', index === 0))),
    { x: box.x, y: box.y, w: box.w, colW, border: { type: 'solid', pt: 1, color: LINE }, margin: 0.08 },
  );
}

async function addCode(sheet: Sheet, { url, caption }: NonNullable<Slide['code']>, box: Box): Promise<void> {
  const side = Math.min(box.w, box.h - 0.95);
  place(sheet, await codePixels(url), `二维码：${url}`, { ...box, h: side });
  const words = [
    { text: caption, options: { ...TEXT, fontSize: 16, breakLine: true, align: 'center' as const } },
    { text: url, options: { ...TEXT, color: SOFT, fontSize: 12, align: 'center' as const, hyperlink: { url } } },
  ];
  sheet.addText(words, { x: box.x, y: box.y + side + 0.05, w: box.w, h: 0.9, margin: 0, valign: 'top' });
}

/** 一张 — what is said on the left, what is shown on the right; each has all the room that the other leaves. */
export async function addSlide(
  deck: PptxGenJS,
  master: string,
  { title, points, figure, picture, table, code, notes }: Slide,
): Promise<void> {
  const sheet = deck.addSlide({ masterName: master });
  // Given to the whole it would give way to the placeholder's own.
  const fontSize = sizeFor([title], BODY.w, 1.15, [36, 32, 28, 24, 20, 16]);
  sheet.addText([{ text: title.replaceAll('\n', ' '), options: { lang: LANG, fontSize } }], { placeholder: 'title' });
  const said = figure !== undefined || points !== undefined || table !== undefined;
  const shown = picture !== undefined || code !== undefined;
  const right: Box = said ? { ...BODY, x: BODY.x + BODY.w - SIDE, w: SIDE } : BODY;
  const left: Box = shown ? { ...BODY, w: BODY.w - SIDE - GUTTER } : BODY;
  if (picture) place(sheet, await pixelsOf(picture.svg, PIXELS), picture.alt, { ...right, h: code ? right.h * 0.42 : right.h });
  if (code) await addCode(sheet, code, picture ? { ...right, y: right.y + right.h * 0.45, h: right.h * 0.55 } : right);

  const parts = [figure && 'figure', points?.length && 'points', table && 'table'].filter(Boolean).length;
  let top = left.y;
  const take = (share: number): Box => {
    const box = { ...left, y: top, h: left.h * share };
    top += box.h;
    return { ...box, h: box.h - 0.1 };
  };
  if (figure) addFigure(sheet, figure, take(parts === 1 ? 1 : parts === 2 ? 0.5 : 0.34));
  if (points?.length) addPoints(sheet, points, take(table ? 0.33 : (left.y + left.h - top) / left.h));
  if (table) addTable(sheet, table, take((left.y + left.h - top) / left.h));
  sheet.addNotes(notes);
}
