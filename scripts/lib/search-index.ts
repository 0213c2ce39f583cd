import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { separateHtml } from '../../src/search/cut.ts';

/**
 * 检索索引 — every page that has a `data-pagefind-body`, its text cut character by character on the way
 * to Pagefind; the pages themselves stay as they are.
 */
export async function buildSearchIndex(site: string, pages: readonly string[]): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
  if (!index) throw new Error(`检索索引没能建立：${errors.join('；')}`);
  let indexed = 0;
  for (const page of pages) {
    const html = readFileSync(join(site, page), 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    const result = await index.addHTMLFile({ url: `/${page.replace(/index\.html$/, '')}`, content: separateHtml(html) });
    if (result.errors.length) throw new Error(`检索索引：${page}：${result.errors.join('；')}`);
    indexed++;
  }
  const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
  if (written.errors.length) throw new Error(`检索索引没能写出：${written.errors.join('；')}`);
  await pagefind.close();
  return indexed;
}
