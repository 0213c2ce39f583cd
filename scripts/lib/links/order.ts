import { type Archive } from '#domain/record/archive.ts';
import { sourcesOfHonour } from '#domain/record/entries/honour.ts';
import { seenIn, wasOpened } from '#domain/views/honours/cited.ts';
import { type EntryOf } from '#domain/record/kinds.ts';

/** 先后 — the namings that rest on nothing that can be opened, and every source in the order in which it is looked at. */
export interface Order {
  namings: EntryOf<'honours'>[];
  /** 要找的 — sources of those namings without an address: somebody has to find one. */
  wanted: EntryOf<'sources'>[];
  /** 要看的 — sources with an address. */
  asked: EntryOf<'sources'>[];
}

/** 打得开 — as far as is known: an address that nobody found broken, or a kept copy. */
function canBeOpened(archive: Archive, id: string): boolean {
  const { last, archived } = seenIn(archive.sightingsOf.get(id) ?? []);
  if (archived) return true;
  return archive.by.sources.get(id)?.url !== undefined && (last === undefined || wasOpened(last));
}

/** 排先后 — sources of namings that nobody can open first; then what was never looked at; then by the day of the last look. */
export function lookingOrder(archive: Archive): Order {
  const namings = archive.honours.filter((honour) => !sourcesOfHonour(honour).some((id) => canBeOpened(archive, id)));
  const first = new Set(namings.flatMap(sourcesOfHonour));
  const rank = ({ id }: EntryOf<'sources'>): string =>
    `${first.has(id) ? 0 : 1} ${seenIn(archive.sightingsOf.get(id) ?? []).last?.date ?? ''} ${id}`;
  const ranked = archive.sources.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return {
    namings,
    wanted: ranked.filter(({ id, url }) => url === undefined && first.has(id)),
    asked: ranked.filter(({ url }) => url !== undefined),
  };
}
