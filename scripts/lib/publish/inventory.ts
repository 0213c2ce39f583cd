import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from '../keeping/manifest.ts';
import { MANIFEST, siteMismatches } from '../keeping/site-manifest.ts';
import { filesOf } from '../site/files.ts';

/** 待发的文件 — and its MD5, by which a store tells what it has. */
export interface Wanted {
  key: string;
  md5: string;
}

/** 清单里的文件 — key → SHA-256; of a list that stands at a host only what can be read counts. */
export const sumsListed = (manifest: string): ReadonlyMap<string, string> => readManifest(manifest, MANIFEST).sums;

/** So many are told by name; the rest is a number. */
const TOLD = 10;

/** 点数 — every file of a site with its digest; a site that is not what its manifest says does not go out. */
export function takeStock(site: string): Wanted[] {
  const faults = siteMismatches(site);
  if (faults.length > 0) {
    const told = faults.slice(0, TOLD).map(({ file, message }) => `  ${file}：${message}`);
    const more = faults.length > TOLD ? [`  等，共 ${faults.length} 处。`] : [];
    throw new Error(`成品和它的清单不符，没有发布。请重新运行 npm run build。\n${[...told, ...more].join('\n')}`);
  }
  return filesOf(site).map((key) => ({
    key,
    md5: createHash('md5')
      .update(readFileSync(join(site, key)))
      .digest('hex'),
  }));
}
