import { AsyncLocalStorage } from 'node:async_hooks';
import { hash } from 'node:crypto';
import { serialize } from 'node:v8';
import { type Archive } from '#domain/record/archive.ts';
import { derivations, type Onlooker, watch } from '#domain/record/derived/derived.ts';
import { type Outcome } from '#rules/run.ts';

/** Names have no slash; what stands after it is the key of a map. */
const KEY = '/';
/** Of what has no bytes to compare, such as a function: it is never the same as before. */
const UNKNOWN = '';

/** 指纹 — of anything made of plain values, maps and sets; maps that are looked on throw instead of seeming empty. */
export function digestOf(value: unknown): string {
  if (value === undefined) return 'absent';
  try {
    return hash('sha256', serialize(value), 'base64url').slice(0, 22);
  } catch {
    return UNKNOWN;
  }
}

type Values = Map<unknown, unknown>;

/**
 * 读了什么 — an archive that notes, for each page, what was read of it while the page was made: a key of a map, or a whole
 * list. Whatever a page says it has from there or from what it was handed, so a page of which all that is the same is the same.
 */
export class Witness implements Onlooker {
  /** The archive as pages are to read it. */
  readonly archive: Archive;
  readonly #page = new AsyncLocalStorage<Set<string>>();
  readonly #digests = new Map<string, string>();
  readonly #derived = new Map<string, { plain: object; seen: object }>();
  readonly #plain: Archive;
  readonly #outcome: Outcome;

  constructor(archive: Archive, outcome: Outcome) {
    this.#plain = archive;
    this.#outcome = outcome;
    const by = this.#seen('archive.by', archive.by);
    this.archive = new Proxy(this.#seen('archive', archive), {
      get: (seen, name) => (name === 'by' ? by : (Reflect.get(seen, name) as unknown)),
    });
    watch(this.archive, this);
  }

  /** 看着做 — what was read meanwhile. */
  async during<R>(work: () => Promise<R>): Promise<{ result: R; read: Set<string> }> {
    const read = new Set<string>();
    return { result: await this.#page.run(read, work), read };
  }

  /** 核验结果 — as a whole. */
  outcome(): Outcome {
    this.#read('outcome');
    return this.#outcome;
  }

  derived<R extends object>(name: string, make: () => R): R {
    let known = this.#derived.get(name);
    if (!known) {
      const plain = this.#page.exit(make);
      this.#derived.set(name, (known = { plain, seen: Array.isArray(plain) ? plain : this.#seen(name, plain) }));
    }
    if (Array.isArray(known.plain)) this.#read(name);
    return known.seen as R;
  }

  /** 今天的指纹 — of what was once read; of what is never the same, nothing. */
  today(read: string): string {
    let digest = this.#digests.get(read);
    if (digest === undefined) this.#digests.set(read, (digest = digestOf(this.#page.exit(() => this.#valueOf(read)))));
    return digest;
  }

  #read(what: string): void {
    this.#page.getStore()?.add(what);
  }

  #valueOf(read: string): unknown {
    const at = read.indexOf(KEY);
    const whole = at < 0 ? read : read.slice(0, at);
    const value = this.#wholeOf(whole);
    if (at < 0) return value;
    const [kind, key] = [read[at + 1], read.slice(at + 2)];
    return (value as Values | undefined)?.get(kind === '#' ? Number(key) : key);
  }

  #wholeOf(name: string): unknown {
    if (name === 'outcome') return this.#outcome;
    const [first, ...rest] = name.split('.');
    return rest.reduce<unknown>((of, part) => (of as Record<string, unknown> | undefined)?.[part], this.#root(first!));
  }

  #root(name: string): object | undefined {
    if (name === 'archive') return this.#plain;
    const derive = derivations.get(name);
    // Whoever derives is told of by the archive that is looked on: it comes back to `derived`, which keeps it plain.
    if (!this.#derived.has(name) && derive) this.derived(name, () => derive(this.archive, this.#outcome));
    return this.#derived.get(name)?.plain;
  }

  #seen<T extends object>(name: string, value: T): T {
    if (value instanceof Map) return this.#seenMap(name, value) as unknown as T;
    const maps = new Map<string | symbol, object>();
    for (const [key, part] of Object.entries(value))
      if (part instanceof Map) maps.set(key, this.#seenMap(`${name}.${key}`, part));
    return new Proxy(value, {
      get: (of, key) => {
        const map = maps.get(key);
        if (map) return map;
        this.#read(`${name}.${String(key)}`);
        return Reflect.get(of, key) as unknown;
      },
    });
  }

  #seenMap(name: string, map: Values): Values {
    const keyed = (key: unknown) => {
      if (typeof key === 'string') this.#read(`${name}${KEY}=${key}`);
      else this.#read(typeof key === 'number' ? `${name}${KEY}#${key}` : name);
      return key;
    };
    const methods = { get: (key: unknown) => map.get(keyed(key)), has: (key: unknown) => map.has(keyed(key)) };
    return new Proxy(map, {
      get: (of, key) => {
        if (key === 'get' || key === 'has') return methods[key];
        this.#read(name);
        const found = Reflect.get(of, key, of) as unknown;
        return typeof found === 'function' ? (found.bind(of) as unknown) : found;
      },
    });
  }
}
