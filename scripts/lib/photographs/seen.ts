import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Asset, endingOf, isPicture } from '#domain/record/entries/asset.ts';
import { type FileCache } from '../assets/cache.ts';
import { type Seen } from '../opening/open-assets.ts';
import { several } from './several.ts';

/** 不占主线程的校验 — originals are large, and their bytes are the work: their digests are made beside, several at once. */
const sha256Beside = async (content: Buffer<ArrayBuffer>): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', content)).toString('hex');

/** What a picture tells depends on its bytes and on what it says that it is. */
const keyOf = (file: string, sha256: string): string => `${sha256} ${endingOf(file)} seen`;

/** 打开过的图片 — those whose bytes opened well before, with what they told; of other files nothing is kept, since it would be their text. */
export async function seenBefore(
  store: FileCache,
  files: readonly [file: string, asset: Asset][],
  directory: string,
): Promise<Map<string, Seen>> {
  const pictures = files.flatMap(([file]) => (isPicture(file) ? [file] : []));
  const told = await several(pictures, async (file): Promise<[string, Seen][]> => {
    const sha256 = await sha256Beside(await readFile(join(directory, file)));
    const kept = store.kept(keyOf(file, sha256), 'json');
    return kept === undefined ? [] : [[file, { ...(JSON.parse(readFileSync(kept, 'utf8')) as Seen), sha256 }]];
  });
  return new Map(told.flat());
}

/** 记下打开过的 — a picture without a fault: one that took too long may do better the next time. */
export async function keepSeen(store: FileCache, file: string, { fault, sha256, aiMark }: Seen): Promise<void> {
  if (fault !== undefined || sha256 === undefined) return;
  await store.keep(keyOf(file, sha256), 'json', (to) =>
    writeFile(to, JSON.stringify({ ...(aiMark !== undefined && { aiMark }) })),
  );
}
