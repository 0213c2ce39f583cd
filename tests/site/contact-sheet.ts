import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** 样张 — what the tests saw, for people to look at. */
const FOLDER = '.cache/contact-sheet';

/** Keeps one picture beside the sheets. */
export async function keepPicture(name: string, png: Buffer): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.webp`), await sharp(png).webp({ quality: 80 }).toBuffer());
}

interface Thumb {
  width: number;
  height: number;
}

/** 缩样 — a picture at the width of a thumb. */
export const thumbOf = (picture: Buffer, thumb: Thumb): Promise<Buffer> =>
  sharp(picture)
    .resize({ ...thumb, fit: 'cover', position: 'top' })
    .png({ compressionLevel: 1 })
    .toBuffer();

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
  const sheet = sharp({ create: { width, height, channels: 3, background: '#777' } }).composite(cells);
  await keepPicture(name, await sheet.png({ compressionLevel: 1 }).toBuffer());
}
