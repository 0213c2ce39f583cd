import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import sharp from 'sharp';
import { type Archive } from '#domain/archive.ts';
import { type Picture } from '../../src/pictures.ts';

const WIDTHS = [480, 800, 1200, 1800];
const STORE = '.cache/photographs';

/**
 * 照片 — four widths in three formats of every registered photograph, all metadata dropped, kept by the
 * hash of the original so that only new pictures cost time. AVIF at effort 2: the default takes ten
 * times as long for nearly the same bytes.
 */
export async function preparePhotographs(archive: Archive, directory: string): Promise<string[]> {
  mkdirSync(STORE, { recursive: true });
  const manifest: Record<string, Picture> = {};
  const files: string[] = [];
  for (const { photograph } of archive.people) {
    if (!photograph) continue;
    const original = readFileSync(join(directory, photograph.file));
    const name = `${basename(photograph.file, extname(photograph.file))}-${createHash('sha256').update(original).digest('hex').slice(0, 8)}`;
    const { width, height } = await sharp(original)
      .rotate()
      .toBuffer({ resolveWithObject: true })
      .then(({ info }) => info);
    const widths = [...new Set(WIDTHS.map((wanted) => Math.min(wanted, width)))];
    for (const wanted of widths) {
      for (const format of ['avif', 'webp', 'jpg'] as const) {
        const file = `${name}-${wanted}.${format}`;
        files.push(file);
        if (existsSync(join(STORE, file))) continue;
        const image = sharp(original).rotate().resize({ width: wanted });
        const encoded =
          format === 'avif'
            ? image.avif({ quality: 52, effort: 2 })
            : format === 'webp'
              ? image.webp({ quality: 75 })
              : image.jpeg({ quality: 78 });
        await encoded.toFile(join(STORE, file));
      }
    }
    const largest = widths.at(-1)!;
    manifest[photograph.file] = { name, widths, width: largest, height: Math.round((height * largest) / width) };
  }
  writeFileSync('.cache/photographs.json', JSON.stringify(manifest));
  return files;
}

/** Copies the prepared pictures into the site. */
export function copyPhotographs(files: readonly string[], site: string): void {
  for (const file of files) cpSync(join(STORE, file), join(site, 'photographs', file));
}
