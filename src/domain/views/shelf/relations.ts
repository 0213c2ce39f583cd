import { type Archive } from '../../record/archive.ts';
import { derived } from '../../record/derived/derived.ts';
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

/** 旁边的人 — of a person in a list: those who are shown, by id, and how many there are in all. */
interface Beside {
  ids: string[];
  total: number;
}

/** By the code of a list and the id of a person. */
const at = (code: string | number, person: string): string => `${code} ${person}`;

/** Of everyone in each of these lists the six that follow, and where fewer follow, from its beginning. */
function besideIn(lists: ReadonlyMap<string | number, readonly PersonEntry[]>): Map<string, Beside> {
  const beside = new Map<string, Beside>();
  for (const [code, rows] of lists)
    for (const [here, { person }] of rows.entries()) {
      const after = rows.slice(here + 1, here + 1 + SHOWN);
      const others = [...after, ...rows.slice(0, Math.min(here, SHOWN - after.length))];
      beside.set(at(code, person.id), { ids: others.map((other) => other.person.id), total: rows.length - 1 });
    }
  return beside;
}

const besides = derived('beside', (archive) => {
  const { byTrade, byEmployer, byCity, byEdition } = listsOf(archive);
  return { trade: besideIn(byTrade), employer: besideIn(byEmployer), city: besideIn(byCity), edition: besideIn(byEdition) };
});

/** 同工种、同单位、同地市、同年度 — each with at most six others, nearest in the directory. */
export function relationsOf(archive: Archive, { person, entries }: PersonEntry): Relation[] {
  const [lists, { row }] = [besides(archive), listsOf(archive)];
  const relations: Relation[] = [];
  const seen = new Set<string>();
  const relate = (list: keyof typeof lists, code: string | number, what: string, href: string) => {
    const { ids, total } = lists[list].get(at(code, person.id)) ?? { ids: [], total: 0 };
    if (total < 1 || seen.has(at(list, String(code)))) return;
    seen.add(at(list, String(code)));
    relations.push({ what, people: ids.flatMap((id) => row.get(id) ?? []), total, href });
  };
  for (const { honour, trade, employer, city } of entries) {
    const codes = { trade: honour.trade?.value, employer: honour.employer?.value, city: honour.city?.value };
    if (codes.trade) relate('trade', codes.trade, `同工种：${trade}`, paths.axis('trade', codes.trade));
    if (codes.employer) relate('employer', codes.employer, `同单位：${employer}`, paths.axis('employer', codes.employer));
    if (codes.city) relate('city', codes.city, `同地市：${city}`, paths.place(codes.city));
    if (honour.edition !== null) relate('edition', honour.edition, `同年度：${honour.edition}年度`, paths.roll(honour.edition));
  }
  return relations;
}

/** 前后 — who stands before and after a person in a list that is read in order. */
export interface Neighbours {
  list: string;
  href: string;
  before?: Person | undefined;
  after?: Person | undefined;
}

/** 前一位和后一位 — by id. */
type Sides = [before: string | undefined, after: string | undefined];

/** Of each naming in its roll, and of each person in the directory. */
const sides = derived('neighbours', (archive) => {
  const sidesIn = <Row>(rows: readonly Row[], keyOf: (row: Row) => string, idOf: (row: Row) => string) =>
    rows.map((row, here): [string, Sides] => [keyOf(row), [idAt(rows, here - 1, idOf), idAt(rows, here + 1, idOf)]]);
  const rolls = archive.editions.flatMap((edition) =>
    sidesIn(
      rollOf(archive, edition).groups.flatMap(({ entries }) => entries),
      ({ honour }) => honour.id,
      ({ person }) => person.id,
    ),
  );
  const idOf = ({ person }: PersonEntry) => person.id;
  return { rolls: new Map(rolls), directory: new Map(sidesIn(listsOf(archive).directory, idOf, idOf)) };
});

const idAt = <Row>(rows: readonly Row[], place: number, idOf: (row: Row) => string): string | undefined => {
  const row = rows[place];
  return row && idOf(row);
};

/** 名单与名录中的前后 — in the roll of each edition that named the person, and in the directory. */
export function neighboursOf(archive: Archive, { person, entries }: PersonEntry): Neighbours[] {
  const { rolls, directory } = sides(archive);
  const listed = (list: string, href: string, [before, after]: Sides = [undefined, undefined]): Neighbours => {
    const found = (id: string | undefined) => (id === undefined ? undefined : archive.by.people.get(id));
    return { list, href, before: found(before), after: found(after) };
  };
  return [
    ...entries.flatMap(({ honour: { id, edition } }) =>
      edition === null ? [] : listed(`${edition}年度名单`, paths.roll(edition), rolls.get(id)),
    ),
    listed('人物名录', paths.directory(), directory.get(person.id)),
  ].filter(({ before, after }) => before ?? after);
}
