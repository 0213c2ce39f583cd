import { randomBytes } from 'node:crypto';
import { type Archive } from '#domain/record/archive.ts';
import { type Change } from '#domain/record/entries/change.ts';
import { type Retired } from '#domain/record/entries/site.ts';
import { historyOf } from '#domain/record/derived/history.ts';
import { appendChanges, nextChangeId } from '../changes/ledger.ts';
import { carryOut } from './carry-out.ts';
import { planWithdrawal, type Withdrawal } from './plan.ts';
import { sealName } from './sealed-names.ts';

/** 撤下什么 — from which day, why, who asked. */
interface Taken {
  id: string;
  date: string;
  reason: string;
  by: Change['by'];
}

/** 拿掉 — in a folder that holds the record, with the lines of the ledger. */
export function takeDown(archive: Archive, directory: string, { id, date, reason, by }: Taken): void {
  const plan = planWithdrawal(archive, id);
  const retired = retiredBy(archive, plan, reason, date);
  // What the ledger told before of what goes is cut by the plan: the lines follow.
  const lines = takenDown(archive, retired, by);
  carryOut(archive, directory, plan, retired);
  appendChanges(directory, lines);
}

/** 撤下的账 — for entries whose first day the ledger tells; one line each, without a name. */
function takenDown(archive: Archive, retired: readonly Retired[], by: Change['by']): Change[] {
  const { of } = historyOf(archive);
  return retired
    .flatMap((line) => (of.get(line.id) ?? []).slice(0, 1).map((entered) => ({ ...line, entered: entered.date })))
    .flatMap(({ id, date, reason, entered }, index): Change[] => [
      {
        id: nextChangeId(archive, 2 * index),
        date: entered,
        kind: '收录',
        entries: [id],
        reason: '首次收录的日子',
        by: '编辑部',
      },
      { id: nextChangeId(archive, 2 * index + 1), date, kind: '撤下', entries: [id], reason, by },
    ]);
}

/** 停用的编号 — one salt for all names, so that a text is held against them once. */
export function retiredBy(archive: Archive, { ids, names }: Withdrawal, reason: string, date: string): Retired[] {
  const salt = archive.retired.flatMap((entry) => entry.names ?? [])[0]?.salt ?? randomBytes(16).toString('hex');
  return ids.map((id, index) => ({
    id,
    date,
    reason,
    ...(index === 0 && names.length > 0 && { names: names.map((name) => sealName(name, salt)) }),
  }));
}
