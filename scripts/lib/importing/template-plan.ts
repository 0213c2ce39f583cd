import { type Archive } from '#domain/record/archive.ts';
import { type KindName, kindRow } from '#domain/record/kinds.ts';
import { fieldAt, noteOf } from '#domain/record/schema/field.ts';
import { IDS, type KindWithId } from '#domain/record/schema/ids.ts';
import { stepsOf } from '#door/parse.ts';
import { type Bare, peopleFile, RecordDraft } from '../lists/proposing/draft.ts';
import { namesNew } from '../template/cell-text.ts';
import { type CellChange, type ChangedCell } from '../template/change.ts';
import { changedEntry } from '../template/reading/changed-entry.ts';
import { type PlacedAct } from '../template/reading/read-acts.ts';
import { readTemplate } from '../template/reading/read-template.ts';
import { TEMPLATE_SHEETS } from '../template/sheets.ts';
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
  const draft = new RecordDraft(archive, read);
  const ids = idsFor(archive, changes, draft);
  faults.push(...listsLacking(archive, changes));
  faults.push(...changes.filter((change) => [change.new].flat().some((each) => isNobody(change, each, ids))).map(rowLacks));
  if (faults.length > 0) return { files: new Map(), cells: [], acts: [], faults };
  const cells = changes.map((change) => ({
    ...change,
    id: ids.get(nameOf(change)) ?? change.id,
    new: numbered(change, ids),
  }));
  const byEntry = [...Map.groupBy(cells, nameOf).values()];
  for (const own of byEntry.filter(([first]) => !entryOf(archive, first!))) addEntry(draft, own[0]!, own);
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

/** What points at a new entry gets its id; each kind counts its own 新1. */
function numbered({ refersTo, new: value }: CellChange, ids: ReadonlyMap<string, string>): unknown {
  const own = (each: unknown) => (refersTo && namesNew(each) ? (ids.get(`${refersTo} ${String(each)}`) ?? each) : each);
  return Array.isArray(value) ? value.map(own) : own(value);
}

const isNobody = ({ refersTo }: CellChange, value: unknown, ids: ReadonlyMap<string, string>): boolean =>
  refersTo !== undefined && namesNew(value) && !ids.has(`${refersTo} ${String(value)}`);

const rowLacks = ({ sheet, cell, refersTo, new: value }: CellChange): SheetFault => ({
  ...{ sheet, ref: cell, heading: null, is: '差错' },
  found: `${[value].flat().filter(namesNew).join('、')} 没有自己的一行`,
  wanted: `已有的${kindRow(refersTo!).name}编号，或这份表里新的一行`,
  mend: `在${sheetsOf(refersTo!).join('、') || '记录'}里先加这一行，编号写一样的`,
});

/** 缺的一张表 — a new entry that says nothing in a list which may not be empty; each such list has a sheet of its own. */
function listsLacking(archive: Archive, changes: readonly CellChange[]): SheetFault[] {
  const added = Map.groupBy(
    changes.filter((change) => !entryOf(archive, change)),
    nameOf,
  );
  return [...added.values()].flatMap((own) => {
    const [{ kind, sheet, cell }] = own as [CellChange];
    const { schema } = kindRow(kind);
    return TEMPLATE_SHEETS.flatMap(({ name, kinds, items = [] }): SheetFault[] => {
      const list = kinds.includes(kind) && items.length === 1 ? items[0]!.list : '';
      const isFilled = own.some(({ path }) => path.startsWith(`${list}[`));
      const at = fieldAt(schema, list);
      if (list === '' || isFilled || !at || at.safeParse([]).success || at.safeParse(undefined).success) return [];
      const label = noteOf(at).label;
      return [
        {
          ...{ sheet, ref: cell, heading: null, is: '差错', found: `新的一条没有“${label}”`, wanted: '至少一项' },
          mend: `在“${name}”里加一行，编号写一样的`,
        },
      ];
    });
  });
}

/** 哪张表 — where entries of a kind have a row each. */
const sheetsOf = (kind: KindName): string[] =>
  TEMPLATE_SHEETS.filter(({ kinds, items }) => kinds.includes(kind) && !items).map(({ name }) => `“${name}”`);

function addEntry(draft: RecordDraft, { kind, id }: CellChange, own: readonly CellChange[]): void {
  const { folder, materials } = kindRow(kind);
  if (kind === 'editions') return draft.put(`${folder}/${id}.json`, changedEntry(kind, { year: Number(id) }, own));
  const entry = changedEntry(kind, { id }, own) as Bare<KindName>;
  const { edition } = entry as { edition?: number };
  const inFolder = `${folder}/${kind === 'honours' ? (edition ?? 'undated') : folder}.json`;
  const fresh = kind === 'people' ? peopleFile(id) : kind === 'honours' || materials ? inFolder : `${folder}.json`;
  const beside = draft.fileOf(kind, fresh, (each) => kind !== 'honours' || (each as { edition?: number }).edition === edition);
  // Where entries of a kind have prose below them, each has a file of its own.
  const prose = /\.mdx?$/.exec(beside)?.[0];
  if (prose === undefined) draft.add(beside, entry);
  else draft.put(`${folder}/${id}${prose}`, entry);
}
