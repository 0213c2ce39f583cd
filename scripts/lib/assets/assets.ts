import { createHash } from 'node:crypto';
import { constants, mkdirSync, readFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import sharp from 'sharp';
import { type Archive } from '#domain/record/archive.ts';
import { type Asset, endingOf, isPicture, MAX_BYTES, type Picture } from '#domain/record/entries/asset.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { openAll } from '../opening/open-assets.ts';
import { firstPageOf, pdfLibrary } from '../opening/open-pdf.ts';
import { cleanedTo, encodePicture, type Original, PICTURE_RECIPE } from '../photographs/encode.ts';
import { progressOf } from '../photographs/progress.ts';
import { keepSeen, seenBefore } from '../photographs/seen.ts';
import { several } from '../photographs/several.ts';
import { openCache, type FileCache } from './cache.ts';

const STORE = '.cache/assets';
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** 有文件的 — of an archive nothing but its files is wanted here. */
type Holding = Pick<Archive, 'assets'>;

/** 打开全部文件 — every file of the record is opened, and what it tells is noted in the archive for the rules; a picture that opened well once need not be opened again. */
export async function examineAssets(archive: Holding, directory: string, cache = STORE): Promise<void> {
  const small = [...archive.assets].filter(([, { bytes }]) => bytes <= MAX_BYTES);
  if (small.length === 0) return;
  const store = openCache(cache, PICTURE_RECIPE);
  const seen = await seenBefore(store, small, directory);
  const left = new Map(small.flatMap(([file]) => (seen.has(file) ? [] : [[file, join(directory, file)]])));
  const tell = progressOf('打开文件', left.size);
  for (const [file, told] of await openAll(left, undefined, tell)) {
    seen.set(file, told);
    if (isPicture(file)) await keepSeen(store, file, told);
  }
  for (const [file, asset] of small) archive.assets.set(file, { ...asset, ...seen.get(file) });
}

/** 备好的文件 — where a file of the site lies on disk, and its path in the site. */
export interface Prepared {
  from: string;
  to: string;
}

/**
 * 备好文件 — pictures in four widths and three formats, the first page of each PDF as a picture, and the
 * files to be downloaded; kept by the hash of the original, so that only new ones cost time. What the
 * pages must know is noted in the archive, without the text of the files.
 */
export async function prepareAssets(archive: Holding, directory: string, cache = STORE): Promise<Prepared[]> {
  const store = openCache(cache, PICTURE_RECIPE);
  // A build does not come so far with a fault; the live preview goes on without.
  const whole = [...archive.assets].filter(([, { fault, sha256 }]) => fault === undefined && sha256 !== undefined);
  const tell = progressOf('图片与资料', whole.length);
  const prepared = await several(whole, async ([file, { text: _text, traces: _traces, ...asset }]) => {
    const files: Prepared[] = [];
    const original = { from: join(directory, file), sha256: asset.sha256!, aiMark: asset.aiMark };
    const [, id] = file.split('/');
    const stem = file.startsWith('photographs/') ? basename(file, extname(file)) : `${id}-${basename(file, extname(file))}`;
    const name = `${stem}-${original.sha256.slice(0, 8)}`;
    if (isPicture(file)) asset.picture = await picture(store, name, original, files);
    else if (endingOf(file) === 'pdf') asset.picture = await firstPage(store, name, original.from, files);
    if (!file.startsWith('photographs/')) asset.served = await served(store, file, original, files);
    archive.assets.set(file, asset);
    tell();
    return files;
  });
  return prepared.flat();
}

/** 复制 — the prepared files into the site. */
export async function copyAssets(files: readonly Prepared[], site: string): Promise<void> {
  await several(files, async ({ from, to }) => {
    mkdirSync(dirname(join(site, to)), { recursive: true });
    // Where a disk can, the copy costs nothing.
    await copyFile(from, join(site, to), constants.COPYFILE_FICLONE);
  });
}

async function picture(store: FileCache, name: string, original: Original, files: Prepared[]): Promise<Picture> {
  const { files: encoded, ...size } = await encodePicture(store, original);
  files.push(...encoded.map(({ from, width, format }) => ({ from, to: fileAt(paths.picture(name, width, format)) })));
  return { name, ...size };
}

async function firstPage(store: FileCache, name: string, from: string, files: Prepared[]): Promise<Picture> {
  const render = async (to: string) => {
    const document = await (await pdfLibrary()).loadDocument(readFileSync(from));
    const { data, width, height } = await firstPageOf(document);
    document.destroy();
    await sharp(data, { raw: { width, height, channels: 4 } })
      .flatten({ background: 'white' })
      .png()
      .toFile(to);
  };
  const page = await store.keep(`${name}-page`, 'png', render);
  return picture(store, name, { from: page, sha256: digest(readFileSync(page)) }, files);
}

/** A picture is handed out at its full size, cleaned; everything else byte by byte. */
async function served(
  store: FileCache,
  file: string,
  { from, sha256, aiMark }: Original,
  files: Prepared[],
): Promise<NonNullable<Asset['served']>> {
  const [, id, name] = file.split('/');
  const source = isPicture(file)
    ? await store.keep(`${sha256} ${aiMark ?? ''}`, endingOf(file), (to) => cleanedTo(readFileSync(from), aiMark, to))
    : from;
  const bytes = readFileSync(source);
  const path = paths.material(id!, name!);
  files.push({ from: source, to: fileAt(path) });
  return { path, bytes: bytes.length, sha256: digest(bytes) };
}
