import { type Archive } from '#domain/record/archive.ts';
import { type KindName, kindRow } from '#domain/record/kinds.ts';
import { IDS, type KindWithId } from '#domain/record/schema/ids.ts';
import { stepsOf } from '#door/parse.ts';
import { type Bare, peopleFile, RecordDraft } from '../lists/proposing/draft.ts';
import { type CellChange } from '../template/change.ts';
import { changedEntry } from '../template/reading/changed-entry.ts';
import { readTemplate } from '../template/reading/read-template.ts';
import { rewriteJson } from '../withdraw/carry-out.ts';
import { type OpenedSheets, type SheetFault } from '../workbook/sheet.ts';

type Read = (file: string) => string | undefined;

interface TemplatePlan {
  files: Map<string, string>;
  cells: CellChange[];
  faults: SheetFault[];
}

/** 填报表的打算 — changed cells go into the files where they stand, whose layout stays; new entries follow the last of their kind. */
export function templatePlan(opened: OpenedSheets, archive: Archive, read: Read): TemplatePlan {
  const { changes, faults } = readTemplate(opened, archive);
  if (faults.length > 0) return { files: new Map(), cells: [], faults };
  const [fresh, known] = [changes.filter(isNew), changes.filter((change) => !isNew(change))];
  const draft = new RecordDraft(archive, read);
  const ids = idsFor(fresh, draft);
  const cells = changes.map((change) => ({ ...change, id: ids.get(`${change.kind} ${change.id}`) ?? change.id, new: numbered(change.new, ids) }));
  for (const own of Map.groupBy(cells.slice().filter((_, index) => isNew(changes[index]!)), ({ kind, id }) => `${kind} ${id}`).values()) {
    const { kind, id } = own[0]!;
    const single = kindRow(kind).file === 'entry';
    if (single && kind !== 'editions') faults.push(oneByOne(own[0]!));
    else addEntry(draft, kind, id, own);
  }
  const files = draft.texts();
  const changed = cells.filter((_, index) => known.includes(changes[index]!));
  for (const [file, own] of Map.groupBy(changed, (change) => originOf(archive, change).file)) {
    const edits = own.map((change) => ({ steps: [...stepsOf(originOf(archive, change).path), ...stepsOf(change.path)], value: change.new }));
    files.set(file, rewriteJson(file, files.get(file) ?? read(file) ?? '', edits));
  }
  return { files, cells, faults };
}

const isNew = ({ id, kind, old }: CellChange): boolean => id.startsWith('新') || (kind === 'editions' && old === undefined && false);

const originOf = (archive: Archive, { kind, id }: CellChange) =>
  archive.origin.get((archive.by[kind] as Map<string, object>).get(id) ?? {}) ?? { file: '', path: '' };

/** 新编号 — one for every 新… of a kind. */
function idsFor(fresh: readonly CellChange[], draft: RecordDraft): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { kind, id } of fresh) {
    const key = `${kind} ${id}`;
    if (!ids.has(key) && kind in IDS) ids.set(key, draft.nextId(kind as KindWithId));
  }
  return ids;
}

/** A value that points at a new entry gets its id: 新1 of the kind that the field wants is told by the first that has it. */
function numbered(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => numbered(each, ids));
  if (typeof value !== 'string' || !/^新/.test(value)) return value;
  return [...ids].find(([key]) => key.endsWith(` ${value}`))?.[1] ?? value;
}

function addEntry(draft: RecordDraft, kind: KindName, id: string, own: readonly CellChange[]): void {
  const entry = changedEntry(kind, { id }, own) as Bare<KindName>;
  const { folder } = kindRow(kind);
  const year = (entry as { edition?: number }).edition;
  const fresh = kind === 'people' ? peopleFile(id) : kind === 'honours' && year ? `${folder}/${year}.json` : `${folder}/${folder}.json`;
  const like = (each: object): boolean => kind !== 'honours' || (each as { edition?: number }).edition === year;
  draft.add(draft.fileOf(kind, fresh, like), entry);
}

const oneByOne = ({ sheet, cell }: CellChange): SheetFault => ({
  ...{ sheet, ref: cell, heading: null, is: '差错', found: '新的一条要自成一个文件' },
  ...{ wanted: '已有的条目', mend: '请先请维护网站的人建好这一条，再在表里改' },
});
