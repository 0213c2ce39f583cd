import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '#domain/record/kinds.ts';
import { type Retired } from '#domain/record/entries/site.ts';
import { DamagedZip, openZipFile } from '../packing/zip-reader.ts';
import { releaseDates } from './change-list.ts';
import { BAG, PUBLIC } from './places.ts';

/** 撤下的编号 — those that are gone for good; one that goes on under another id is not. */
export const takenDownIn = (retired: readonly Pick<Retired, 'id' | 'movedTo'>[]): Set<string> =>
  new Set(retired.flatMap(({ id, movedTo }) => (movedTo === undefined ? id : [])));

/** 还有撤下条目的发布 — by their dates: one made before a takedown holds what was public then. */
export async function releasesHolding(folder: string, retired: readonly Pick<Retired, 'id' | 'movedTo'>[]): Promise<string[]> {
  const ids = takenDownIn(retired);
  const holding: string[] = [];
  for (const date of ids.size > 0 ? releaseDates(folder) : []) {
    const places = [PUBLIC.folder, `${BAG.folder}/${BAG.open}`].map((part) => join(folder, date, part, PUBLIC.data(date)));
    const data = places.find(existsSync);
    if (data !== undefined && (await holdsOneOf(data, ids))) holding.push(date);
  }
  return holding;
}

/** Of the data each kind of entry has a table; what went is told of in these two. */
const TELLING = [KINDS.retired, KINDS.changes].map(({ folder }) => folder);
const isTable = (name: string): boolean => /^tables\/\w+\.json$/.test(name) && !TELLING.some((each) => name.includes(each));

async function holdsOneOf(file: string, ids: ReadonlySet<string>): Promise<boolean> {
  try {
    const zip = openZipFile(file);
    try {
      for (const entry of [...zip.entries.values()].filter(({ name }) => isTable(name))) {
        const { entries } = JSON.parse((await zip.whole(entry)).toString()) as { entries: { id?: string }[] };
        if (entries.some(({ id }) => id !== undefined && ids.has(id))) return true;
      }
      return false;
    } finally {
      zip.close();
    }
  } catch (error) {
    // Of one that can't be read nobody knows what it holds.
    if (error instanceof DamagedZip) return true;
    throw error;
  }
}
