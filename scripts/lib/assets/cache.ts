import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const digestOf = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex').slice(0, 24);

/** 缓存 — files that cost time to make, by what they are made from. */
export interface FileCache {
  /** 已有的 — the file under a key, if it is whole. */
  kept(key: string, ending: string): string | undefined;
  /** 取或做 — the file under a key; `make` writes it where it is told. */
  keep(key: string, ending: string, make: (to: string) => Promise<unknown>): Promise<string>;
}

/**
 * 打开缓存 — `recipe` says by what the files are made: another version of a tool makes others. A file bears the
 * digest of its content in its name and is read again before it is used, so that a flipped byte is made anew and
 * said (once an opening: hundreds of lines would bury what else was said); it is written beside and renamed, so that a full disk or a kill leaves none that is empty or half.
 */
export function openCache(folder: string, recipe: string, say: (message: string) => void = console.error): FileCache {
  mkdirSync(folder, { recursive: true });
  const names = new Map(readdirSync(folder).map((name) => [name.replace(/-[\da-f]{24}(?=\.\w+$)/, ''), name]));
  const whole = new Set<string>();
  let told = false;
  const nameOf = (key: string, ending: string): string => `${digestOf(`${recipe}\n${key}`)}.${ending}`;

  const kept = (key: string, ending: string): string | undefined => {
    const name = names.get(nameOf(key, ending));
    if (name === undefined) return undefined;
    const file = join(folder, name);
    if (whole.has(name) || name.includes(`-${digestOf(readFileSync(file))}.`)) {
      whole.add(name);
      return resolve(file);
    }
    if (!told) say(`  缓存里的 ${file} 坏了，重新做一份；同一处再有坏的，也重新做，不再一一说。`);
    told = true;
    rmSync(file);
    names.delete(nameOf(key, ending));
    return undefined;
  };

  /** 正在做的 — two who want the same at once are given the same. */
  const making = new Map<string, Promise<string>>();

  const made = async (plain: string, make: (to: string) => Promise<unknown>): Promise<string> => {
    // Tools go by the ending of the name.
    const beside = join(folder, `${process.pid}.${plain}`);
    try {
      await make(beside);
      const name = plain.replace('.', `-${digestOf(readFileSync(beside))}.`);
      renameSync(beside, join(folder, name));
      names.set(plain, name);
      whole.add(name);
      return resolve(folder, name);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    } finally {
      making.delete(plain);
    }
  };

  return {
    kept,
    async keep(key, ending, make) {
      const known = kept(key, ending);
      if (known !== undefined) return known;
      const plain = nameOf(key, ending);
      const begun = making.get(plain) ?? made(plain, make);
      making.set(plain, begun);
      return begun;
    },
  };
}
