import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { TITLES } from '#domain/programme/titles.ts';
import { type FileCache } from '../assets/cache.ts';
import { keepAll } from '../assets/keep-all.ts';
import { type Trade } from '../cores/on-cores.ts';
import { woff2Of } from './woff2.ts';

const { version } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('subset-font/package.json'), 'utf8')) as {
  version: string;
};
/** 裁法 — by what the cuts are made; the number goes up with any change of how they are packed. */
export const CUT_RECIPE = `${version} 4`;

/** Noto Serif SC, OFL. */
const faceOf = (file: string): Buffer =>
  readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-serif-sc/${file}`));

export const BOLD = '700Bold/NotoSerifSC_700Bold.ttf';
export const REGULAR = '400Regular/NotoSerifSC_400Regular.ttf';

/** 印文 — the cut of the face by the characters of all titles: one file for all pages, since seals stand on many. */
export const SEAL_FACE = 'src/styles/seal.woff2';
export const sealFace = (): Promise<Buffer> => cutOf(faceOf(BOLD), eachOnce(TITLES.map(({ name }) => name).join('')));

/** What a screen never asks for; all else is used: seals are set from top to bottom, marks side by side closer. */
const UNUSED = { noHinting: true, dropTables: ['STAT', 'gasp'] };

const cutOf = async (face: Buffer, text: string): Promise<Buffer> =>
  woff2Of(await subsetFont(face, text, { targetFormat: 'truetype', ...UNUSED }));

/** 用字 — each character once, in order. */
export const eachOnce = (text: string): string => [...new Set(text.replace(/\s/g, ''))].sort().join('');

const CUTTING: Trade<CutOrder, Uint8Array> = { module: new URL(import.meta.url), name: 'cutFor', work: cutFor };
interface CutOrder {
  /** In memory that all threads see. */
  face: Uint8Array;
  text: string;
}

export function cutFor({ face, text }: CutOrder): Promise<Buffer> {
  return cutOf(Buffer.from(face.buffer), text);
}

/**
 * 裁字 — from each text to the file of its cut. Cuts are kept by their characters, so only changed headings
 * cost time. They are made from one cut that holds the characters of all texts: the bytes are the same as
 * from the whole face, in a small part of the time.
 */
export async function cuts(name: string, texts: readonly string[], store: FileCache): Promise<Map<string, string>> {
  const wanted = [...new Set(texts)].filter((text) => text !== '').map((text) => ({ key: `${name} ${text}`, text }));
  const missing = wanted.filter(({ key }) => store.kept(key, 'woff2') === undefined);
  const all = missing.map(({ text }) => text).join('');
  const cut = all === '' ? Buffer.alloc(0) : await subsetFont(faceOf(name), all, { targetFormat: 'truetype' });
  const face = new Uint8Array(new SharedArrayBuffer(cut.length));
  face.set(cut);
  const orders = wanted.map(({ key, text }) => ({ key, job: { face, text } }));
  const files = await keepAll(store, 'woff2', CUTTING, orders);
  return new Map(wanted.map(({ text }, place) => [text, files[place]!]));
}
