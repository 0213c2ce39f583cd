import { type NameFile, readNames, type Readings, tableOf } from './name-file.ts';
import { keyOf, nearKeys } from './name-keys.ts';
import { findNames, type NameHit, type NameRow } from './names.ts';
import { openSounds } from '../sounds/sound-store.ts';
import { type Store } from '../text/store.ts';
import { suggest } from './suggest.ts';

/** 姓名索引的头 — all rows while they are few; from some size on the list of the shards that hold them. */
export type NameHead = { readings: Readings; rows: NameFile } | { readings: Readings; buckets: number; keys: string };

/** 查姓名 — whichever way the names are kept. */
export interface NameStore {
  find(query: string): Promise<NameHit[]>;
  near(query: string): Promise<NameRow[]>;
}

export function openNames(store: Store): NameStore {
  const rowsOf = new Map<NameFile, NameRow[]>();
  const head = () => store.json<NameHead>('names.json');
  const read = (file: NameFile, { readings }: NameHead): NameRow[] => {
    let rows = rowsOf.get(file);
    if (!rows) rowsOf.set(file, (rows = readNames(file, tableOf(readings))));
    return rows;
  };
  const shard = async (key: string, names: NameHead) => read(await store.json<NameFile>(`names/${key}.json`), names);
  return {
    async find(query) {
      const names = await head();
      if ('rows' in names) return findNames(read(names.rows, names), query);
      const known = new Set(names.keys.split(' '));
      const key = keyOf(query, names.buckets, (each) => known.has(each));
      return key ? findNames(await shard(key, names), query) : [];
    },
    async near(query) {
      const names = await head();
      const sounds = await openSounds(store);
      if ('rows' in names) return suggest(read(names.rows, names), query, sounds);
      const known = new Set(names.keys.split(' '));
      const keys = nearKeys(query, names.buckets, (key) => known.has(key), names.readings, sounds);
      const rows = new Map((await Promise.all(keys.map((key) => shard(key, names)))).flat().map((row) => [row.id, row]));
      return suggest(
        [...rows.values()].sort((a, b) => a.document - b.document),
        query,
        sounds,
      );
    },
  };
}
