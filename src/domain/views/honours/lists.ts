import { type Archive } from '../../record/archive.ts';
import { derived } from '../../record/derived/derived.ts';
import { type PersonEntry, personEntry } from './entry.ts';
import { SECTIONS } from '../../programme/industry.ts';
import { byPinyin, letterOf } from '../names/pinyin.ts';
import { CITIES, FORMER_CITIES } from '../../programme/place.ts';

/** 每页人数 — no page lists more people than this. */
export const PAGE_SIZE = 100;

/** 一页 — one page of a longer list. */
export interface Slice<Row = PersonEntry> {
  rows: Row[];
  total: number;
  current: number;
  last: number;
}

/** 第几页 — page `current` of a list, from 1; an empty list has one empty page. */
export function sliceOf<Row>(rows: readonly Row[], current: number, size = PAGE_SIZE): Slice<Row> {
  const last = Math.max(1, Math.ceil(rows.length / size));
  return { rows: rows.slice((current - 1) * size, current * size), total: rows.length, current, last };
}

/** 第二页起各页 — the first page stands at the address of the list itself. */
export const pagesAfterFirst = <Row>(rows: readonly Row[], size = PAGE_SIZE): Slice<Row>[] =>
  Array.from({ length: sliceOf(rows, 1, size).last - 1 }, (_, index) => sliceOf(rows, index + 2, size));

/** 名录各表 — every list of people that the site shows, made once per archive. */
export interface Lists {
  /** 全部人物，按姓名拼音. */
  directory: PersonEntry[];
  /** 各人的一条 — by id. */
  row: Map<string, PersonEntry>;
  /** 次序 — where each person stands in the directory, from 0. */
  place: Map<string, number>;
  byCity: Map<string, PersonEntry[]>;
  bySection: Map<string, PersonEntry[]>;
  byTrade: Map<string, PersonEntry[]>;
  byEmployer: Map<string, PersonEntry[]>;
  byEdition: Map<number, PersonEntry[]>;
  /** 同名人数 — how many people bear a name; namesakes are told apart by id. */
  byName: Map<string, number>;
}

/** 名录各表 — one walk over the archive; each list keeps the order of the directory. */
export const listsOf = derived('lists', (archive): Lists => {
  const lists: Lists = {
    directory: archive.people.map((person) => personEntry(archive, person)).sort(byPinyin(({ person }) => person)),
    row: new Map(),
    place: new Map(),
    byCity: new Map(),
    bySection: new Map(),
    byTrade: new Map(),
    byEmployer: new Map(),
    byEdition: new Map(),
    byName: new Map(),
  };
  for (const [place, row] of lists.directory.entries()) {
    lists.row.set(row.person.id, row);
    lists.place.set(row.person.id, place);
    lists.byName.set(row.person.name, (lists.byName.get(row.person.name) ?? 0) + 1);
    for (const { honour } of row.entries) {
      const section = honour.employer && archive.by.employers.get(honour.employer.value)?.section;
      add(lists.byCity, honour.city?.value, row);
      add(lists.bySection, section, row);
      add(lists.byTrade, honour.trade?.value, row);
      add(lists.byEmployer, honour.employer?.value, row);
      add(lists.byEdition, honour.edition ?? undefined, row);
    }
  }
  return lists;
});

function add<K>(map: Map<K, PersonEntry[]>, key: K | undefined, row: PersonEntry): void {
  if (key === undefined) return;
  const rows = map.get(key);
  if (!rows) map.set(key, [row]);
  else if (rows.at(-1) !== row) rows.push(row);
}

/** 分组 — a place or an industry with its people. */
export interface Group {
  code: string;
  name: string;
  people: PersonEntry[];
}

/** 各地市 — the sixteen, by code; 莱芜 only if someone was named there. */
export function places(archive: Archive): Group[] {
  const { byCity } = listsOf(archive);
  const all = [...CITIES, ...FORMER_CITIES].map(({ code, name }) => ({
    code,
    name: `${name}市`,
    people: byCity.get(code) ?? [],
  }));
  return all.filter(({ code, people }) => people.length > 0 || CITIES.some((city) => city.code === code));
}

/** 各行业 — the sections that somebody belongs to, in the order of the standard. */
export function industries(archive: Archive): Group[] {
  const { bySection } = listsOf(archive);
  return SECTIONS.map(({ code, name }) => ({ code, name, people: bySection.get(code) ?? [] })).filter(
    ({ people }) => people.length > 0,
  );
}

/** 字头 — the first letters of surnames and the directory page on which each begins. */
export function letters(archive: Archive): { letter: string; people: number; page: number }[] {
  const found = new Map<string, { letter: string; people: number; page: number }>();
  for (const [index, { person }] of listsOf(archive).directory.entries()) {
    const letter = letterOf(person);
    const entry = found.get(letter);
    if (entry) entry.people++;
    else found.set(letter, { letter, people: 1, page: Math.floor(index / PAGE_SIZE) + 1 });
  }
  return [...found.values()];
}
