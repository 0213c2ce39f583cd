import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Asset, endingOf, isPicture } from '#domain/record/entries/asset.ts';
import { type FileCache } from '../assets/cache.ts';
import { type Seen } from '../opening/open-assets.ts';

/** What a picture tells depends on its bytes and on what it says that it is. */
const keyOf = (file: string, sha256: string): string => `${sha256} ${endingOf(file)} seen`;

/** 打开过的图片 — those whose bytes opened well before, with what they told; of other files nothing is kept, since it would be their text. */
export function seenBefore(
  store: FileCache,
  files: readonly [file: string, asset: Asset][],
  directory: string,
): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const [file] of files) {
    if (!isPicture(file)) continue;
    const sha256 = createHash('sha256')
      .update(readFileSync(join(directory, file)))
      .digest('hex');
    const told = store.kept(keyOf(file, sha256), 'json');
    if (told !== undefined) seen.set(file, { ...(JSON.parse(readFileSync(told, 'utf8')) as Seen), sha256 });
  }
  return seen;
}

/** 记下打开过的 — a picture without a fault: one that took too long may do better the next time. */
export async function keepSeen(store: FileCache, file: string, { fault, sha256, aiMark }: Seen): Promise<void> {
  if (fault !== undefined || sha256 === undefined) return;
  await store.keep(keyOf(file, sha256), 'json', async (to) =>
    writeFileSync(to, JSON.stringify({ ...(aiMark !== undefined && { aiMark }) })),
  );
}
