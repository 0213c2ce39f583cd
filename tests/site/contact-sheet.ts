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

export interface Shot {
  path: string;
  png: Buffer;
}

/** 样张页 — all shots of one mode and medium on one sheet, side by side at the width of a thumb, in the order of their addresses. */
export async function keepSheet(name: string, shots: readonly Shot[], thumb: { width: number; height: number }): Promise<void> {
  const gap = 12;
  const across = Math.floor(2400 / (thumb.width + gap));
  const cells = await Promise.all(
    shots.map(async ({ png }, index) => ({
      input: await sharp(png)
        .resize({ ...thumb, fit: 'cover', position: 'top' })
        .png()
        .toBuffer(),
      left: gap + (index % across) * (thumb.width + gap),
      top: gap + Math.floor(index / across) * (thumb.height + gap),
    })),
  );
  const width = gap + across * (thumb.width + gap);
  const height = gap + Math.ceil(shots.length / across) * (thumb.height + gap);
  const sheet = sharp({ create: { width, height, channels: 3, background: '#777' } }).composite(cells);
  await keepPicture(name, await sheet.png().toBuffer());
}
