import { type Archive } from '#domain/record/archive.ts';
import { type Change } from '#domain/record/entries/change.ts';
import { CHRONICLED, entryOfSubject, valueOf } from '#domain/record/derived/history.ts';
import { readArchive } from '#door/archive.ts';
import { type Act } from '../acts/acts.ts';
import { carryOutActs } from '../acts/carry-out-acts.ts';
import { differencesOf, type EntryDifference } from '../changing/differences.ts';
import { appendChanges, changeIdsAfter } from '../changes/ledger.ts';
import { copyOf, discard } from '../disk/copy.ts';
import { differingFiles } from '../disk/differing-files.ts';
import { type Written } from '../disk/exchange.ts';
import { putAll } from '../disk/put.ts';
import { inspect, type Inspection } from '../terminal/inspect.ts';
import { enteredIn, registerIssued } from '../terminal/issue.ts';
import { actFaults } from '../template/reading/read-acts.ts';
import { type SheetFault } from '../workbook/sheet.ts';
import { type ImportPlan, type LedgerLine } from './plan.ts';

/** 为什么改 — what the ledger says of every changed value. */
export interface Reasons {
  reason: string;
  by: Change['by'];
  sources?: readonly string[];
}

/** 试改 — the record as it would be: what all rules say of it, what differs, and the files to write. */
export interface Trial {
  after: Inspection;
  differences: EntryDifference[];
  /** 没有写明为什么的 — differences that no act of its own accounts for. */
  unexplained: EntryDifference[];
  written: Written;
  /** 做不了的事 — that could be done alone, but not after the others. */
  faults: SheetFault[];
}

/** 在副本上试改 — with the lines of the ledger and the ids that a new entry needs; the record itself stays as it is. */
export async function tried(directory: string, before: Archive, plan: ImportPlan, reasons: Reasons): Promise<Trial> {
  const copy = copyOf(directory);
  try {
    const trial = await triedIn(copy, directory, before, plan, reasons);
    // The messages are told; where their files stand is the record, not a copy that is gone.
    return { ...trial, after: { ...trial.after, directory } };
  } finally {
    discard(copy);
  }
}

async function triedIn(copy: string, directory: string, before: Archive, plan: ImportPlan, reasons: Reasons): Promise<Trial> {
  putAll(copy, plan.files);
  const changed = readArchive(copy);
  const differences = differencesOf(before, changed);
  const lines = ledgerLines(before, changed, differences, plan.ledger, reasons);
  appendChanges(copy, lines);
  const acts = plan.acts.map(({ act }) => act);
  const failed = carryOutActs(copy, acts);
  const settled = acts.length > 0 ? readArchive(copy) : withLines(changed, lines);
  const entered = [enteredIn(settled)].filter((line) => line !== undefined);
  appendChanges(copy, entered);
  registerIssued(withLines(settled, entered), copy);
  // The rules run once, on all that would be written.
  const after = await inspect(copy);
  const told = acts.length > 0 ? differencesOf(before, after.archive) : differences;
  return {
    ...{ after, differences: told, unexplained: unexplained(told, differences, acts) },
    written: differingFiles(directory, copy),
    faults: failed ? actFaults(plan.acts[failed.at]!, failed.faults) : [],
  };
}

/** What the other sheets change, and all else that no act says. */
const unexplained = (told: readonly EntryDifference[], others: readonly EntryDifference[], acts: readonly Act[]) => {
  const changed = new Set(others.map(({ id }) => id));
  const said = new Set(acts.map(({ id }) => id));
  return told.filter(({ id, person, kind }) => {
    const own = said.has(id) || (kind === 'honours' && person !== undefined && said.has(person));
    return changed.has(id) || !own;
  });
};

/** 记了账的记录 — as it is read again once these lines stand in the ledger. */
function withLines(archive: Archive, lines: readonly Change[]): Archive {
  const marked = lines.map((line) => ({ is: 'changes' as const, ...line }));
  const known = new Map([...archive.by.changes, ...marked.map((line) => [line.id, line] as const)]);
  return { ...archive, changes: [...archive.changes, ...marked], by: { ...archive.by, changes: known } };
}

/** What a value is told by stands in the value's own line. */
const BESIDE = /(?:^|\.)(?:source|asOf|sources|supports)(?:$|\.)/;

function ledgerLines(
  before: Archive,
  after: Archive,
  differences: readonly EntryDifference[],
  prose: readonly LedgerLine[],
  { reason, by, sources = [] }: Reasons,
): Change[] {
  const lines = differences.flatMap(({ is, kind, id, fields }): LedgerLine[] => {
    if (!CHRONICLED.includes(kind) || is === '新增' || is === '消失') return [];
    if (is === '撤销') return [{ kind: '撤销', entries: [id] }];
    const own = fields.filter(({ path }) => !BESIDE.test(path));
    return own.map(({ path }) => {
      const [old, now] = [before, after].map((archive) => valueOf(entryOfSubject(archive, id) ?? {}, path));
      return {
        ...{ kind: old === undefined ? ('补充' as const) : ('更正' as const), entries: [id], field: path },
        ...(old !== undefined && { old }),
        ...(now !== undefined && { new: now }),
      };
    });
  });
  const idAt = changeIdsAfter(before);
  return [...lines, ...prose].map((line, ahead) => ({
    id: idAt(ahead),
    date: before.site.recordDate,
    ...line,
    reason,
    ...(sources.length > 0 && { sources: [...sources] }),
    by,
  }));
}
