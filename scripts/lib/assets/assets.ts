import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { type Archive } from '#domain/record/archive.ts';
import { type Asset, endingOf, isPicture, MAX_BYTES, type Picture } from '#domain/record/entries/asset.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { openAll } from '../opening/open-assets.ts';
import { firstPageOf, pdfLibrary } from '../opening/open-pdf.ts';
import { openCache, type FileCache } from './cache.ts';

const WIDTHS = [480, 800, 1200, 1800];
const STORE = '.cache/assets';
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** 打开全部文件 — every file of the record is opened once, and what it tells is noted in the archive for the rules. */
export async function examineAssets(archive: Archive, directory: string): Promise<void> {
  const small = [...archive.assets].filter(([, { bytes }]) => bytes <= MAX_BYTES);
  const seen = await openAll(new Map(small.map(([file]) => [file, join(directory, file)])));
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
export async function prepareAssets(archive: Archive, directory: string): Promise<Prepared[]> {
  const store = openCache(STORE, JSON.stringify(sharp.versions));
  const files: Prepared[] = [];
  for (const [file, { text: _text, traces: _traces, ...asset }] of archive.assets) {
    // A build does not come so far with it; the live preview goes on without.
    if (asset.fault !== undefined || asset.sha256 === undefined) continue;
    const from = join(directory, file);
    const [, id] = file.split('/');
    const stem = file.startsWith('photographs/') ? basename(file, extname(file)) : `${id}-${basename(file, extname(file))}`;
    const name = `${stem}-${asset.sha256.slice(0, 8)}`;
    if (isPicture(file)) asset.picture = await picture(store, name, readFileSync(from), files, asset.aiMark);
    else if (endingOf(file) === 'pdf') asset.picture = await firstPage(store, name, readFileSync(from), files);
    if (!file.startsWith('photographs/')) asset.served = await served(store, file, from, files, asset.aiMark);
    archive.assets.set(file, asset);
  }
  return files;
}

/** 复制 — the prepared files into the site. */
export function copyAssets(files: readonly Prepared[], site: string): void {
  for (const { from, to } of files) {
    mkdirSync(dirname(join(site, to)), { recursive: true });
    cpSync(from, join(site, to));
  }
}

/** AVIF at effort 2: the default takes ten times as long for nearly the same bytes. */
async function picture(store: FileCache, name: string, original: Buffer, files: Prepared[], aiMark?: string): Promise<Picture> {
  const { info } = await sharp(original).rotate().toBuffer({ resolveWithObject: true });
  const widths = [...new Set(WIDTHS.map((wanted) => Math.min(wanted, info.width)))];
  for (const width of widths) {
    for (const format of ['avif', 'webp', 'jpg'] as const) {
      const encode = (to: string) => {
        const image = clean(original, aiMark).resize({ width });
        if (format === 'avif') return image.avif({ quality: 52, effort: 2 }).toFile(to);
        return (format === 'webp' ? image.webp({ quality: 75 }) : image.jpeg({ quality: 78 })).toFile(to);
      };
      const from = await store.keep(`${digest(original)} ${width} ${aiMark ?? ''}`, format, encode);
      files.push({ from, to: fileAt(paths.picture(name, width, format)) });
    }
  }
  const largest = widths.at(-1)!;
  return { name, widths, width: largest, height: Math.round((info.height * largest) / info.width) };
}

/** Without the metadata of its camera (place, serial number, author), but never without the mark of AI. */
function clean(original: Buffer, aiMark?: string): Sharp {
  const image = sharp(original).rotate();
  return aiMark === undefined ? image : image.withXmp(xmpOf(aiMark));
}

const xmpOf = (aiMark: string): string =>
  [
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/">',
    `<TC260:AIGC>${aiMark.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')}</TC260:AIGC>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
  ].join('');

async function firstPage(store: FileCache, name: string, bytes: Buffer, files: Prepared[]): Promise<Picture> {
  const render = async (to: string) => {
    const document = await (await pdfLibrary()).loadDocument(bytes);
    const { data, width, height } = await firstPageOf(document);
    document.destroy();
    await sharp(data, { raw: { width, height, channels: 4 } })
      .flatten({ background: 'white' })
      .png()
      .toFile(to);
  };
  return picture(store, name, readFileSync(await store.keep(`${name}-page`, 'png', render)), files);
}

/** A picture is handed out at its full size, cleaned; everything else byte by byte. */
async function served(
  store: FileCache,
  file: string,
  from: string,
  files: Prepared[],
  aiMark?: string,
): Promise<NonNullable<Asset['served']>> {
  const [, id, name] = file.split('/');
  const cleaned = (original: Buffer) => (to: string) => clean(original, aiMark).toFile(to);
  const original = readFileSync(from);
  const source = isPicture(file)
    ? await store.keep(`${digest(original)} ${aiMark ?? ''}`, endingOf(file), cleaned(original))
    : from;
  const bytes = readFileSync(source);
  const path = paths.material(id!, name!);
  files.push({ from: source, to: fileAt(path) });
  return { path, bytes: bytes.length, sha256: digest(bytes) };
}
