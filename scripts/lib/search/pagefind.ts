import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { type PagefindFile } from '#search/pairs/pagefind.ts';
import { separated, type Stream } from '#search/text/cut.ts';
import { sumOf } from '#search/text/store.ts';
import { filesOf } from '../site/files.ts';

/** What Pagefind writes for those who want its own search box or a worker. */
const UNUSED = /^pagefind-(?:component-ui|modular-ui|ui|highlight|worker)\./;

/**
 * Pagefind 索引 — every document as a stream of single characters, so that a quoted query finds exactly
 * where they stand in a row, across punctuation too. Returns the beginnings of Pagefind's ids in our order, and a sum of each file.
 */
export async function buildPagefind(outputPath: string, streams: readonly Stream[]): Promise<PagefindFile> {
  const refuse = (errors: readonly string[]) => {
    if (errors.length) throw new Error(`检索索引没能建立：${errors.join('；')}`);
  };
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
  refuse(errors);
  for (const [document, stream] of streams.entries()) {
    // A document without a word would be left out; every number must come back.
    const content = separated(stream) || '〇';
    refuse((await index!.addCustomRecord({ url: String(document), content, language: 'zh-cn', meta: { title: '' } })).errors);
  }
  refuse((await index!.writeFiles({ outputPath })).errors);
  await pagefind.close();
  for (const file of readdirSync(outputPath)) if (UNUSED.test(file)) rmSync(join(outputPath, file));

  const ids: string[] = [];
  for (const file of readdirSync(join(outputPath, 'fragment'))) {
    const fragment = gunzipSync(readFileSync(join(outputPath, 'fragment', file))).toString();
    const { url } = JSON.parse(fragment.slice(fragment.indexOf('{'))) as { url: string };
    ids[Number(url.replace(/^\//, ''))] = /_([^_.]+)\.pf_fragment$/.exec(file)![1]!;
  }
  if (ids.length !== streams.length) throw new Error(`检索索引缺页：${ids.length} / ${streams.length}`);
  const asked = filesOf(outputPath).filter((file) => !file.startsWith('fragment/'));
  const sums = Object.fromEntries(asked.map((file) => [file, sumOf(readFileSync(join(outputPath, file)))]));
  for (let width = 2; ; width++) {
    const beginnings = ids.map((id) => id.slice(0, width));
    if (new Set(beginnings).size === ids.length) return { ids: beginnings.join(''), sums };
  }
}
