import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** 一起写入 — all files are written beside first, then put in their places: a full disk changes nothing. */
export function putAll(directory: string, written: ReadonlyMap<string, string | Uint8Array>): void {
  const beside = (file: string): string => join(directory, `${file}.new`);
  try {
    for (const [file, text] of written) {
      mkdirSync(dirname(beside(file)), { recursive: true });
      writeFileSync(beside(file), text);
    }
    for (const file of written.keys()) renameSync(beside(file), join(directory, file));
  } finally {
    for (const file of written.keys()) rmSync(beside(file), { force: true, recursive: true });
  }
}
