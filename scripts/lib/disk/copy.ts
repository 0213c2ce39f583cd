import { constants, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { restoreRecord } from './exchange.ts';

/** 做过的底本 — by the folder that holds each. */
const made = new Set<string>();

function discardAll(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
}

/**
 * 一份底本 — the record as it is at this moment, elsewhere: what is checked is what is rendered, whoever edits
 * meanwhile. It goes when the process does. A folder that is not there is left to those who read it.
 */
export function copyOf(directory: string): string {
  restoreRecord(directory);
  if (!existsSync(directory)) return directory;
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  if (made.size === 0) process.once('exit', discardAll);
  made.add(folder);
  const copy = join(folder, 'content');
  // Where a disk can, the copy costs nothing until one of the two is changed.
  cpSync(directory, copy, { recursive: true, dereference: true, mode: constants.COPYFILE_FICLONE });
  return copy;
}

/** 丢掉底本 — once it is not needed: a process that serves an office for days leaves no copies of what was taken down meanwhile. */
export function discard(copy: string): void {
  const folder = dirname(copy);
  if (made.has(folder)) rmSync(folder, { recursive: true, force: true });
}
