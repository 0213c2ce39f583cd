import { readFileSync, writeFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { type FileCache } from '../assets/cache.ts';

const WIDTHS = [480, 800, 1200, 1800];
const FORMATS = ['avif', 'webp', 'jpg'] as const;
type Format = (typeof FORMATS)[number];

/** 做法 — part of what the files are kept by: another way makes other bytes. */
export const PICTURE_RECIPE = JSON.stringify({ ...sharp.versions, way: 2 });

/** AVIF cuts a picture into as many tiles as it has threads: with one each, any machine makes the same bytes. */
sharp.concurrency(1);

/** 原图 — where it lies, and by what it is known. */
export interface Original {
  from: string;
  sha256: string;
  /** 生成合成标识 — that the picture itself carries. */
  aiMark?: string | undefined;
}

/** 做好的一张 — its widths, the size of the largest, and every file. */
export interface Encoded {
  widths: number[];
  width: number;
  height: number;
  files: { from: string; width: number; format: Format }[];
}

interface Size {
  width: number;
  height: number;
}

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** 做一张图片 — what is kept is not made again; the original is read and decoded only if something is wanting, and once. */
export async function encodePicture(store: FileCache, { from, sha256, aiMark }: Original): Promise<Encoded> {
  const bytes = once(() => readFileSync(from));
  const told = await store.keep(`${sha256} size`, 'json', async (to) => {
    const { autoOrient } = await sharp(bytes()).metadata();
    writeFileSync(to, JSON.stringify({ width: autoOrient.width, height: autoOrient.height }));
  });
  const size = JSON.parse(readFileSync(told, 'utf8')) as Size;
  const widths = [...new Set(WIDTHS.map((wanted) => Math.min(wanted, size.width)))];
  const largest = widths.at(-1)!;
  const base = once(() => pixelsOf(sharp(bytes()).rotate().resize({ width: largest })));
  const files: Encoded['files'] = [];
  for (const width of widths) {
    const pixels = once(async () => (width === largest ? base() : pixelsOf((await base()).clone().resize({ width }))));
    for (const format of FORMATS) {
      const encode = async (to: string) => inFormat(marked(await pixels(), aiMark), format).toFile(to);
      files.push({ from: await store.keep(`${sha256} ${width} ${aiMark ?? ''}`, format, encode), width, format });
    }
  }
  return { widths, width: largest, height: Math.round((size.height * largest) / size.width), files };
}

/** 清过的原图 — at its full size, in its own format, as it is handed out. */
export const cleanedTo = (original: Buffer, aiMark: string | undefined, to: string) =>
  marked(sharp(original).rotate(), aiMark).toFile(to);

/** 像素 — decoded, without the metadata of the camera (place, serial number, author). */
async function pixelsOf(image: Sharp): Promise<Sharp> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return sharp(data, { raw: { width, height, channels } });
}

/** AVIF at effort 2: the default takes ten times as long for nearly the same bytes. */
function inFormat(image: Sharp, format: Format): Sharp {
  if (format === 'avif') return image.avif({ quality: 52, effort: 2 });
  return format === 'webp' ? image.webp({ quality: 75 }) : image.jpeg({ quality: 78 });
}

/** Never without the mark of AI; a picture may be wanted in more than one format. */
const marked = (image: Sharp, aiMark?: string): Sharp =>
  aiMark === undefined ? image.clone() : image.clone().withXmp(xmpOf(aiMark));

const xmpOf = (aiMark: string): string =>
  [
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/">',
    `<TC260:AIGC>${aiMark.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')}</TC260:AIGC>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
  ].join('');
