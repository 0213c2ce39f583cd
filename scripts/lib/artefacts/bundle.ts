import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { zipped } from '../packing/zip.ts';
import { type Given } from './artefact.ts';

/** 一包 — files that are handed out together: what each is called inside, and whose bytes it has. */
export type Bundle = { name: string; path: string; digest: string }[];

/** 打包的底稿 — of files that were made before; one that was not is a fault of the order of makers. */
export const bundleOf = (given: Given, files: readonly { name: string; path: string }[]): Bundle =>
  files.map(({ name, path }) => ({ name, path, digest: createHash('sha256').update(bytesAt(given, path)).digest('hex') }));

/** 包里的各件 — by the names that they have inside. */
export const partsInside = (bundle: Bundle, given: Given): Record<string, Uint8Array> =>
  Object.fromEntries(bundle.map(({ name, path }) => [name, bytesAt(given, path)]));

export const makeBundle = (bundle: Bundle, given: Given): Uint8Array => zipped(partsInside(bundle, given));

function bytesAt({ made }: Given, path: string): Buffer {
  const file = made.get(path);
  if (file === undefined) throw new Error(`打包要用 ${path}，它还没有做。请把做它的一种排在 makers.ts 的前面。`);
  return readFileSync(file);
}
