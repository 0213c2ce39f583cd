import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { APP_ICONS, ICO_SIDES, TOUCH_SIDE } from '#domain/export/manifest.ts';
import { PALETTE } from '#domain/views/drawings/palette.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { markSource } from './figures.ts';
import { icoOf } from './ico.ts';

/** A launcher may cut a maskable icon to a circle of four fifths of its width: the strokes of the mark must lie inside. */
const INSIDE = 0.8;

/** 名章成像 — at a size; `full` without round corners, `inside` smaller on the same ground. */
async function markPixels(side: number, { full = false, inside = 1 } = {}): Promise<Buffer> {
  const inner = Math.round(side * inside);
  const mark = sharp(Buffer.from(markSource()), { density: (72 * inner) / 32 }).resize(inner, inner);
  if (!full) return mark.png().toBuffer();
  const [before, after] = [Math.floor((side - inner) / 2), Math.ceil((side - inner) / 2)];
  return mark
    .flatten({ background: PALETTE.seal })
    .extend({ top: before, left: before, bottom: after, right: after, background: PALETTE.seal })
    .png({ palette: true, colours: 16, dither: 0 })
    .toBuffer();
}

/** 图标 — all that browsers, phones and launchers ask for, drawn from the one mark of the site. */
export async function writeIcons(site: string): Promise<void> {
  const write = (path: string, bytes: Buffer): void => {
    const file = join(site, fileAt(path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  };
  write(paths.iconPixels, icoOf(await Promise.all(ICO_SIDES.map(async (side) => ({ side, png: await markPixels(side) })))));
  write(paths.touchIcon, await markPixels(TOUCH_SIDE, { full: true }));
  for (const { side, maskable } of APP_ICONS)
    write(paths.appIcon(side, maskable), await markPixels(side, maskable ? { full: true, inside: INSIDE } : {}));
}
