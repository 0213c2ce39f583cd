import { type Archive } from '../archive.ts';

/** 旁观者 — who notes what of an archive is read, so that it is known later what a page was made of. */
export interface Onlooker {
  /** What was derived under a name, made once; how it is made is not noted, what is read of it is. */
  derived<R extends object>(name: string, make: () => R): R;
}
const onlookers = new WeakMap<Archive, Onlooker>();

/** 旁观 — from now on, of all that is derived of this archive. */
export const watch = (archive: Archive, onlooker: Onlooker): void => void onlookers.set(archive, onlooker);

type Derive<Rest extends object[], R> = (archive: Archive, ...rest: Rest) => R;

/** 各种派生 — by name, for the onlooker who must know what one of them is today. */
export const derivations = new Map<string, (archive: Archive, outcome: object) => object>();

/**
 * 派生 — what is computed of a whole archive, once: lists, groups, ties. It has a name of its own, and is a map, a list, or
 * an object of both; what reads one key of a map depends on that key alone.
 */
export function derived<R extends object, Rest extends [] | [outcome: object] = []>(
  name: string,
  make: Derive<Rest, R>,
): Derive<Rest, R> {
  const made = new WeakMap<object, R>();
  const whole: Derive<Rest, R> = (archive, ...rest) => {
    const of = rest[0] ?? archive;
    let value = made.get(of);
    if (value === undefined) made.set(of, (value = make(archive, ...rest)));
    return value;
  };
  derivations.set(name, whole as unknown as (archive: Archive, outcome: object) => object);
  return (archive, ...rest) => onlookers.get(archive)?.derived(name, () => whole(archive, ...rest)) ?? whole(archive, ...rest);
}
