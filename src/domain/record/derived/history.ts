import { type Archive } from '../archive.ts';
import { derived } from './derived.ts';
import { type Change } from '../entries/change.ts';
import { kindOfId } from '../schema/ids.ts';
import { type EntryOf, type KindName, KIND_NAMES, kindRow } from '../kinds.ts';

/** 沿革 — the changes of each entry, the oldest first, and the newest day of all. */
export interface History {
  of: Map<string, Change[]>;
  newest: string | undefined;
}

/** 全部沿革 — one walk over the ledger. */
export const historyOf = derived('history', (archive): History => {
  const history: History = { of: new Map(), newest: undefined };
  for (const change of archive.changes.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1))) {
    history.newest = change.date;
    for (const subject of change.entries) {
      const list = history.of.get(subject);
      if (list) list.push(change);
      else history.of.set(subject, [change]);
    }
  }
  return history;
});

/** 收录与更改的日期 — of a page about these entries: when the first of them was entered, and the last change since. */
export interface Dates {
  first?: string;
  last?: string;
  /** 最近一次更改 — the line of the ledger, if it is more than the first entry. */
  change?: Change;
}

export function datesOf(archive: Archive, subjects: readonly string[]): Dates {
  const { of } = historyOf(archive);
  const lists = subjects.flatMap((subject) => of.get(subject) ?? []);
  const first = lists.map(({ date }) => date).toSorted()[0];
  const change = lists
    .filter(({ kind }) => kind !== '收录')
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? 1 : -1))[0];
  const last = [change?.date, ...lists.map(({ date }) => date)]
    .filter((date) => date !== undefined)
    .toSorted()
    .at(-1);
  return { ...(first && { first }), ...(last && { last }), ...(change && { change }) };
}

/** 有沿革的种类 — those whose entries a reader meets: pages of their own, namings, and the words of the tables. */
export const CHRONICLED: readonly KindName[] = KIND_NAMES.filter(
  (kind) => (kindRow(kind).column !== undefined && kind !== 'articles') || kind === 'honours',
);

/** 条目的称呼 — an id, or the year of an edition. */
export const subjectsIn = (archive: Archive): string[] => CHRONICLED.flatMap((kind) => [...archive.by[kind].keys()]);

/** 所说的条目 — of a line of the ledger, if it stands in the record. */
export function entryOfSubject(archive: Archive, subject: string): EntryOf<KindName> | undefined {
  if (/^\d{4}$/.test(subject)) return archive.by.editions.get(subject);
  const kind = kindOfId(subject);
  return kind && archive.by[kind].get(subject);
}

/** 某栏的值 — at a path, as a text; an item of a list is found by its id, its source or its place. */
export function valueOf(entry: object, path: string): string | undefined {
  const found = path
    .split('.')
    .reduce<unknown>(
      (here, step) =>
        (here as Record<string | number, unknown> | null | undefined)?.[Array.isArray(here) ? itemAt(here, step) : step],
      entry,
    );
  if (found === undefined || found === null) return undefined;
  return typeof found === 'string' ? found : JSON.stringify(found);
}

/** 列表里的位置 — of the item with that id or source; else the step is its place. */
export function itemAt(list: readonly unknown[], step: string): number {
  const found = list.findIndex((item) => {
    const { id, source } = (item ?? {}) as { id?: string; source?: string };
    return id === step || source === step;
  });
  return found < 0 ? Number(step) : found;
}
