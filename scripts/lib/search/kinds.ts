import { chineseDate } from '#domain/values/date.ts';
import { type Archive } from '#domain/record/archive.ts';
import { dateOf, SHELF_KINDS } from '#domain/record/kinds.ts';
import { cityName } from '#domain/programme/place.ts';
import { kindOfPath, SEARCH_KINDS } from '#domain/views/site/search-kinds.ts';
import { type Manifest, SECTION } from '#search/text/documents.ts';
import { type SearchPage } from './page.ts';

/** 本站 — the kind of what tells of the site itself. */
const ITSELF = '本站';

/** 各类的次序 — in which they are shown when nothing else parts them: people, what they are named on and do, what governs it. */
const ORDER: readonly string[] = [...new Set(SEARCH_KINDS.values()), ITSELF, SECTION];

/** 类别 — of a page of the index. */
const kindOf = ({ id, path, text, title }: SearchPage): string =>
  id === path && text === title ? SECTION : (kindOfPath(path) ?? ITSELF);

/** 架上的事实 — what a page of a shelf does not mark of itself: when and where it was. */
interface ShelfFact {
  when?: string;
  year?: string;
  city?: string;
}

export const shelfFacts = (archive: Archive): Map<string, ShelfFact> =>
  new Map([
    ...archive.editions.map(({ year }): [string, ShelfFact] => [String(year), { when: `${year}年度`, year: String(year) }]),
    ...SHELF_KINDS.flatMap((shelf) =>
      archive[shelf].map((entry): [string, ShelfFact] => {
        const date = dateOf(entry);
        const { city } = entry as { city?: string };
        return [
          entry.id,
          { ...(date && { when: chineseDate(date), year: date.slice(0, 4) }), ...(city && { city: cityName(city) }) },
        ];
      }),
    ),
  ]);

/** 添上筛选 — the kind of the page beside the sort that it names itself, and when and where it was. */
export function withFacts(page: SearchPage, facts: ReadonlyMap<string, ShelfFact>): SearchPage {
  const { year, city } = facts.get(page.id) ?? {};
  const typed = (filters: SearchPage['filters']) =>
    new Map([
      ...filters,
      ['类型', new Set([kindOf(page), ...(filters.get('类型') ?? [])])],
      ...(year ? [['年份', new Set([year])] as const] : []),
      ...(city ? [['所在地市', new Set([city])] as const] : []),
    ]);
  return { ...page, filters: typed(page.filters), units: page.units.map(typed) };
}

/** 次序 — by kind; of each the newest first, those without a year last. */
export function placeKeyOf(page: SearchPage, facts: ReadonlyMap<string, ShelfFact>): string {
  const years = [...(page.filters.get('年度') ?? []), facts.get(page.id)?.year ?? '0'].map(Number);
  return `${String(ORDER.indexOf(kindOf(page))).padStart(2, '0')} ${9999 - Math.max(...years)} ${page.path}`;
}

/** 各类从哪里起 — of documents in their order. */
export function kindsOf(documents: readonly SearchPage[]): Manifest['kinds'] {
  const kinds: Manifest['kinds'] = [];
  documents.forEach((page, document) => {
    const kind = kindOf(page);
    if (kinds.at(-1)?.[0] !== kind) kinds.push([kind, document]);
  });
  return kinds;
}

/** 全页 — the documents whose parts are documents too. */
export function wholesOf(documents: readonly SearchPage[]): number[] {
  const around = new Set(documents.flatMap(({ path }) => (path.includes('#') ? [path.split('#')[0]!] : [])));
  return documents.flatMap(({ path }, document) => (around.has(path) ? [document] : []));
}
