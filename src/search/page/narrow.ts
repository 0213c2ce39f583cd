import { withoutEdges } from '../text/cut.ts';
import { type Manifest } from '../text/documents.ts';

/** 收窄之词 — a year, a 届 or a title among the words is a value of a filter as well. */
export interface Facet {
  filter: string;
  value: string;
}

/** 词的所指 — of a word; nothing for most. */
export function facetOf(
  typed: string,
  { filters, ordinals, titles }: Pick<Manifest, 'filters' | 'ordinals' | 'titles'>,
): Facet | undefined {
  const word = withoutEdges(typed);
  const year = /^(\d{4})(?:年度?)?$/.exec(word)?.[1] ?? ordinals[word];
  if (year !== undefined && filters['年度']?.[year] !== undefined) return { filter: '年度', value: year };
  return titles.includes(word) && filters['称号']?.[word] !== undefined ? { filter: '称号', value: word } : undefined;
}
