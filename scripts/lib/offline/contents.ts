import { isOnlineOnly, OFFLINE_EXTRAS } from '#domain/values/offline.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { filesOf } from '../site/files.ts';

/** 收什么 — files of the finished site, by what becomes of them in the copy. */
export interface Contents {
  pages: string[];
  plates: string[];
  /** Styles, type and icons. */
  dress: string[];
  /** 附件 — of each kind of `OFFLINE_EXTRAS`, in its order. */
  extras: string[][];
}

const ICONS = [paths.icon, paths.iconPixels].map(fileAt);
const ASSETS = 'assets/';
const PLATES = fileAt(paths.plate('')).replace('.svg', '');

/** 清点 — what the copy may hold; its modes of reading are made by a script, so that no page is doubled. */
export function contentsOf(site: string, pages: readonly string[]): Contents {
  const files = filesOf(site);
  return {
    pages: pages.filter((page) => !isOnlineOnly(page)),
    plates: files.filter((file) => file.startsWith(PLATES)),
    dress: files.filter((file) => ICONS.includes(file) || (file.startsWith(ASSETS) && !file.endsWith('.js'))),
    extras: OFFLINE_EXTRAS.map(({ holds }) => files.filter(holds)),
  };
}
