import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../site/files.ts';

/** 记录的指纹 — of every file and its bytes: another one means that somebody has changed the record. */
export function fingerprintOf(directory: string): string {
  const hash = createHash('sha256');
  for (const file of filesOf(directory)) {
    const bytes = readFileSync(join(directory, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
