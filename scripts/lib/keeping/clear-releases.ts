import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Retired } from '#domain/record/entries/site.ts';
import { type ChangeList, changeListText } from './change-list.ts';
import { manifestText, readManifest, writeSums } from './manifest.ts';
import { CLEARED, PUBLIC } from './places.ts';
import { releasesHolding, takenDownIn } from './releases-holding.ts';

/**
 * 清除旧发布 — those that still hold what was taken down: site, data, pages and bag go; what the next release must know
 * stays, without a word of what went. Says which.
 */
export async function clearReleases(folder: string, retired: readonly Retired[]): Promise<string[]> {
  const ids = takenDownIn(retired);
  const holding = await releasesHolding(folder, retired);
  for (const date of holding) {
    const [old, next] = [join(folder, date), join(folder, `${date}.cleared`)];
    rmSync(next, { recursive: true, force: true });
    mkdirSync(join(next, PUBLIC.folder), { recursive: true });
    keepLists(join(old, PUBLIC.folder), join(next, PUBLIC.folder), ids);
    writeFileSync(join(next, CLEARED), `${date} 的发布里有后来撤下的条目，网站、数据、网页档案和档案包已经清除，只留下清单。\n`);
    const gone = join(folder, `${date}.gone`);
    renameSync(old, gone);
    renameSync(next, old);
    rmSync(gone, { recursive: true });
  }
  return holding;
}

/** A file that is of an entry bears its id. */
const isOf = (file: string, ids: ReadonlySet<string>): boolean =>
  (file.match(/(?<![a-z\d])[a-z]\d{4,}(?!\d)/g) ?? []).some((id) => ids.has(id));

function keepLists(from: string, to: string, ids: ReadonlySet<string>): void {
  const read = (name: string): string => readFileSync(join(from, name), 'utf8');
  const write = (name: string, text: string): void => writeFileSync(join(to, name), text);
  const { sums } = readManifest(read(PUBLIC.manifest), PUBLIC.manifest);
  write(PUBLIC.manifest, manifestText(new Map([...sums].filter(([file]) => !isOf(file, ids)))));
  const list = JSON.parse(read(PUBLIC.changesJson)) as ChangeList;
  const without = (files: readonly string[]): string[] => files.filter((file) => !isOf(file, ids));
  const left: ChangeList = {
    ...list,
    record: list.record.flatMap((change) => {
      const entries = change.entries.filter((id) => !ids.has(id));
      return entries.length > 0 ? [{ ...change, entries }] : [];
    }),
    files: {
      added: without(list.files.added),
      changed: without(list.files.changed),
      removed: without(list.files.removed),
    },
  };
  write(PUBLIC.changesJson, `${JSON.stringify(left, null, 1)}\n`);
  write(PUBLIC.changesText, changeListText(left));
  writeSums(to);
}
