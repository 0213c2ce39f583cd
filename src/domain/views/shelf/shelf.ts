import { cityName } from '../../programme/place.ts';
import { type Archive, need } from '../../record/archive.ts';
import { dateOf, type ShelfKind, type Shelved } from '../../record/kinds.ts';
import { pathOf, sortOf, titleOf } from './chronicle.ts';
import { NEARNESS, nearnessOf, type Nearness, peopleIn } from './nearness.ts';

/** 架上一件 — a studio, forum, event or film as a row of its index. */
export interface ShelfRow {
  id: string;
  title: string;
  kind: string;
  date?: string;
  to?: string;
  place?: string;
  city?: string;
  level?: string;
  edition?: number;
  href: string;
  nearness: Nearness;
  /** 名录里的人 — those whom the entry names. */
  people: { id: string; name: string }[];
}

/** 种类代码 — for addresses of filtered indexes. */
const KIND_CODES: Record<string, string> = {
  颁奖典礼: 'ceremony',
  进校园: 'school',
  讲座: 'lecture',
  竞赛: 'contest',
  五小与创新展示: 'innovation',
  班组学习: 'team',
  展览: 'exhibition',
  机构: 'institution',
  工匠学院: 'college',
  学院联盟: 'league',
  研究院: 'institute',
  研究基地: 'base',
  展览馆: 'museum',
};

/** 级别代码 — whose it is: the programme's own, a city's, an enterprise's. */
const LEVEL_CODES: Record<string, string> = {
  全国: 'nation',
  国家: 'nation',
  省: 'province',
  市: 'city',
  县: 'county',
  行业: 'trade',
  企业: 'enterprise',
  学校: 'campus',
};

/** 架上一件的一行 — whatever its kind, by the fields that it has. */
function rowOf(archive: Archive, entry: Shelved): ShelfRow {
  const { to, place, city, level, edition } = entry as Partial<ShelfRow>;
  const date = dateOf(entry);
  return {
    id: entry.id,
    title: titleOf(entry),
    kind: sortOf(entry),
    ...(date && { date }),
    ...(to && { to }),
    ...(place && { place }),
    ...(city && { city }),
    ...(level && { level }),
    ...(edition && { edition }),
    href: pathOf(entry),
    nearness: nearnessOf(archive, entry),
    people: peopleIn(entry).map((id) => ({ id, name: need(archive, 'people', id, entry).name })),
  };
}

/** 一架 — the rows of one index: the nearest to the programme first; of each nearness the newest first, those without a date last. What is merely of the same sort stands by its kind, the most frequent first. */
export function shelfRows(archive: Archive, shelf: ShelfKind): ShelfRow[] {
  const rows = archive[shelf].map((entry) => rowOf(archive, entry));
  const frequent = Map.groupBy(
    rows.filter(({ nearness }) => nearness === 'kindred'),
    ({ kind }) => kind,
  );
  const often = ({ kind }: ShelfRow): number => frequent.get(kind)?.length ?? 0;
  const near = ({ nearness }: ShelfRow): number => NEARNESS.indexOf(nearness);
  const byKind = (a: ShelfRow, b: ShelfRow): number =>
    a.nearness === 'kindred' && a.kind !== b.kind ? often(b) - often(a) || (a.kind < b.kind ? -1 : 1) : 0;
  const byDate = (a: ShelfRow, b: ShelfRow): number =>
    (b.date ?? '') < (a.date ?? '') ? -1 : (b.date ?? '') > (a.date ?? '') ? 1 : a.id < b.id ? -1 : 1;
  return rows.sort((a, b) => near(a) - near(b) || byKind(a, b) || byDate(a, b));
}

/** 筛选 — one way to narrow an index: a kind, a year or a city, at an address of its own. */
export interface Facet {
  code: string;
  name: string;
  what: '种类' | '级别' | '年份' | '地市';
  rows: ShelfRow[];
}

/** 各筛选 — only those that narrow: a facet that every row has is no filter. */
export function facetsOf(rows: readonly ShelfRow[]): Facet[] {
  const facets = new Map<string, Facet>();
  const add = (code: string | undefined, name: string, what: Facet['what'], row: ShelfRow) => {
    if (!code) return;
    const facet = facets.get(code);
    if (facet) facet.rows.push(row);
    else facets.set(code, { code, name, what, rows: [row] });
  };
  for (const row of rows) {
    add(KIND_CODES[row.kind], row.kind, '种类', row);
    if (row.level) add(LEVEL_CODES[row.level], `${row.level}级`, '级别', row);
    add(row.date?.slice(0, 4), `${row.date?.slice(0, 4)}年`, '年份', row);
    if (row.city) add(row.city, cityName(row.city), '地市', row);
  }
  const order = ['种类', '级别', '年份', '地市'];
  return [...facets.values()]
    .filter((facet) => facet.rows.length < rows.length)
    .sort(
      (a, b) =>
        order.indexOf(a.what) - order.indexOf(b.what) ||
        (a.what === '种类' || a.what === '级别' ? b.rows.length - a.rows.length : a.code < b.code ? -1 : 1),
    );
}
