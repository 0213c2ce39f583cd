import { type Archive } from '../../record/archive.ts';
import { type Edition } from '../../record/entries/edition.ts';
import { type Entry } from './entry.ts';
import { CITY_CODES } from '../../programme/place.ts';
import { byPinyin } from '../names/pinyin.ts';
import { rollOf } from './roll.ts';
import { byStroke } from '../names/stroke.ts';
import { UNKNOWN } from '../../values/words.ts';

/** 名单的排法 — beside the official order, which is the page of the edition itself. */
export const ORDERS = {
  stroke: '姓氏笔画',
  pinyin: '姓名拼音',
  city: '地市',
  trade: '岗位、工种',
} as const;
export type RollOrder = keyof typeof ORDERS;
export const rollOrders = Object.keys(ORDERS) as RollOrder[];

/** 名单一组 — the entries of one city or trade; one group without a name where the order parts nothing. */
export interface OrderedGroup {
  name?: string;
  entries: Entry[];
}

const cityPlace = ({ honour }: Entry): number => (honour.city ? CITY_CODES.indexOf(honour.city.value) : Number.MAX_SAFE_INTEGER);
const tradeOf = ({ post, trade }: Entry): string => trade ?? post ?? UNKNOWN;

/** 换一种排法 — the same entries as the official roll, in another order; what is not known comes last. */
export function rollIn(archive: Archive, edition: Edition, order: RollOrder): OrderedGroup[] {
  const entries = rollOf(archive, edition).groups.flatMap((group) => group.entries);
  const stroke = byStroke<Entry>(({ person }) => person);
  if (order === 'stroke') return [{ entries: entries.sort(stroke) }];
  if (order === 'pinyin') return [{ entries: entries.sort(byPinyin(({ person }) => person)) }];
  if (order === 'city') {
    const sorted = entries.sort((a, b) => cityPlace(a) - cityPlace(b) || stroke(a, b));
    return [...Map.groupBy(sorted, ({ city }) => city ?? UNKNOWN)].map(([name, group]) => ({ name, entries: group }));
  }
  const groups = [...Map.groupBy(entries.sort(stroke), tradeOf)].map(([name, group]) => ({ name, entries: group }));
  return groups.sort((a, b) => Number(a.name === UNKNOWN) - Number(b.name === UNKNOWN) || b.entries.length - a.entries.length);
}
