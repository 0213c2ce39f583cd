import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Written } from './exchange.ts';

/** 不同的文件 — of two folders, byte by byte: what the second has, or nothing where it has lost a file. */
export function differingFiles(directory: string, copy: string): Written {
  const filesIn = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile()
        ? join(entry.parentPath, entry.name)
            .slice(folder.length + 1)
            .replaceAll('\\', '/')
        : [],
    );
  const changed = new Map<string, Uint8Array | undefined>();
  for (const file of filesIn(copy)) {
    const bytes = readFileSync(join(copy, file));
    const old = join(directory, file);
    if (!existsSync(old) || !readFileSync(old).equals(bytes)) changed.set(file, bytes);
  }
  for (const file of filesIn(directory)) if (!existsSync(join(copy, file))) changed.set(file, undefined);
  return changed;
}
