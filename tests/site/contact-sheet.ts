import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import sharp, { type Sharp } from 'sharp';

/** 样张 — what the tests saw, for people to look at. */
const FOLDER = '.cache/contact-sheet';

/** Keeps one picture beside the sheets: nothing is sent anywhere, so that it need not be as small as can be. */
export async function keepPicture(name: string, picture: Buffer | Sharp): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const drawn = Buffer.isBuffer(picture) ? sharp(picture) : picture;
  writeFileSync(join(FOLDER, `${name}.webp`), await drawn.webp({ quality: 80, effort: 0 }).toBuffer());
}

interface Thumb {
  width: number;
  height: number;
}

/** 缩样 — what stands in the window, painted by the browser at the width of a thumb: a large picture only to be made small is most of the work. */
export async function thumbOf(page: Page, thumb: Thumb): Promise<Buffer> {
  const { width, height } = page.viewportSize()!;
  const devtools = await page.context().newCDPSession(page);
  const clip = { x: 0, y: 0, width, height, scale: thumb.width / width };
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', clip, optimizeForSpeed: true });
  await devtools.detach();
  return Buffer.from(data, 'base64');
}

/** 样张页 — the thumbs of one mode and medium on one sheet, side by side in the order of their addresses. */
export async function keepSheet(name: string, thumbs: readonly Buffer[], thumb: Thumb): Promise<void> {
  const gap = 12;
  const across = Math.floor(2400 / (thumb.width + gap));
  const cells = thumbs.map((input, index) => ({
    input,
    left: gap + (index % across) * (thumb.width + gap),
    top: gap + Math.floor(index / across) * (thumb.height + gap),
  }));
  const width = gap + across * (thumb.width + gap);
  const height = gap + Math.ceil(thumbs.length / across) * (thumb.height + gap);
  await keepPicture(name, sharp({ create: { width, height, channels: 3, background: '#777' } }).composite(cells));
}
