import { type Archive } from '../../record/archive.ts';
import { derived } from '../../record/derived/derived.ts';
import { datesOf, historyOf } from '../../record/derived/history.ts';
import { SHELF_KINDS } from '../../record/kinds.ts';
import { paths } from '../../values/paths.ts';
import { subjectsOfPerson } from '../honours/entry.ts';
import { listsOf } from '../honours/lists.ts';
import { subjectsOfEdition } from '../honours/roll.ts';
import { pathOf } from '../shelf/chronicle.ts';

const daysOf = derived('last-modified', (archive) => {
  const days = new Map<string, string | undefined>();
  for (const row of listsOf(archive).directory)
    days.set(paths.person(row.person.id), datesOf(archive, subjectsOfPerson(row)).last);
  for (const { year } of archive.editions) days.set(paths.roll(year), datesOf(archive, subjectsOfEdition(archive, year)).last);
  for (const kind of SHELF_KINDS) for (const entry of archive[kind]) days.set(pathOf(entry), datesOf(archive, [entry.id]).last);
  return { days, newest: historyOf(archive).newest };
});

/** 网页最近更改 — of the page of an entry, its own last change; of any other, the last of the whole record. */
export function lastModified(archive: Archive): (path: string) => string | undefined {
  const of = daysOf(archive);
  return (path) => of.days.get(path) ?? of.newest;
}
