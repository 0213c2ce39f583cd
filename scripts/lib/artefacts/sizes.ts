import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MARK } from '#domain/values/marks.ts';
import { fileAt } from '#domain/values/paths.ts';
import { sizeText } from '#domain/record/entries/asset.ts';
import { attribute, edited, setText, readPage } from '../site/html.ts';

/**
 * 写上大小 — a page is made before the files that it offers; once these lie beside it, each link says how large its
 * file is. Run once for the files that are there, and once more for the one that holds the pages themselves.
 */
export function writeSizes(site: string, pages: readonly string[], wanted: (path: string) => boolean = () => true): void {
  for (const page of pages) {
    const file = join(site, page);
    const html = readFileSync(file, 'utf8');
    if (!html.includes(MARK.fileSize)) continue;
    const read = readPage(html);
    const edits = read.elements.flatMap((element) => {
      const path = attribute(element, MARK.fileSize);
      if (path === undefined || !wanted(path) || !existsSync(join(site, fileAt(path)))) return [];
      const format = path.slice(path.lastIndexOf('.') + 1).toUpperCase();
      return setText(element, `${format}，${sizeText(statSync(join(site, fileAt(path))).size)}`);
    });
    writeFileSync(file, edited(read, edits));
  }
}
