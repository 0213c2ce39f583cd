import { type Archive } from '#domain/record/archive.ts';
import { type Activity } from '#domain/record/kinds.ts';
import { type Employer, type Trade } from '#domain/record/entries/employer.ts';
import { type Honour } from '#domain/record/entries/honour.ts';
import { type Person } from '#domain/record/entries/person.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { isHeld } from '#domain/views/honours/held.ts';
import { dice } from '../site/search-driver.ts';

/** 自然的一问 — a query as somebody types it, and what answers it. */
export interface NaturalQuery {
  query: string;
  kind: string;
  /** Any one of these among the first five is right: ids of results, or paths below the root (`places/370100/`). */
  wanted: string[];
  /** All that answer it fully, where the fields of the record decide that. */
  all?: string[];
  /** Nothing is held: nothing found is right. */
  none?: true;
  /** A slip: what was meant. A suggestion of one of these is right as well. */
  meant?: string[];
}
export type Asked = Omit<NaturalQuery, 'kind'>;

/** 骰子 — of one kind of query, so that a change of another leaves it alone. */
export function drawOf(seed: string) {
  const below = dice(Array.from(seed).reduce((sum, character) => sum * 31 + character.codePointAt(0)!, 7) >>> 0);
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const some = <T>(list: readonly T[], most = list.length): T[] => {
    const rest = [...list];
    for (let last = rest.length - 1; last > 0; last--) {
      const at = below(last + 1);
      [rest[last], rest[at]] = [rest[at]!, rest[last]!];
    }
    return rest.slice(0, most);
  };
  return { below, one, some };
}
export type Draw = ReturnType<typeof drawOf>;

/** 一类问法 — at most so many of all that the record allows. */
export interface Kind {
  most: number;
  from(known: Known, draw: Draw): Asked[];
}

/** 一次命名 — that still stands, with what it refers to. */
export interface Naming {
  honour: Honour;
  person: Person;
  employer: Employer | undefined;
  trade: Trade | undefined;
  city: string | undefined;
}

/** 所知 — the record as the templates walk it. */
export interface Known {
  archive: Archive;
  namings: Naming[];
  /** The people of the namings that fit, each once. */
  who(fits: (naming: Naming) => boolean): string[];
}

export function knownOf(archive: Archive): Known {
  const namings = archive.honours.filter(isHeld).map((honour) => ({
    honour,
    person: archive.by.people.get(honour.person)!,
    employer: honour.employer && archive.by.employers.get(honour.employer.value),
    trade: honour.trade && archive.by.trades.get(honour.trade.value),
    city: honour.city?.value,
  }));
  return { archive, namings, who: (fits) => [...new Set(namings.filter(fits).map(({ person }) => person.id))] };
}

/** 页面 — as `wanted` names those that are no entry of the record. */
export const pageAt = (path: string): string => fileAt(path);
export const rollAt = (year: number): string => pageAt(paths.roll(year));
export const placeAt = (code: string): string => pageAt(paths.place(code));

/** 所有写法 — the name, and how else it is called. */
export const namesOf = ({ name, aliases = [] }: { name: string; aliases?: string[] | undefined }): string[] => [name, ...aliases];
/** 单位的名称 — today's, short ones and former ones. */
export const employerNames = (employer: Employer): string[] => [
  ...namesOf(employer),
  ...(employer.formerNames ?? []).map(({ name }) => name),
];
/** 最短的叫法. */
export const shortest = (names: readonly string[]): string => names.toSorted((a, b) => a.length - b.length)[0]!;

/** 活动的年份 — of its date, of its edition, and those that its title names. */
export const yearsOf = ({ date, title, edition }: Activity): Set<string> =>
  new Set([
    ...(date ? [date.slice(0, 4)] : []),
    ...(edition ? [`${edition}`] : []),
    ...(title.match(/(?<!\d)20\d\d(?!\d)/g) ?? []),
  ]);
