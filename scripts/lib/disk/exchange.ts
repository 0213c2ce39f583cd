import { constants, cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { lock } from './lock.ts';

/** 要写的文件 — by its path in the record: its new text or bytes, or nothing where it goes. */
export type Written = ReadonlyMap<string, string | Uint8Array | undefined>;

const beside = (directory: string, what: 'next' | 'old' | 'lock'): string => `${resolve(directory)}.import-${what}`;

/**
 * 复原记录 — what a kill left: the record is the old one or the new one, never a part. Between the two renames there is
 * no folder of that name; then the old one is put back. Only the lock that the kill left says that the folders are ours:
 * what somebody else has put beside the record is not touched.
 */
export function restoreRecord(directory: string): boolean {
  const [next, old, lockFile] = [beside(directory, 'next'), beside(directory, 'old'), beside(directory, 'lock')];
  if (!existsSync(lockFile)) return false;
  const unlock = lock(lockFile, '写记录');
  const missing = !existsSync(directory) && existsSync(old);
  if (missing) renameSync(old, directory);
  rmSync(next, { recursive: true, force: true });
  if (existsSync(directory)) rmSync(old, { recursive: true, force: true });
  unlock();
  return missing;
}

/**
 * 换上记录 — the whole record is copied beside, changed there, and takes the place of the old one: at whatever moment
 * it is interrupted, all files are the old ones or all are the new.
 */
export function exchangeRecord(directory: string, written: Written): void {
  restoreRecord(directory);
  const [next, old] = [beside(directory, 'next'), beside(directory, 'old')];
  for (const place of [next, old])
    if (existsSync(place)) throw new Error(`“${place}”不是本站留下的，没有动它，也没有改记录。请把它移走，再试一次。`);
  const unlock = lock(beside(directory, 'lock'), '写记录');
  try {
    cpSync(directory, next, { recursive: true, mode: constants.COPYFILE_FICLONE });
    for (const [file, bytes] of written) {
      const path = join(next, file);
      if (bytes === undefined) rmSync(path, { force: true });
      else {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, bytes);
      }
    }
    move(directory, next, old);
  } finally {
    rmSync(next, { recursive: true, force: true });
    unlock();
  }
}

function move(directory: string, next: string, old: string): void {
  try {
    renameSync(directory, old);
  } catch {
    throw new Error(`记录的文件夹“${directory}”正被别的程序占用，没有改动。请关掉打开着的文件和文件夹窗口，再试一次。`);
  }
  try {
    renameSync(next, directory);
  } catch (error) {
    renameSync(old, directory);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
