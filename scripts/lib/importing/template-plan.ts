import { type Archive } from '#domain/record/archive.ts';
import { type KindName, kindRow } from '#domain/record/kinds.ts';
import { IDS, type KindWithId } from '#domain/record/schema/ids.ts';
import { stepsOf } from '#door/parse.ts';
import { type Bare, peopleFile, RecordDraft } from '../lists/proposing/draft.ts';
import { type CellChange, type ChangedCell } from '../template/change.ts';
import { changedEntry } from '../template/reading/changed-entry.ts';
import { type PlacedAct } from '../template/reading/read-acts.ts';
import { readTemplate } from '../template/reading/read-template.ts';
import { rewrite } from '../withdraw/carry-out.ts';
import { type OpenedSheets, type SheetFault } from '../workbook/sheet.ts';
import { actsPlan, cellOf, withSources } from './acts-plan.ts';

type Read = (file: string) => string | undefined;

interface TemplatePlan {
  files: Map<string, string>;
  cells: ChangedCell[];
  acts: PlacedAct[];
  faults: SheetFault[];
}

/** 填报表的打算 — changed cells go into the files where they stand, whose layout stays; new entries follow the last of their kind. */
export function templatePlan(opened: OpenedSheets, archive: Archive, read: Read): TemplatePlan {
  const { changes, faults: ofCells } = readTemplate(opened, archive);
  const { acts, faults: ofActs } = actsPlan(opened, archive, changes);
  const faults = [...ofCells, ...ofActs];
  if (faults.length > 0) return { files: new Map(), cells: [], acts: [], faults };
  const draft = new RecordDraft(archive, read);
  const ids = idsFor(archive, changes, draft);
  const cells = changes.map((change) => ({
    ...change,
    id: ids.get(nameOf(change)) ?? change.id,
    new: numbered(change.new, ids),
  }));
  const byEntry = [...Map.groupBy(cells, nameOf).values()];
  for (const own of byEntry.filter(([first]) => !entryOf(archive, first!))) {
    const alone = kindRow(own[0]!.kind).file === 'entry' && own[0]!.kind !== 'editions';
    if (alone) faults.push(standsAlone(own[0]!));
    else addEntry(draft, own[0]!, own);
  }
  const files = draft.texts();
  for (const own of byEntry) {
    const entry = entryOf(archive, own[0]!);
    const origin = entry && archive.origin.get(entry);
    if (!origin) continue;
    const text = files.get(origin.file) ?? read(origin.file) ?? '';
    files.set(origin.file, rewrite(origin.file, text, editsOf(own[0]!.kind, entry, origin.path, own)));
  }
  const done = acts.map((placed) => withSources(placed, (id) => ids.get(nameOf({ kind: 'sources', id })) ?? id));
  return { files, cells: [...cells, ...done.map(cellOf)], acts: done, faults };
}

const nameOf = ({ kind, id }: Pick<CellChange, 'kind' | 'id'>): string => `${kind} ${id}`;

const entryOf = (archive: Archive, { kind, id }: CellChange): object | undefined =>
  (archive.by[kind] as ReadonlyMap<string, object>).get(id);

/** Each field of the entry that is another now, whole: a list may have got items, an object its first value. */
function editsOf(kind: KindName, entry: object, path: string, own: readonly CellChange[]) {
  const [before, after] = [entry, changedEntry(kind, entry, own)] as Record<string, unknown>[];
  const keys = [...new Set([...Object.keys(before!), ...Object.keys(after!)])];
  return (
    keys
      .filter((key) => JSON.stringify(before![key]) !== JSON.stringify(after![key]))
      // What writes a text writes a list or an object as well.
      .map((key) => ({ steps: [...stepsOf(path), key], ...(after![key] !== undefined && { text: after![key] as string }) }))
  );
}

/** 新编号 — one for every entry that the record has not. */
function idsFor(archive: Archive, changes: readonly CellChange[], draft: RecordDraft): Map<string, string> {
  const ids = new Map<string, string>();
  for (const change of changes) {
    if (ids.has(nameOf(change)) || entryOf(archive, change) || !(change.kind in IDS)) continue;
    ids.set(nameOf(change), draft.nextId(change.kind as KindWithId));
  }
  return ids;
}

/** What points at a new entry gets its id. */
function numbered(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => numbered(each, ids));
  if (typeof value !== 'string' || !value.startsWith('新')) return value;
  return [...ids].find(([name]) => name.endsWith(` ${value}`))?.[1] ?? value;
}

function addEntry(draft: RecordDraft, { kind, id }: CellChange, own: readonly CellChange[]): void {
  const { folder } = kindRow(kind);
  if (kind === 'editions') return draft.put(`${folder}/${id}.json`, changedEntry(kind, { year: Number(id) }, own));
  const entry = changedEntry(kind, { id }, own) as Bare<KindName>;
  const { edition } = entry as { edition?: number };
  const fresh = kind === 'people' ? peopleFile(id) : `${folder}/${kind === 'honours' ? (edition ?? 'undated') : folder}.json`;
  draft.add(
    draft.fileOf(kind, fresh, (each) => kind !== 'honours' || (each as { edition?: number }).edition === edition),
    entry,
  );
}

const standsAlone = ({ sheet, cell }: CellChange): SheetFault => ({
  ...{ sheet, ref: cell, heading: null, is: '差错', found: '新的一条要自成一个文件' },
  ...{ wanted: '已有的条目', mend: '请维护网站的人先建好这一条，再在表里改' },
});
