// What people ask, with what answers it: written from the structure of the record, so that every record has its own.
import { type Archive } from '#domain/record/archive.ts';
import { PAIR_KINDS } from './natural/asked-pairs.ts';
import { PEOPLE_KINDS } from './natural/asked-people.ts';
import { RULE_KINDS } from './natural/asked-rules.ts';
import { SITE_KINDS } from './natural/asked-site.ts';
import { SLIP_KINDS } from './natural/asked-slips.ts';
import { WORD_KINDS } from './natural/asked-words.ts';
import { YEAR_KINDS } from './natural/asked-years.ts';
import { byHand } from './natural/by-hand.ts';
import { type Asked, drawOf, type Kind, knownOf, type NaturalQuery } from './natural/kind.ts';

/** 各类问法 — how many of each at most. */
export const NATURAL_KINDS: Record<string, Kind> = {
  ...YEAR_KINDS,
  ...PAIR_KINDS,
  ...PEOPLE_KINDS,
  ...WORD_KINDS,
  ...SITE_KINDS,
  ...RULE_KINDS,
  ...SLIP_KINDS,
};
export const BY_HAND = '手写';

/** 自然的查询 — the same record, the same queries; of an invented record none by hand, since they ask for real people. */
export function naturalQueries(archive: Archive): NaturalQuery[] {
  const known = knownOf(archive);
  const seen = new Set<string>();
  const fresh = (asked: readonly Asked[], kind: string, most = asked.length): NaturalQuery[] => {
    const taken: NaturalQuery[] = [];
    for (const { query, wanted, ...rest } of asked) {
      if (taken.length === most || seen.has(query)) continue;
      seen.add(query);
      taken.push({ query, kind, wanted: [...new Set(wanted)], ...rest });
    }
    return taken;
  };
  const hand = archive.site.fictional ? [] : fresh(byHand(known), BY_HAND);
  const written = Object.entries(NATURAL_KINDS).flatMap(([kind, { most, from }]) => {
    const draw = drawOf(kind);
    return fresh(draw.some(from(known, draw)), kind, most);
  });
  return [...written, ...hand];
}
