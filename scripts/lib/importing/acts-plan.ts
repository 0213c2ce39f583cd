import { type Archive } from '#domain/record/archive.ts';
import { type ActName } from '../acts/acts.ts';
import { faultsAmong } from '../acts/judged.ts';
import { ACTS_SHEET } from '../template/acts-sheet.ts';
import { type CellChange, type ChangedCell } from '../template/change.ts';
import { actFaults, type PlacedAct, readActs } from '../template/reading/read-acts.ts';
import { type OpenedSheets, type SheetFault } from '../workbook/sheet.ts';
import { planWithdrawal } from '../withdraw/plan.ts';

interface ActsPlan {
  acts: PlacedAct[];
  faults: SheetFault[];
}

/** 更正与撤下的打算 — each act judged against the record, and against what the other sheets change. */
export function actsPlan(opened: OpenedSheets, archive: Archive, changes: readonly CellChange[]): ActsPlan {
  const { acts, faults } = readActs(opened, archive);
  const fresh = new Set(changes.flatMap(({ kind, id }) => (kind === 'sources' ? [id] : [])));
  const judged = faultsAmong(
    archive,
    acts.map(({ act }) => act),
    fresh,
  );
  for (const [index, placed] of acts.entries()) {
    const own = judged[index] ?? [];
    faults.push(...actFaults(placed, own));
    const both = own.length > 0 ? undefined : changedToo(archive, placed, changes);
    if (both)
      faults.push(
        ...actFaults(placed, [
          {
            ...{ field: 'id', found: `${both.id} 在工作表“${both.sheet}”的 ${both.cell} 格也改了` },
            ...{ wanted: '一条只在一处改', mend: '留一处，另一处改回原样' },
          },
        ]),
      );
  }
  return { acts, faults };
}

/** What both would write: of a takedown whatever is said of what goes. */
function changedToo(archive: Archive, { act }: PlacedAct, changes: readonly CellChange[]): CellChange | undefined {
  const { is, id = '', field = '' } = act;
  const gone = new Set(is === '撤下' ? planWithdrawal(archive, id).ids : []);
  const named = new Set((archive.honoursOf.get(id) ?? []).map((honour) => honour.id));
  const within = (path: string, other: string): boolean => path === other || path.startsWith(`${other}.`);
  const touches: Record<ActName, (change: CellChange) => boolean> = {
    更正: ({ id: other, path }) => other === id && (within(path, field) || within(field, path)),
    撤销: ({ id: other, path }) => other === id && (path === 'status' || within(path, 'revocation')),
    已故: ({ id: other, path }) => (named.has(other) && path === 'status') || (other === id && path.startsWith('sources')),
    撤下: ({ id: other }) => gone.has(other),
  };
  return changes.find(touches[is]);
}

/** 新来源的编号 — what an act rests on has its id by now. */
export const withSources = (placed: PlacedAct, numbered: (id: string) => string): PlacedAct =>
  placed.act.sources ? { ...placed, act: { ...placed.act, sources: placed.act.sources.map(numbered) } } : placed;

/** 改在哪格 — so that what a rule finds of an act is told at its row. */
export const cellOf = ({ act, cells }: PlacedAct): ChangedCell => ({
  ...{ id: act.id ?? '', path: act.is === '更正' ? (act.field ?? '') : '', sheet: ACTS_SHEET.name },
  cell: cells.get(act.is === '更正' ? 'to' : 'id')?.ref ?? 'A1',
});
