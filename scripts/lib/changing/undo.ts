import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exchangeRecord, type Written } from '../disk/exchange.ts';

/** 撤回所需 — of each file that was written: what it was, and the digest of what it became. */
interface Kept {
  about: string;
  files: { file: string; before: string | null; after: string | null }[];
}

/** 撤回所在 — beside all that is made of the record. */
export const UNDO = 'undo';

const digest = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const storeOf = (directory: string, root: string): string => join(root, '.cache', UNDO, digest(resolve(directory)).slice(0, 16));

/** 写入并留底 — the record takes the new files, and what they were is kept for `npm run undo`. */
export function writeKept(directory: string, written: Written, about: string, root = '.'): void {
  const store = storeOf(directory, root);
  const next = `${store}.next`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  const files = [...written].map(([file, bytes], index) => {
    const path = join(directory, file);
    const before = existsSync(path) ? String(index) : null;
    if (before !== null) writeFileSync(join(next, before), readFileSync(path));
    return { file, before, after: bytes === undefined ? null : digest(bytes) };
  });
  writeFileSync(join(next, 'kept.json'), JSON.stringify({ about, files } satisfies Kept));
  exchangeRecord(directory, written);
  rmSync(store, { recursive: true, force: true });
  renameSync(next, store);
}

/** 最近一次导入 — what can be taken back, if anything can. */
export const lastImport = (directory: string, root = '.'): string | undefined => newestKept(directory, root)?.about;

/** A kill between the exchange and the rename leaves the newest beside. */
function newestKept(directory: string, root: string) {
  const store = storeOf(directory, root);
  return [`${store}.next`, store].map((folder) => readKept(folder, directory)).find((each) => each?.changed.length === 0);
}

/** 忘掉撤回 — of a record from which somebody was taken down: no name comes back from there. */
export function forgetUndo(directory: string, root = '.'): void {
  const store = storeOf(directory, root);
  for (const folder of [store, `${store}.next`]) rmSync(folder, { recursive: true, force: true });
}

/** 撤回最近一次 — if the files are as that import left them; says what was taken back. */
export function undoLast(directory: string, root = '.'): string {
  const kept = newestKept(directory, root);
  if (!kept) {
    const older = readKept(storeOf(directory, root), directory);
    throw new Error(
      older
        ? `导入以后又改过 ${older.changed.join('、')}，撤回会丢掉这些改动，没有动。请用 npm run correct 逐条更正，或从备份恢复。`
        : '没有可以撤回的导入。',
    );
  }
  const written = new Map(
    kept.files.map(({ file, before }) => [file, before === null ? undefined : readFileSync(join(kept.folder, before))]),
  );
  exchangeRecord(directory, written);
  rmSync(kept.folder, { recursive: true, force: true });
  return kept.about;
}

function readKept(folder: string, directory: string): (Kept & { folder: string; changed: string[] }) | undefined {
  const list = join(folder, 'kept.json');
  if (!existsSync(list)) return undefined;
  const kept = JSON.parse(readFileSync(list, 'utf8')) as Kept;
  const now = (file: string): string | null =>
    existsSync(join(directory, file)) ? digest(readFileSync(join(directory, file))) : null;
  return { ...kept, folder, changed: kept.files.filter(({ file, after }) => now(file) !== after).map(({ file }) => file) };
}
