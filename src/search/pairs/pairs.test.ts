import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addPairs, GAP, placesOf, type Postings, readPlaces, readShard, shardOf, SPAN, writeShard } from './pairs.ts';

const indexOf = (texts: readonly string[]) => {
  const postings: Postings = new Map();
  texts.forEach((text, document) => addPairs(postings, document, Array.from(text)));
  const keys = [...postings.keys()].sort();
  const count = Math.ceil(keys.length / 3);
  const shards = Array.from({ length: count }, (_, shard) =>
    readShard(
      writeShard(
        keys.filter((key) => shardOf(count, key) === shard),
        postings,
      ),
    ),
  );
  return async (key: string) => readPlaces(shards[shardOf(count, key)]?.get(key) ?? new Uint8Array());
};

test('a run of any length is found exactly where it stands', async () => {
  const text = fc.array(fc.constantFrom('工', '匠', '人', 'a', '1', '𠮷'), { maxLength: 30 });
  const run = fc.array(fc.constantFrom('工', '匠', '人', 'a', '1', '𠮷'), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 12 }), run, async (texts, wanted) => {
      const found = await placesOf(wanted, indexOf(texts.map((characters) => characters.join(''))));
      const standing = texts.flatMap((characters, document) =>
        characters.flatMap((_, at) =>
          // A character alone is known by its first place in a text.
          wanted.every((character, offset) => characters[at + offset] === character) &&
          (wanted.length > 1 || characters.indexOf(wanted[0]!) === at)
            ? [document * SPAN + at]
            : [],
        ),
      );
      expect(found).toEqual(standing);
    }),
  );
});

test('no run goes across a gap', async () => {
  const places = indexOf([`潍柴${GAP}焊工`]);
  expect(await placesOf(['柴', '焊'], places)).toEqual([]);
  expect(await placesOf(['焊', '工'], places)).toEqual([3]);
});
