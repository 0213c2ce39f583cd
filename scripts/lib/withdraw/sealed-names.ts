import { createHash } from 'node:crypto';
import { type Archive } from '#domain/record/archive.ts';
import { type SealedName } from '#domain/record/entries/site.ts';
import { personNames } from './names.ts';

const digestOf = (name: string, salt: string): string => createHash('sha256').update(`${salt}\n${name}`).digest('hex');

/** 封存 — a name as it is kept after it was taken back: enough to know it again, not to read it. */
export const sealName = (name: string, salt: string): SealedName => ({
  salt,
  length: Array.from(name).length,
  digest: digestOf(name, salt),
});

/** 找封存的姓名 — those that stand in a text. */
export type FindSealed = (text: string) => string[];

/** What may stand between the signs of a name and is not seen as a part of it. */
const BETWEEN = /[\s\p{Cf}]+/gu;
/** So many runs are remembered: most stand on many pages, and a large site has more than memory. */
const REMEMBERED = 1_000_000;
const LETTERS = /^[\p{L}\p{M}·〇]+$/u;

/**
 * 打开封存 — of a record: every run of letters as long as a sealed name is held against it, blanks and invisible
 * signs left out. What is part of a longer name in the record (王军 in 王军霞) is that name. Nothing to do where
 * nothing was taken back.
 */
export function openSeals(archive: Archive): FindSealed {
  const seals = archive.retired.flatMap(({ names = [] }) => names);
  if (seals.length === 0) return () => [];
  const digests = new Set(seals.map(({ digest }) => digest));
  const [salts, lengths] = [[...new Set(seals.map(({ salt }) => salt))], [...new Set(seals.map(({ length }) => length))]];
  const names = personNames(archive);
  const known = new Map<string, boolean>();
  const isSealed = (gram: string): boolean => {
    let sealed = known.get(gram);
    if (sealed !== undefined) return sealed;
    sealed = salts.some((salt) => digests.has(digestOf(gram, salt)));
    if (known.size < REMEMBERED) known.set(gram, sealed);
    return sealed;
  };
  return (text) => {
    const signs = Array.from(text.normalize('NFKC').replace(BETWEEN, ''));
    const found = new Set<string>();
    for (const length of lengths)
      for (let at = 0; at + length <= signs.length; at++) {
        const gram = signs.slice(at, at + length).join('');
        if (!LETTERS.test(gram) || !isSealed(gram) || found.has(gram)) continue;
        const longer = names.filter((name) => name !== gram && name.includes(gram));
        const rest = longer.reduce((left, name) => left.replaceAll(name, '\n'), signs.join(''));
        if (rest.includes(gram)) found.add(gram);
      }
    return [...found];
  };
}
