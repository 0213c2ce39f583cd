import { type Archive } from '../../record/archive.ts';
import { derived } from '../../record/derived/derived.ts';
import { type Person } from '../../record/entries/person.ts';

/** More than these are not listed beside a title: the page is of titles, not of people. */
const MOST = 20;

/** 持有者 — people whose facts point at a title, in the order of the record, at most twenty. */
export const holdersOf = (archive: Archive, id: string): Person[] => holders(archive).get(id) ?? [];

const holders = derived('holders', ({ people }) => {
  const known = new Map<string, Person[]>();
  for (const person of people) {
    for (const title of new Set(person.facts.flatMap(({ titles = [] }) => titles))) {
      const list = known.get(title);
      if (!list) known.set(title, [person]);
      else if (list.length < MOST) list.push(person);
    }
  }
  return known;
});
