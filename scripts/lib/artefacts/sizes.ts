import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MARK } from '#domain/values/marks.ts';
import { fileAt } from '#domain/values/paths.ts';
import { sizeText } from '#domain/record/entries/asset.ts';
import { attribute, edited, setText, readPage } from '../site/html.ts';

/** 提供的文件 — of a page: the address of each file, and the words for its size. */
export type Offers = [path: string, said: string][];

/** 大小的说法 — of a file of the site; of one that is not there yet, its format alone, as the page says it before. */
export function sizeSaid(site: string, path: string): string {
  const file = join(site, fileAt(path));
  const format = /\.(\w+)$/.exec(path)?.[1]?.toUpperCase() ?? '文本';
  return existsSync(file) ? `${format}，${sizeText(statSync(file).size)}` : format;
}

/**
 * 写上大小 — a page is made before the files that it offers; once these lie beside it, each link says how large its
 * file is. Run once for the files that are there, and once more for the one that holds the pages themselves.
 */
export function writeSizes(site: string, pages: readonly string[]): Map<string, Offers> {
  const offers = new Map<string, Offers>();
  for (const page of pages) {
    const file = join(site, page);
    const html = readFileSync(file, 'utf8');
    if (!html.includes(MARK.fileSize)) continue;
    const read = readPage(html);
    const offered: Offers = [];
    const edits = read.elements.flatMap((element) => {
      const path = attribute(element, MARK.fileSize);
      if (path === undefined) return [];
      const said = sizeSaid(site, path);
      offered.push([path, said]);
      return setText(element, said);
    });
    offers.set(page, offered);
    writeFileSync(file, edited(read, edits));
  }
  return offers;
}
