import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../site/files.ts';
import { hexOf } from './signature.ts';

/** 清单 — in the site: the digest of every other file, as `sha256sum -c` reads it. */
export const MANIFEST = 'manifest-sha256.txt';

/** 待发的文件 — and its MD5, by which a store tells what it has. */
export interface Wanted {
  key: string;
  md5: string;
}

/** 清单里的文件 — key → SHA-256. */
export const sumsListed = (manifest: string): Map<string, string> =>
  new Map(
    manifest
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(66).replace(/%(25|0A|0D)/gi, decodeURIComponent), line.slice(0, 64)]),
  );

/** 点数 — every file of a site with its digest; a site that is not what its manifest says does not go out. */
export function takeStock(site: string): Wanted[] {
  const manifest = join(site, MANIFEST);
  if (!existsSync(manifest)) throw new Error(`${site} 里没有 ${MANIFEST}，不是建成的网站。请先运行 npm run build。`);
  const listed = sumsListed(readFileSync(manifest, 'utf8'));
  const wanted: Wanted[] = [];
  const faults: string[] = [];
  for (const key of filesOf(site)) {
    const bytes = readFileSync(join(site, key));
    wanted.push({ key, md5: createHash('md5').update(bytes).digest('hex') });
    if (key === MANIFEST) continue;
    if (hexOf(bytes) !== listed.get(key)) faults.push(`${key}：${listed.has(key) ? '内容和清单不符' : '清单里没有'}`);
    listed.delete(key);
  }
  faults.push(...[...listed.keys()].map((key) => `${key}：清单里有，文件没有`));
  if (faults.length > 0)
    throw new Error(
      `成品和它的清单不符，没有发布。请重新运行 npm run build。\n${faults
        .slice(0, 10)
        .map((each) => `  ${each}`)
        .join('\n')}`,
    );
  return wanted;
}
