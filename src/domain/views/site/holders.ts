import { type Archive } from '../../record/archive.ts';
import { type Person } from '../../record/entries/person.ts';

/** More than these are not listed beside a title: the page is of titles, not of people. */
const MOST = 20;

const made = new WeakMap<Archive, Map<string, Person[]>>();

/** 持有者 — people whose facts point at a title, in the order of the record, at most twenty. */
export function holdersOf(archive: Archive, id: string): Person[] {
  let holders = made.get(archive);
  if (!holders) {
    made.set(archive, (holders = new Map()));
    for (const person of archive.people) {
      for (const title of new Set(person.facts.flatMap(({ titles = [] }) => titles))) {
        const list = holders.get(title);
        if (!list) holders.set(title, [person]);
        else if (list.length < MOST) list.push(person);
      }
    }
  }
  return holders.get(id) ?? [];
}
