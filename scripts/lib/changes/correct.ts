import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Archive, calledOf } from '#domain/record/archive.ts';
import { type Change } from '#domain/record/entries/change.ts';
import { entryOfSubject, itemAt, valueOf } from '#domain/record/history.ts';
import { isRealDate } from '#domain/values/date.ts';
import { stepsOf } from '#door/parse.ts';
import { copyOf } from '../disk/copy.ts';
import { inspect } from '../terminal/inspect.ts';
import { reportText } from '../terminal/report.ts';
import { putAll } from '../disk/put.ts';
import { rewrite } from '../withdraw/carry-out.ts';
import { nextChangeId, roleOf, withChanges } from './ledger.ts';

/** 更正的要求 — of which entry and field, what it was, what it shall be, why, who asked. */
export interface Correction {
  subject: string;
  field: string;
  from: string | undefined;
  to: string;
  reason: string;
  by: string;
  date: string | undefined;
  sources: readonly string[];
}

/** 更正 — on a copy first; refused if the value that is said to stand does not stand. Says whether it was done. */
export async function correct(directory: string, correction: Correction): Promise<boolean> {
  const { archive, summary } = await inspect(directory);
  if (summary.errors > 0) {
    console.error('记录有错误，先改好再更正；没有改动。请运行 npm run check 看是哪些。');
    return false;
  }
  const { file, steps, value, change } = plan(archive, correction);
  const text = rewrite(file, readFileSync(join(directory, file), 'utf8'), [{ steps, text: value }]);
  const written = new Map([[file, text], ...withChanges(directory, [change])]);
  const copy = copyOf(directory);
  putAll(copy, written);
  const after = await inspect(copy);
  if (after.summary.errors > 0) {
    console.error(`${reportText(after)}\n\n这样改会有以上差错，没有改动。`);
    return false;
  }
  putAll(directory, written);
  console.log(`已更正，记为 ${change.id}：${correction.field} 由“${change.old ?? '没有'}”改作“${change.new}”。`);
  return true;
}

function plan(archive: Archive, { subject, field, from, to, reason, by, date, sources }: Correction) {
  const entry = entryOfSubject(archive, subject);
  const origin = entry && archive.origin.get(entry);
  if (!origin) throw new Error(`记录里没有 ${subject}。请核对编号。`);
  const role = roleOf(by);
  const { recordDate } = archive.site;
  if (date !== undefined && !(date.length === 10 && isRealDate(date) && date <= recordDate))
    throw new Error(`--date 填了“${date}”，应为真实的年月日，不晚于记录截止日期 ${recordDate}。`);
  const now = valueOf(entry, field);
  if (now !== from)
    throw new Error(
      `${calledOf(entry)}（${subject}）的 ${field} 现在是“${now ?? '没有'}”，不是“${from ?? '没有'}”。原值不符，没有更正；请先核对记录。`,
    );
  if (now === to) throw new Error(`${subject} 的 ${field} 已经是“${to}”，不用更正。`);
  const change: Change = {
    id: nextChangeId(archive),
    date: date ?? recordDate,
    kind: from === undefined ? '补充' : '更正',
    entries: [subject],
    field,
    ...(from !== undefined && { old: from }),
    new: to,
    reason,
    ...(sources.length > 0 && { sources: [...sources] }),
    by: role,
  };
  const { steps, value } = placeOf(entry, field);
  return { file: origin.file, steps: [...stepsOf(origin.path), ...steps], value: typedLike(value, to), change };
}

/** 栏的位置 — the path with the places of list items in it, and what stands there: `facts.f2.text` → facts, 1, text. */
function placeOf(entry: object, field: string): { steps: (string | number)[]; value: unknown } {
  let here: unknown = entry;
  const steps = field.split('.').map((step) => {
    const at = Array.isArray(here) ? itemAt(here, step) : step;
    here = (here as Record<string | number, unknown> | undefined)?.[at];
    return at;
  });
  return { steps, value: here };
}

/** A number stays a number. */
const typedLike = (before: unknown, to: string): string | number =>
  typeof before === 'number' && Number.isFinite(Number(to)) ? Number(to) : to;
