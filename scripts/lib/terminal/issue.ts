import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Archive, idsOf } from '#domain/record/archive.ts';
import { type Change } from '#domain/record/entries/change.ts';
import { historyOf, subjectsIn } from '#domain/record/derived/history.ts';
import { appendChanges, nextChangeId } from '../changes/ledger.ts';
import { type Issued } from '#domain/record/entries/site.ts';

/** 登记已公布 — writes ids that the ledger lacks, dated by the record; returns how many. Nothing is taken out. */
export function registerIssued(archive: Archive, directory: string): number {
  const file = join(directory, 'issued.json');
  const ledger = JSON.parse(readFileSync(file, 'utf8')) as Issued[];
  const known = new Set(ledger.map(({ id }) => id));
  const added = idsOf(archive).filter((id) => !known.has(id));
  if (added.length === 0) return 0;
  const all = [...ledger, ...added.map((id): Issued => ({ id, date: archive.site.recordDate }))];
  all.sort((a, b) => (a.id < b.id ? -1 : 1));
  writeFileSync(file, `[\n${all.map(({ id, date }) => `  { "id": "${id}", "date": "${date}" }`).join(',\n')}\n]\n`);
  return added.length;
}

/** 登记收录 — the line of `enteredIn` into the ledger; returns of how many entries it is. */
export function registerEntered(archive: Archive, directory: string): number {
  const change = enteredIn(archive);
  if (change) appendChanges(directory, [change]);
  return change?.entries.length ?? 0;
}

/** 收录 — one line of the ledger for whatever a reader meets that none tells yet. */
export function enteredIn(archive: Archive): Change | undefined {
  const { of } = historyOf(archive);
  const added = subjectsIn(archive).filter((subject) => !of.has(subject));
  if (added.length === 0) return undefined;
  return {
    id: nextChangeId(archive),
    date: archive.site.recordDate,
    kind: '收录',
    entries: added,
    reason: archive.changes.length === 0 ? '首次整理' : '新收录',
    by: '编辑部',
  };
}
