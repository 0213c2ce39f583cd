import { type CityCode } from '#domain/programme/place.ts';
import { compact } from '../reading/plain.ts';

/** 登记的一项 — an employer or a trade of the record by all its names, or one that the list itself brings. */
export interface Known {
  /** Without one it is new in this list. */
  id?: string;
  name: string;
  others: readonly string[];
  city?: CityCode | undefined;
  /** 出自 — where in the list it first stands. */
  ref?: string;
}

/** 怎样算相近 — what is cut off before two names are compared, and how short a name still tells something. */
export interface Nearness {
  core: (name: string) => string;
  least: number;
  /** 是不是完整的全称 — such a name with another behind it is another unit. */
  whole: RegExp;
}

/** 两个名字之间的数 — 第一 and 第二 are two, however alike the rest. */
const numerals = (name: string): string => (name.match(/[\d一二三四五六七八九十]+/g) ?? []).join();

const MOST = 3;

/** 登记簿 — finds by any name exactly, and near ones without comparing each with each. */
export class Register {
  readonly #exact = new Map<string, Set<Known>>();
  readonly #near = new Map<string, Set<Known>>();
  readonly #all: Known[] = [];
  readonly #nearness: Nearness;

  constructor(entries: readonly Known[], nearness: Nearness) {
    this.#nearness = nearness;
    for (const entry of entries) this.add(entry);
  }

  add(entry: Known): void {
    if (entry.id !== undefined) this.#all.push(entry);
    for (const name of [entry.name, ...entry.others].map(compact)) {
      put(this.#exact, name, entry);
      for (const key of this.#places(name).kept) put(this.#near, key, entry);
    }
  }

  exact(text: string): Known[] {
    return [...(this.#exact.get(compact(text)) ?? [])];
  }

  /** 相近的 — one sign apart, a part of the other, or a short form; a few at most. */
  near(text: string): Known[] {
    const name = compact(text);
    const found = new Set<Known>();
    for (const key of this.#places(name).sought) for (const entry of this.#near.get(key) ?? []) found.add(entry);
    if (name.length >= 3 && name.length <= 8 && !this.#nearness.whole.test(name))
      for (const entry of this.#all) if (isShortOf(name, entry)) found.add(entry);
    return [...found].filter((entry) => this.#isNear(name, entry)).slice(0, MOST);
  }

  #isNear(name: string, { name: own, others }: Known): boolean {
    return [own, ...others].map(compact).some((other) => {
      if (numerals(name) !== numerals(other)) return false;
      const [short, long] = name.length < other.length ? [name, other] : [other, name];
      return !(long.startsWith(short) && long !== short && this.#nearness.whole.test(short) && this.#nearness.whole.test(long));
    });
  }

  /** By what two near names meet: the core, all of it but one sign, or one being the beginning or the end of the other. */
  #places(name: string): { kept: Set<string>; sought: Set<string> } {
    const { core, least } = this.#nearness;
    const bare = core(name);
    const signs = Array.from(bare);
    const [kept, sought] = [new Set([`=${bare}`]), new Set([`=${bare}`])];
    if (signs.length < least) return { kept, sought };
    for (const index of signs.keys()) {
      const less = signs.toSpliced(index, 1).join('');
      // Another sign in its place, one sign more, one sign less.
      for (const keys of [kept, sought]) keys.add(`${index}:${less}`);
      kept.add(`-${less}`);
      sought.add(`=${less}`);
    }
    sought.add(`-${bare}`);
    for (let length = least; length < signs.length; length++)
      for (const part of [signs.slice(0, length), signs.slice(-length)].map((each) => each.join(''))) {
        kept.add(`<${part}`);
        sought.add(`=${part}`);
      }
    sought.add(`<${bare}`);
    return { kept, sought };
  }
}

const isShortOf = (short: string, { name }: Known): boolean => {
  let at = 0;
  const long = compact(name);
  for (const sign of long) if (sign === short[at]) at += 1;
  return at === short.length && long.length >= short.length + 2;
};

function put(map: Map<string, Set<Known>>, key: string, entry: Known): void {
  const set = map.get(key);
  if (set) set.add(entry);
  else map.set(key, new Set([entry]));
}
