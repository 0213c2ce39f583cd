import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Archive } from '#domain/record/archive.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { filesOf } from '../site/files.ts';
import { generationOf } from '../search/generation.ts';
import { buildSearchIndex } from '../search/index.ts';

/** 一个脚本到多少人 — so many people's index is one script of some three megabytes; of more each part is one, since a reader needs few. */
export const ONE_SCRIPT = 300;

/** 离线的索引 — its parts as scripts, and the search page as it asks for them. */
export interface OfflineIndex {
  page: string;
  /** Whether the program of the page brings all parts with it. */
  inOne: boolean;
  scripts: () => Iterable<{ file: string; text: string }>;
  close: () => void;
}

export const SEARCH_PAGE = `${fileAt(paths.search)}index.html`;

/**
 * 建离线的索引 — over the pages of the copy alone, by pairs whatever their number: Pagefind runs only where a server
 * stands. It is built beside the site, which is only read.
 */
export async function openOfflineIndex(
  site: string,
  pages: readonly string[],
  archive: Archive,
  oneScript: number,
): Promise<OfflineIndex> {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  const close = () => rmSync(folder, { recursive: true });
  try {
    mkdirSync(join(folder, dirname(SEARCH_PAGE)));
    copyFileSync(join(site, SEARCH_PAGE), join(folder, SEARCH_PAGE));
    for (const name of new Set(pages.map((page) => page.split('/')[0]!))) {
      if (name.endsWith('.html')) copyFileSync(join(site, name), join(folder, name));
      // A junction may be made on Windows by anybody.
      else if (name !== dirname(SEARCH_PAGE)) symlinkSync(resolve(site, name), join(folder, name), 'junction');
    }
    await buildSearchIndex(folder, pages, archive, { pagefind: 0 });
    const index = join(folder, dirname(SEARCH_PAGE), generationOf(folder)!);
    return {
      page: readFileSync(join(folder, SEARCH_PAGE), 'utf8'),
      inOne: archive.people.length <= oneScript,
      scripts: () => scriptsOf(index),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** Each part says itself by its path, packed ones as base64: a script is all that a page in a folder may load. */
function* scriptsOf(index: string): Iterable<{ file: string; text: string }> {
  for (const path of filesOf(index)) {
    const said = readFileSync(join(index, path)).toString(path.endsWith('.bin') ? 'base64' : 'utf8');
    yield {
      file: `${dirname(SEARCH_PAGE)}/${path}.js`,
      text: `(globalThis.__S??={})[${JSON.stringify(path)}]=${JSON.stringify(said)};\n`,
    };
  }
}
