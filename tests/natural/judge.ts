import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSearchPages } from '#lib/search/page.ts';
import { type NaturalQuery } from './kind.ts';

/** 所答 — the ids of what was shown in its order, and what was suggested instead. */
export interface Answer {
  ids: readonly string[];
  near?: readonly string[];
}

/** 页面的编号 — how a page that `wanted` names by its path is called among the results of a built site. */
export function idsOfPages(site: string, queries: readonly NaturalQuery[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const path of new Set(queries.flatMap(({ wanted }) => wanted.filter((each) => each.endsWith('/'))))) {
    const file = join(site, path, 'index.html');
    const [page] = existsSync(file) ? readSearchPages(readFileSync(file, 'utf8'), path) : [];
    if (page) found.set(path, page.id);
  }
  return found;
}

/** 判得的 — of one query; `right` counts a suggestion of what was meant, which is one step away. */
export interface Judged {
  right: boolean;
  /** Right by a suggestion alone. */
  suggested: boolean;
  empty: boolean;
  recall?: number;
  precision?: number;
}

/** 判一问 — wanted among the first five; where all are known, how many of the first twenty are of them. */
export function judge(
  { wanted, all, meant = [] }: NaturalQuery,
  { ids, near = [] }: Answer,
  pages: ReadonlyMap<string, string>,
): Judged {
  const called = (list: readonly string[]): Set<string> => new Set(list.flatMap((each) => [each, pages.get(each) ?? each]));
  const fits = called(wanted);
  const listed = ids.slice(0, 5).some((id) => fits.has(id));
  const suggested = !listed && near.some((text) => meant.some((name) => text.includes(name)));
  const judged: Judged = { right: listed || suggested, suggested, empty: ids.length === 0 && !suggested };
  if (!all) return judged;
  const [whole, first] = [called(all), ids.slice(0, 20)];
  const right = first.filter((id) => whole.has(id)).length;
  return { ...judged, recall: right / Math.min(20, all.length), precision: first.length ? right / first.length : 0 };
}

/** 合计 — over all queries that something answers. */
export interface Tally {
  asked: number;
  empty: number;
  right: number;
  suggested: number;
  recall: number;
  precision: number;
}

export function tally(judged: readonly Judged[]): Tally {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const share = (of: 'right' | 'empty' | 'suggested'): number => mean(judged.map((each) => Number(each[of])));
  const known = judged.filter(({ recall }) => recall !== undefined);
  return {
    asked: judged.length,
    empty: share('empty'),
    right: share('right'),
    suggested: share('suggested'),
    recall: mean(known.map(({ recall }) => recall!)),
    precision: mean(known.map(({ precision }) => precision!)),
  };
}

/** 没找到的 — each miss as a line: kind, query, what came first instead. */
export const missOf = ({ kind, query, wanted }: NaturalQuery, { ids, near = [] }: Answer): string =>
  `${kind}：${query} → ${ids.slice(0, 5).join(' ') || '（没有）'}${near.length ? `，提示 ${near.join(' ')}` : ''}；应有 ${wanted.slice(0, 4).join(' ')}${wanted.length > 4 ? ' …' : ''}`;
