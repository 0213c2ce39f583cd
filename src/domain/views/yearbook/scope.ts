import { type Archive } from '../../record/archive.ts';

/** 哪一本 — of one edition, or of all. */
export type Scope = number | 'all';

/** 一本至多这么多人: beyond it a book is no book any more; the editions have their own. */
const MOST_PEOPLE = 2000;

/** 各本年鉴 — every edition and the whole, of those that fit between two covers. */
export const scopesOf = (archive: Archive): Scope[] => [
  ...archive.editions.map(({ year }) => year).filter((year) => (archive.honoursIn.get(year)?.length ?? 0) <= MOST_PEOPLE),
  ...(archive.people.length <= MOST_PEOPLE ? (['all'] as const) : []),
];

/** 书名. */
export const bookTitle = (scope: Scope): string => `齐鲁工匠年鉴：${scope === 'all' ? '全部年度' : `${scope}年度`}`;
