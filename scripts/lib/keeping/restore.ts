import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bagMismatches } from './bag.ts';
import { everythingIn, type Mismatch } from './manifest.ts';
import { BAG } from './places.ts';

/** 恢复所得 — how many files were put back, or why none was. */
export interface Restored {
  files: number;
  mismatches: Mismatch[];
}

/** 恢复记录 — from a release alone, or from its bag: whole, byte for byte, into a folder that is not there yet. */
export function restoreFrom(release: string, to: string): Restored {
  const bag = existsSync(join(release, BAG.mark)) ? release : join(release, BAG.folder);
  if (!existsSync(join(bag, BAG.record)))
    throw new Error(`“${release}”里没有记录（${BAG.folder}/${BAG.record}）。公开的部分不含记录，请用馆藏的档案包。`);
  if (existsSync(to) && readdirSync(to).length > 0)
    throw new Error(`“${to}”里已有东西，没有动它。请写一个不存在的或空的文件夹。`);
  const mismatches = bagMismatches(bag);
  if (mismatches.length > 0) return { files: 0, mismatches };
  const from = join(bag, BAG.record);
  const { files } = everythingIn(from);
  const next = `${to}.restore-next`;
  if (existsSync(next)) throw new Error(`“${next}”已经有了，没有动它。请把它移走，再试一次。`);
  try {
    for (const file of files) {
      mkdirSync(dirname(join(next, file)), { recursive: true });
      copyFileSync(join(from, file), join(next, file), constants.COPYFILE_FICLONE);
    }
    rmSync(to, { recursive: true, force: true });
    renameSync(next, to);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  return { files: files.length, mismatches };
}
