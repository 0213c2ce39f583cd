import { type NameEntry } from '#domain/views/honours/name-index.ts';
import { hasHan } from '#search/text/cut.ts';
import { readingsOf, writeNames } from '#search/names/name-file.ts';
import { keysOf } from '#search/names/name-keys.ts';
import { type NameHead } from '#search/names/name-store.ts';
import { type NameRow } from '#search/names/names.ts';
import { type SearchFiles } from './files.ts';
import { type SearchPage } from './page.ts';
import { soundsTable } from './sounds.ts';

/** People of one shard, on average. */
const SHARD = 200;

/** 姓名索引 — of everyone who has a page that is searched; one file up to `limit` people, shards above. */
export function writeNameIndex(
  files: SearchFiles,
  documents: readonly SearchPage[],
  people: ReadonlyMap<string, NameEntry>,
  limit: number,
): void {
  const rows = documents.flatMap(({ id }, document): NameRow[] => {
    const person = people.get(id);
    return person ? [{ document, id, name: person.name, pinyin: person.pinyin, aliases: person.aliases }] : [];
  });
  const held = documents.flatMap(({ id }) => people.get(id) ?? []);
  files.write('sounds.json', soundsTable(held));
  const readings = readingsOf(rows);
  let head: NameHead;
  if (rows.length <= limit) head = { readings, rows: writeNames(rows, readings) };
  else {
    const characters = rows.reduce((sum, { name }) => sum + Array.from(name).filter(hasHan).length, 0);
    const buckets = 2 ** Math.ceil(Math.log2(characters / SHARD));
    const shards = new Map<string, NameRow[]>();
    for (const row of rows) for (const key of keysOf(row, buckets)) shards.set(key, [...(shards.get(key) ?? []), row]);
    for (const [key, some] of shards) files.write(`names/${key}.json`, writeNames(some, readings));
    head = { readings, buckets, keys: [...shards.keys()].sort().join(' ') };
  }
  files.write('names.json', head);
}
