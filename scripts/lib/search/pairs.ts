import { plain, streamOf } from '#search/text/cut.ts';
import { HEADS_FROM } from '#search/text/documents.ts';
import { addPairs, GAP, type Postings, shardOf, writeShard } from '#search/pairs/pairs.ts';
import { type SearchFiles } from './files.ts';
import { type SearchPage } from './page.ts';

/** Bytes of a shard before it is deflated, on average, in the block where it is largest. */
const SHARD = { heads: 1024, body: 3072 };

/** 题头之流 — the title from the first place, employers, trades and places from `HEADS_FROM` on. */
export function headsOf({ title, heads }: SearchPage): string[] {
  const characters = streamOf(title).characters.slice(0, HEADS_FROM - 1);
  while (characters.length < HEADS_FROM) characters.push(GAP);
  for (const head of new Set(heads.map(plain))) characters.push(...head, GAP);
  return characters;
}

/** 字对各片 — as many in all blocks; returns how many. */
export function writePairs(
  files: SearchFiles,
  kind: 'heads' | 'body',
  streams: Iterable<readonly string[]>,
  block: number,
): number {
  const blocks: Postings[] = [];
  let document = 0;
  for (const characters of streams) {
    const postings = (blocks[Math.floor(document / block)] ??= new Map());
    addPairs(postings, document++, characters);
  }
  const sizes = new Map<string, number>();
  for (const postings of blocks) {
    for (const [key, { bytes }] of postings) sizes.set(key, Math.max(sizes.get(key) ?? 0, bytes.length + 6));
  }
  const whole = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const shards = Array.from({ length: Math.max(1, Math.ceil(whole / SHARD[kind])) }, (): string[] => []);
  for (const key of [...sizes.keys()].sort()) shards[shardOf(shards.length, key)]!.push(key);
  blocks.forEach((postings, number) =>
    shards.forEach((keys, shard) => files.pack(`${kind}/${number}-${shard}.bin`, writeShard(keys, postings))),
  );
  return shards.length;
}
