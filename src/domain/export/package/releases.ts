import { type Archive } from '../../record/archive.ts';
import { type Change, type CHANGE_KINDS } from '../../record/entries/change.ts';
import { envelope } from '../open-data.ts';
import { fieldsOf } from '../public.ts';

/** 变了什么 — the key of each kind of change in the file; once printed, it keeps. */
export const RELEASE_KEYS: Record<(typeof CHANGE_KINDS)[number], string> = {
  收录: 'added',
  补充: 'extended',
  更正: 'corrected',
  撤销: 'revoked',
  撤下: 'withdrawn',
};

/** 一次发布 — all that changed on one day, against the release before. */
export interface Release {
  /** 版本 — the day itself. */
  version: string;
  /** 上一版 — none before the first. */
  previous: string | null;
  changes: Change[];
}

/** 历次发布 — every day of the ledger on which something changed, the newest first. */
export function releasesOf(archive: Archive): Release[] {
  const days = [...Map.groupBy(archive.changes, ({ date }) => date)].sort(([a], [b]) => (a < b ? -1 : 1));
  return days
    .map(([version, changes], index) => ({
      version,
      previous: days[index - 1]?.[0] ?? null,
      changes: changes.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    }))
    .reverse();
}

/** `/data/releases.json` — what each release added, extended, corrected, revoked and withdrew. */
export const releasesData = (archive: Archive) => ({
  ...envelope(archive),
  releases: releasesOf(archive).map(({ version, previous, changes }) => ({
    version,
    previous,
    ...Object.fromEntries(
      Object.entries(RELEASE_KEYS).map(([kind, key]) => [
        key,
        changes
          .filter((change) => change.kind === kind)
          .map((change) => {
            const { id, entries, field, reason } = fieldsOf({ ...change, is: 'changes' });
            return { change: id, entries, ...(field && { field }), reason };
          }),
      ]),
    ),
  })),
});
