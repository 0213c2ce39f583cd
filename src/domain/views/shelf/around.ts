import { derived } from '../../record/derived/derived.ts';
import { rollOf } from '../honours/roll.ts';

/** 名单的一段 — of a naming: some of its list, around it. */
export interface Around {
  /** 同一份名单里的人数. */
  total: number;
  announced: number | null;
  /** 按报道的次序 — whether the list says in which order they were named. */
  ordered: boolean;
  /** Place of the first that is shown, from 0. */
  from: number;
  shown: { honour: string; person: string }[];
}

/** As many of a list are shown around a person. */
const SHOWN = 10;

/** 同一份名单里的前后 — by the id of a naming: what its page shows of its list, and nothing else of it. */
export const aroundNaming = derived('around', (archive) => {
  const lists = archive.editions.flatMap((edition) => rollOf(archive, edition).groups);
  return new Map(
    lists.flatMap(({ entries, announced }) => {
      const all = entries.map(({ honour, person }) => ({ honour: honour.id, person: person.id }));
      const ordered = entries.every(({ honour }) => honour.order !== undefined);
      return all.map(({ honour }, here): [string, Around] => {
        const from = Math.max(0, Math.min(here - SHOWN / 2, all.length - SHOWN));
        return [honour, { total: all.length, announced, ordered, from, shown: all.slice(from, from + SHOWN) }];
      });
    }),
  );
});

/** 读过多少来源 — so many, whatever they are. */
export const countsOf = derived('counts', ({ sources }) => ({ sources: sources.length }));
