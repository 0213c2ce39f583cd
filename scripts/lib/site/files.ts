import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nameIn } from '#door/archive.ts';

/** All files below a folder, with `/`, sorted. */
export function filesOf(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => nameIn(directory, join(entry.parentPath, entry.name)))
    .sort();
}
