import { type Archive } from '../../record/archive.ts';
import { derived } from '../../record/derived/derived.ts';
import { type Change } from '../../record/entries/change.ts';
import { entryOfSubject } from '../../record/derived/history.ts';
import { kindOfId } from '../../record/schema/ids.ts';
import { noteAt, wayTo } from '../../record/schema/field.ts';
import { KINDS, kindRow, SHELF_KINDS, type ShelfKind } from '../../record/kinds.ts';
import { PAGE_SIZE } from '../honours/lists.ts';
import { paths } from '../../values/paths.ts';

/** 公开的改动 — corrections and additions, revocations and takedowns, the newest first; what was only entered is told by its page. */
export const toldChanges = (archive: Archive): Change[] =>
  archive.changes
    .filter(({ kind }) => kind !== '收录')
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? 1 : -1));

/** 条目的页面 — where an entry of the ledger is shown; nothing for one that is gone. */
export function pageOfSubject(archive: Archive, subject: string): string | undefined {
  const entry = entryOfSubject(archive, subject);
  if (!entry) return undefined;
  if (entry.is === 'editions') return paths.roll(entry.year);
  if (entry.is === 'honours') return `${paths.person(entry.person)}#${entry.id}`;
  if (entry.is === 'people') return paths.person(entry.id);
  if (entry.is === 'titles') return paths.title(entry.id);
  if (entry.is === 'terms') return paths.term(entry.id);
  return SHELF_KINDS.includes(entry.is as ShelfKind) ? `${KINDS[entry.is as ShelfKind].column.path}${subject}/` : undefined;
}

/** 值的说法 — an id by the name of what it stands for, a choice by its name, anything else as it is. */
export function valueText(archive: Archive, { entries, field }: Change, value: string): string {
  const kind = kindOfId(value);
  if (kind === 'employers' || kind === 'trades') return archive.by[kind].get(value)?.name ?? value;
  const entry = entryOfSubject(archive, entries[0]!);
  const choices = entry && field !== undefined ? noteAt(kindRow(entry.is).schema, field)?.choices : undefined;
  return choices?.[value] ?? value;
}

const placesOfChanges = derived('changes', (archive) => {
  const page = (index: number): number => Math.floor(index / PAGE_SIZE) + 1;
  return new Map(toldChanges(archive).map((change, index) => [change.id, paths.change(change.id, page(index))]));
});

/** 一处改动的地址 — on the page of corrections that tells it. */
export const pathOfChange = (archive: Archive, id: string): string => placesOfChanges(archive).get(id) ?? paths.corrections();

/** 改了哪个字段 — in the words of an editor; nothing where the change is of a whole entry, or the entry is gone. */
export function fieldWords(archive: Archive, { entries, field }: Pick<Change, 'entries' | 'field'>): string {
  const entry = entryOfSubject(archive, entries[0]!);
  if (field === undefined || !entry) return '';
  return field === 'body' ? '事迹' : wayTo(kindRow(entry.is).schema, field.replace(/\.(f\d+|r\d+)(?=\.|$)/g, '[$1]'));
}
