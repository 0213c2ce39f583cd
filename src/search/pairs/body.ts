import { placesOf, readPlaces, readShard, shardOf, SPAN } from './pairs.ts';
import { type Store } from '../text/store.ts';

/** 正文 — which documents of a block hold a run of characters; rising. */
export type Body = (word: string, block: number) => Promise<number[]>;

/** 位置 — where a run stands in one of our own indexes. */
export function pairPlaces(store: Store, kind: 'heads' | 'body'): (word: string, block: number) => Promise<number[]> {
  const shards = new Map<string, Promise<Map<string, Uint8Array>>>();
  return async (word, block) => {
    const bounds = (await store.manifest()).bounds[kind];
    const places = async (key: string): Promise<number[]> => {
      const path = `${kind}/${block}-${shardOf(bounds, key)}.bin`;
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

/** 各篇 — places → the documents in which they are. */
export function documentsOf(places: readonly number[]): number[] {
  const documents: number[] = [];
  for (const place of places) {
    const document = Math.floor(place / SPAN);
    if (documents[documents.length - 1] !== document) documents.push(document);
  }
  return documents;
}

export const pairBody = (store: Store): Body => {
  const places = pairPlaces(store, 'body');
  return async (word, block) => documentsOf(await places(word, block));
};
