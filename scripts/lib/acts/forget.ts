import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { forgetUndo, UNDO } from '../changing/undo.ts';

/** What says that a process is at work is no copy of the record. */
const LOCK = /\.(?:building|lock)$/;

const holds = (folder: string, directory: string): boolean => !relative(resolve(folder), resolve(directory)).startsWith('..');

/**
 * 忘掉 — after somebody was taken down: what was kept to take an import back, and whatever was made of the record, which
 * holds what was in it and can be made again. The undo of another record stays, and a record that lies there itself.
 */
export function forget(directory: string, root = '.'): void {
  forgetUndo(directory, root);
  const cache = join(root, '.cache');
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    const path = join(cache, name);
    if (name !== UNDO && !LOCK.test(name) && !holds(path, directory)) rmSync(path, { recursive: true, force: true });
  }
}
