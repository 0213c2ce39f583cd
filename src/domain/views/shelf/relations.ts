import { type Archive } from '../../record/archive.ts';
import { type PersonEntry } from '../honours/entry.ts';
import { listsOf } from '../honours/lists.ts';
import { type Person } from '../../record/entries/person.ts';
import { rollOf } from '../honours/roll.ts';
import { paths } from '../../values/paths.ts';

/** 相关人物 — people who share something with a person, never the person. */
export interface Relation {
  what: string;
  people: PersonEntry[];
  total: number;
  /** Address of the whole list, where there is one. */
  href?: string;
}

const SHOWN = 6;

/** 同工种、同单位、同地市、同年度 — each with at most six others, nearest in the directory. */
export function relationsOf(archive: Archive, row: PersonEntry): Relation[] {
  const { byTrade, byEmployer, byCity, byEdition, place } = listsOf(archive);
  const relations: Relation[] = [];
  const seen = new Set<string>();
  const relate = (key: string, what: string, rows: PersonEntry[] | undefined, href?: string) => {
    if (!rows || rows.length < 2 || seen.has(key)) return;
    seen.add(key);
    const here = indexIn(rows, row, place);
    const others = [...rows.slice(here + 1, here + 1 + SHOWN), ...rows.slice(0, here)].slice(0, SHOWN);
    relations.push({ what, people: others, total: rows.length - 1, ...(href && { href }) });
  };
  for (const { honour, trade, employer, city } of row.entries) {
    const ids = { trade: honour.trade?.value, employer: honour.employer?.value, city: honour.city?.value };
    if (ids.trade) relate(ids.trade, `同工种：${trade}`, byTrade.get(ids.trade), paths.axis('trade', ids.trade));
    if (ids.employer)
      relate(ids.employer, `同单位：${employer}`, byEmployer.get(ids.employer), paths.axis('employer', ids.employer));
    if (ids.city) relate(ids.city, `同地市：${city}`, byCity.get(ids.city), paths.place(ids.city));
    if (honour.edition !== null)
      relate(String(honour.edition), `同年度：${honour.edition}年度`, byEdition.get(honour.edition), paths.roll(honour.edition));
  }
  return relations;
}

/** 次序 — of a person in the directory, in which everyone stands. */
function placeIn(place: ReadonlyMap<string, number>, id: string): number {
  const found = place.get(id);
  if (found === undefined) throw new Error(`人物名录里没有 ${id}。`);
  return found;
}

/** Every list keeps the order of the directory, so a person is found in it by halving. */
function indexIn(rows: readonly PersonEntry[], row: PersonEntry, place: ReadonlyMap<string, number>): number {
  const placeOf = ({ person }: PersonEntry): number => placeIn(place, person.id);
  const wanted = placeOf(row);
  let [low, high] = [0, rows.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(rows[middle]!) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 前后 — who stands before and after a person in a list that is read in order. */
export interface Neighbours {
  list: string;
  href: string;
  before?: Person | undefined;
  after?: Person | undefined;
}

/** 名单与名录中的前后 — in the roll of each edition that named the person, and in the directory. */
export function neighboursOf(archive: Archive, { person, entries }: PersonEntry): Neighbours[] {
  const { directory, place } = listsOf(archive);
  const here = placeIn(place, person.id);
  const rolls = entries.flatMap(({ honour }) => {
    const edition = honour.edition === null ? undefined : archive.by.editions.get(String(honour.edition));
    if (!edition) return [];
    const roll = rollOf(archive, edition).groups.flatMap((group) => group.entries);
    const at = roll.findIndex((entry) => entry.honour.id === honour.id);
    const year = edition.year;
    return [{ list: `${year}年度名单`, href: paths.roll(year), before: roll[at - 1]?.person, after: roll[at + 1]?.person }];
  });
  const around = { before: directory[here - 1]?.person, after: directory[here + 1]?.person };
  return [...rolls, { list: '人物名录', href: paths.directory(), ...around }].filter(({ before, after }) => before ?? after);
}
