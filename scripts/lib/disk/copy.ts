import { constants, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restoreRecord } from './exchange.ts';

/**
 * 一份底本 — the record as it is at this moment, elsewhere: what is checked is what is rendered, whoever edits
 * meanwhile. It goes when the process does. A folder that is not there is left to those who read it.
 */
export function copyOf(directory: string): string {
  restoreRecord(directory);
  if (!existsSync(directory)) return directory;
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const copy = join(folder, 'content');
  // Where a disk can, the copy costs nothing until one of the two is changed.
  cpSync(directory, copy, { recursive: true, dereference: true, mode: constants.COPYFILE_FICLONE });
  return copy;
}
