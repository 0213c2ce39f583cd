import { placesOf, readPlaces, readShard, shardOf, SPAN } from './pairs.ts';
import { type Store } from '../text/store.ts';

/** 一串字的所在 — the places in a block where a run of characters begins; rising. */
export type Body = (word: string, block: number) => Promise<number[]>;

/** 位置 — where a run stands in one of our own indexes. */
export function pairPlaces(store: Store, kind: 'heads' | 'body'): Body {
  const shards = new Map<string, Promise<Map<string, Uint8Array>>>();
  return async (word, block) => {
    const count = (await store.manifest()).shards[kind];
    const places = async (key: string): Promise<number[]> => {
      const path = `${kind}/${block}-${shardOf(count, key)}.bin`;
      let shard = shards.get(path);
      if (!shard) {
        shards.set(path, (shard = store.bytes(path).then(readShard)));
        shard.catch(() => shards.delete(path));
      }
      const found = (await shard).get(key);
      return found ? readPlaces(found) : [];
    };
    return placesOf(Array.from(word), places);
  };
}

/** 各篇 — the documents in which places lie, each with the first of them, so many at most. */
export function placesIn(places: readonly number[], most: number): Map<number, number[]> {
  const documents = new Map<number, number[]>();
  for (const place of places) {
    const document = Math.floor(place / SPAN);
    const known = documents.get(document);
    if (!known) documents.set(document, [place]);
    else if (known.length < most) known.push(place);
  }
  return documents;
}
