import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');
/** The record is no program. */
const RECORD = join(ROOT, 'src/content');

/** 程序的指纹 — of every file below these folders but tests, and of what decides the versions of all others. */
export function programsDigest(folders: readonly string[]): string {
  const sources = folders
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(RECORD) && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
  const all = [...sources.sort(), ...['astro.config.mjs', 'package-lock.json'].map((file) => join(ROOT, file))];
  return hash('sha256', JSON.stringify([process.version, all.map((file) => hash('sha256', readFileSync(file)))]));
}
