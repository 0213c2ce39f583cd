import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { SEARCH_MARK } from '#domain/values/marks.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { markedWith, readPage } from '../site/html.ts';
import { lock, refuseIfLocked } from './lock.ts';

/** 输出 — the folder of a site, the one beside it in which the next is built, and the old one for a moment. */
export interface Output {
  /** Where the next site is built. */
  next: string;
  /** 换上 — the next site in the place of the old one. */
  replace(): void;
  /** 作罢 — the next site goes, the old one stays. */
  abandon(): void;
}

/** 正在构建 — in the folder that is being built: which process builds it. */
export const BUILDING = '.building';

/** 打开输出 — repairs what a kill left, and keeps a second build away; refuses a folder that is no site of ours. */
export function openOutput(folder: string, say: (message: string) => void = console.error): Output {
  const out = resolve(folder);
  const [next, old] = [beside(out, 'next'), beside(out, 'old')];
  if (existsSync(old) && isOurs(old)) {
    if (existsSync(out)) rmSync(old, { recursive: true });
    else {
      renameSync(old, out);
      say(`  上一次构建在更换 ${folder} 时中断，已恢复原来的网站。`);
    }
  }
  for (const [name, place] of Object.entries({ [folder]: out, [`${folder}.next`]: next, [`${folder}.old`]: old }))
    if (existsSync(place) && !isOurs(place))
      throw new Error(`“${name}”里有别的东西，不是本站的成品，没有动它。请换一个空的或不存在的文件夹。`);
  const mark = join(next, BUILDING);
  refuseIfLocked(mark, `写 ${folder}`);
  rmSync(next, { recursive: true, force: true });
  makeFolder(next);
  lock(mark, `写 ${folder}`);
  return {
    next,
    replace: () => {
      rmSync(mark, { force: true });
      move(next, out, old);
    },
    abandon: () => rmSync(next, { recursive: true, force: true }),
  };
}

/** One after the other: where nothing can be made, Node's own way up tries for ever. */
function makeFolder(folder: string): void {
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder));
  mkdirSync(folder);
}

const beside = (out: string, what: string): string => join(dirname(out), `${basename(out)}.${what}`);

/** 是不是我们的 — an empty folder, one that is being built, or a site: its search page says so. */
function isOurs(folder: string): boolean {
  if (readdirSync(folder).length === 0 || existsSync(join(folder, BUILDING))) return true;
  const search = join(folder, fileAt(paths.search), 'index.html');
  return existsSync(search) && markedWith(readPage(readFileSync(search, 'utf8')), SEARCH_MARK.state) !== undefined;
}

/** The old site steps aside, the new one takes its place, the old one goes; a folder that can't be renamed is filled anew. */
function move(next: string, out: string, old: string): void {
  try {
    if (existsSync(out)) renameSync(out, old);
  } catch {
    // The root of another disk stays where it is.
    for (const name of readdirSync(out)) rmSync(join(out, name), { recursive: true });
    cpSync(next, out, { recursive: true });
    rmSync(next, { recursive: true });
    return;
  }
  renameSync(next, out);
  rmSync(old, { recursive: true, force: true });
}
