import { writeRising } from '#search/pairs/bytes.ts';
import { type Manifest, UNITS_EACH } from '#search/text/documents.ts';
import { type SearchFiles } from './files.ts';
import { type SearchPage } from './page.ts';

/** 各筛选 — filter → value → number of its file; `*` for any value. */
export function writeFilters(files: SearchFiles, documents: readonly SearchPage[]): Manifest['filters'] {
  const lists = new Map<string, Map<string, Set<number>>>();
  documents.forEach(({ path, units }, document) => {
    if (units.length > UNITS_EACH) throw new Error(`检索索引每页至多 ${UNITS_EACH} 次命名，/${path} 有 ${units.length} 次。`);
    for (const [place, filters] of units.entries()) {
      for (const [filter, values] of filters) {
        const known = lists.get(filter) ?? new Map<string, Set<number>>();
        lists.set(filter, known);
        for (const value of ['*', ...values])
          known.set(value, (known.get(value) ?? new Set()).add(document * UNITS_EACH + place));
      }
    }
  });
  let file = 0;
  const numbered = (values: Map<string, Set<number>>) =>
    [...values]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([value, units]) => {
        files.pack(`filters/${file}.bin`, writeRising(units));
        return [value, file++] as const;
      });
  return Object.fromEntries(
    [...lists].sort(([a], [b]) => (a < b ? -1 : 1)).map(([filter, values]) => [filter, Object.fromEntries(numbered(values))]),
  );
}
