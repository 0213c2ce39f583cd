import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Archive } from '#domain/record/archive.ts';
import { type Change } from '#domain/record/entries/change.ts';
import { CHRONICLED, entryOfSubject, valueOf } from '#domain/record/history.ts';
import { readArchive } from '#door/archive.ts';
import { differencesOf, type EntryDifference } from '../changing/differences.ts';
import { appendChanges, changeIdsAfter } from '../changes/ledger.ts';
import { copyOf } from '../disk/copy.ts';
import { type Written } from '../disk/exchange.ts';
import { putAll } from '../disk/put.ts';
import { inspect, type Inspection } from '../terminal/inspect.ts';
import { enteredIn, registerIssued } from '../terminal/issue.ts';
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
  written: Written;
}

/** 在副本上试改 — with the lines of the ledger and the ids that a new entry needs; the record itself stays as it is. */
export async function tried(directory: string, before: Archive, plan: ImportPlan, reasons: Reasons): Promise<Trial> {
  const copy = copyOf(directory);
  putAll(copy, plan.files);
  const changed = readArchive(copy);
  const differences = differencesOf(before, changed);
  const lines = ledgerLines(before, changed, differences, plan.ledger, reasons);
  const entered = enteredIn(withLines(changed, lines));
  if (entered) lines.push(entered);
  appendChanges(copy, lines);
  registerIssued(withLines(changed, lines), copy);
  // The rules run once, on all that would be written.
  return { after: await inspect(copy), differences, written: filesThatDiffer(directory, copy) };
}

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

/** 不同的文件 — of two folders, byte by byte. */
function filesThatDiffer(directory: string, copy: string): Written {
  const filesIn = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile()
        ? join(entry.parentPath, entry.name)
            .slice(folder.length + 1)
            .replaceAll('\\', '/')
        : [],
    );
  const changed = new Map<string, Uint8Array | undefined>();
  for (const file of filesIn(copy)) {
    const bytes = readFileSync(join(copy, file));
    const old = join(directory, file);
    if (!existsSync(old) || !readFileSync(old).equals(bytes)) changed.set(file, bytes);
  }
  for (const file of filesIn(directory)) if (!existsSync(join(copy, file))) changed.set(file, undefined);
  return changed;
}
