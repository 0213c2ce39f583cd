import { EDGE } from '../text/cut.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

/**
 * 字对 — an index of our own: for every pair of neighbouring characters, in which documents and at which
 * places it stands. A run of characters is where its pairs stand one behind the other: exact, without
 * reading a text. The pairs lie in shards, by their code points.
 */
export type Postings = Map<string, PlaceWriter>;

/** A place: document × SPAN + position; no text is longer than SPAN. */
export const SPAN = 2 ** 20;

/** 写位置 — documents come in rising order, each with its rising positions. */
export class PlaceWriter {
  readonly bytes = new ByteWriter();
  #last = -1;

  add(document: number, positions: readonly number[]): void {
    const many = positions.length > 1;
    this.bytes.number((document - this.#last - 1) * 2 + (many ? 1 : 0));
    this.#last = document;
    if (many) this.bytes.number(positions.length);
    let before = 0;
    for (const position of positions) {
      this.bytes.number(position - before);
      before = position;
    }
  }
}

/** 读位置 — all places of a pair, rising. */
export function readPlaces(bytes: Uint8Array): number[] {
  const reader = new ByteReader(bytes);
  const places: number[] = [];
  let document = -1;
  while (!reader.ended) {
    const head = reader.number();
    document += Math.floor(head / 2) + 1;
    let position = 0;
    for (let left = head % 2 ? reader.number() : 1; left > 0; left--) {
      position += reader.number();
      places.push(document * SPAN + position);
    }
  }
  return places;
}

/** 收录 — the pairs of one stream into the postings, and each character alone at its first place. */
export function addPairs(postings: Postings, document: number, characters: readonly string[]): void {
  const found = new Map<string, number[]>();
  const note = (key: string, position: number) => {
    const positions = found.get(key);
    if (positions) positions.push(position);
    else found.set(key, [position]);
  };
  for (let position = 0; position < characters.length; position++) {
    const [here, next] = [characters[position]!, characters[position + 1]];
    if (here === GAP) continue;
    if (here !== EDGE && !found.has(here)) found.set(here, [position]);
    if (next !== undefined && next !== GAP) note(here + next, position);
  }
  for (const [key, positions] of found) {
    let writer = postings.get(key);
    if (!writer) postings.set(key, (writer = new PlaceWriter()));
    writer.add(document, positions);
  }
}

/** What stands between two strings of one stream; no run goes across. */
export const GAP = ' ';

/** 一片 — some keys with their places. */
export function writeShard(keys: readonly string[], postings: Postings): Uint8Array {
  const writer = new ByteWriter();
  for (const key of keys) {
    const places = postings.get(key)?.bytes.done();
    if (!places) continue;
    const [first = 0, second = 0] = Array.from(key, (character) => character.codePointAt(0)!);
    writer.number(first);
    writer.number(second);
    writer.number(places.length);
    writer.append(places);
  }
  return writer.done();
}

export function readShard(bytes: Uint8Array): Map<string, Uint8Array> {
  const reader = new ByteReader(bytes);
  const shard = new Map<string, Uint8Array>();
  while (!reader.ended) {
    const [first, second, length] = [reader.number(), reader.number(), reader.number()];
    shard.set(String.fromCodePoint(first) + (second ? String.fromCodePoint(second) : ''), reader.take(length));
  }
  return shard;
}

/** 第几片 — of so many, that which holds a pair: any reader can tell without a list of what lies where. */
export function shardOf(shards: number, key: string): number {
  const [first = 0, second = 0] = Array.from(key, (character) => character.codePointAt(0)!);
  return (first * 31 + second) % shards;
}

/** 一串字的位置 — where the run begins; pairs that overlap as little as they can cover it. */
export async function placesOf(characters: readonly string[], places: (key: string) => Promise<number[]>): Promise<number[]> {
  if (characters.length === 1) return places(characters[0]!);
  const offsets: number[] = [];
  for (let offset = 0; offset + 2 <= characters.length; offset += 2) offsets.push(offset);
  if (characters.length % 2) offsets.push(characters.length - 2);
  const lists = await Promise.all(offsets.map((offset) => places(characters[offset]! + characters[offset + 1]!)));
  let [found = []] = lists;
  for (let index = 1; index < lists.length; index++) found = followed(found, lists[index]!, offsets[index]!);
  return found;
}

/** Those places at whose distance a place of the other list stands. */
function followed(found: readonly number[], list: readonly number[], distance: number): number[] {
  const kept: number[] = [];
  let here = 0;
  for (const place of found) {
    while (here < list.length && list[here]! < place + distance) here++;
    if (list[here] === place + distance) kept.push(place);
  }
  return kept;
}
