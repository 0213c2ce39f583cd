import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileAt, paths } from '#domain/values/paths.ts';
import { BUILDING } from '../disk/output.ts';
import { filesOf } from '../site/files.ts';
import { comparedFolder, manifestText, type Mismatch, readManifest, sumOfFile } from './manifest.ts';

/** 清单 — where it lies in the site. */
export const MANIFEST = fileAt(paths.checksums);

/** Neither the list itself nor the mark of a build at work is a part of the site. */
const beside = (file: string): boolean => file === MANIFEST || file === BUILDING;

/** 写清单 — of every file of the site but itself; once nothing else will be written. */
export function writeSiteManifest(site: string): void {
  const files = filesOf(site).filter((file) => !beside(file));
  writeFileSync(join(site, MANIFEST), manifestText(new Map(files.map((file) => [file, sumOfFile(join(site, file))]))));
}

/** 核对成品 — every file against the list that the site carries. */
export function siteMismatches(site: string): Mismatch[] {
  const file = join(site, MANIFEST);
  if (!existsSync(file)) throw new Error(`“${site}”里没有 ${MANIFEST}，无从核对。请核对文件夹，或先运行 npm run build。`);
  const { sums, faults } = readManifest(readFileSync(file, 'utf8'), MANIFEST);
  return [...faults, ...comparedFolder(site, sums, beside)];
}
