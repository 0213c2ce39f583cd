import { phraseOf, plain } from '../text/cut.ts';
import { placesOf, readPlaces, readShard, shardOf, SPAN } from './pairs.ts';
import { type Store } from '../text/store.ts';

/** 正文 — which documents of a block hold a run of two characters or more; rising. */
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
    if (documents.at(-1) !== document) documents.push(document);
  }
  return documents;
}

export const pairBody = (store: Store): Body => {
  const places = pairPlaces(store, 'body');
  return async (word, block) => documentsOf(await places(word, block));
};

interface Pagefind {
  options(options: object): Promise<void>;
  search(term: string): Promise<{ results: { id: string }[] }>;
}

/** So few candidates are read to the end; more, and Pagefind is asked for the whole run. */
const FEW = 16;

/** 最近的字对 — the neighbours whose code points lie nearest: most often in one part of the index, and only that is loaded. */
function nearestPair(characters: readonly string[]): string {
  const distance = (at: number) => Math.abs(characters[at]!.codePointAt(0)! - characters[at + 1]!.codePointAt(0)!);
  let best = 0;
  for (let at = 1; at + 1 < characters.length; at++) if (distance(at) < distance(best)) best = at;
  return characters[best]! + characters[best + 1]!;
}

/**
 * Pagefind’s answer to a run is exact, since every character was given to it as a word and the run is
 * asked for in quotes. Two characters of it load a fraction of the index; the few texts that hold these are
 * read. Pagefind names its own ids; `ids.json` holds their beginnings in the order of ours.
 */
export function pagefindBody(store: Store, root: string): Body {
  let opened: Promise<{ pagefind: Pagefind; documents: Map<string, number>; width: number }> | undefined;
  const open = async () => {
    const [{ tag, documents }, ids, pagefind] = await Promise.all([
      store.manifest(),
      store.json<string>('ids.json'),
      import(/* @vite-ignore */ `${root}pagefind/pagefind.js`) as Promise<Pagefind>,
    ]);
    // Without a worker there is one file less to fetch; so few documents are searched in a moment.
    await pagefind.options({ baseUrl: root, metaCacheTag: tag, noWorker: true });
    const width = ids.length / documents;
    return {
      pagefind,
      width,
      documents: new Map(Array.from({ length: documents }, (_, at) => [ids.slice(at * width, (at + 1) * width), at])),
    };
  };
  const find = async (run: string): Promise<number[]> => {
    opened ??= open();
    opened.catch(() => (opened = undefined));
    const { pagefind, documents, width } = await opened;
    const { results } = await pagefind.search(phraseOf(run));
    return results.map(({ id }) => documents.get(id.split('_').at(-1)!.slice(0, width))!).sort((a, b) => a - b);
  };
  const holds = async (document: number, run: string): Promise<boolean> =>
    plain(new TextDecoder().decode(await store.bytes(`text/${document}.bin`))).includes(run);
  return async (word) => {
    const characters = Array.from(word);
    const candidates = await find(nearestPair(characters));
    if (characters.length === 2) return candidates;
    if (candidates.length > FEW) return find(word);
    const held = await Promise.all(candidates.map((document) => holds(document, word)));
    return candidates.filter((_, at) => held[at]);
  };
}
