import { copyOf, discard } from '../disk/copy.ts';
import { differingFiles } from '../disk/differing-files.ts';
import { exchangeRecord } from '../disk/exchange.ts';
import { differencesOf } from '../changing/differences.ts';
import { differencesText } from '../changing/differences-text.ts';
import { inspect } from '../terminal/inspect.ts';
import { reportText } from '../terminal/report.ts';
import { type Act, type ActFault } from './acts.ts';
import { carryOutActs } from './carry-out-acts.ts';
import { faultsOf } from './judged.ts';

const faultText = ({ found, wanted, mend }: ActFault): string => `${found}；应为${wanted}。${mend}。`;

/** 做一件事 — for a command: on a copy first; the record is touched only if the copy keeps every rule. Says whether it was done. */
export async function perform(directory: string, act: Act, show = false): Promise<boolean> {
  const before = await inspect(directory);
  if (before.summary.errors > 0) {
    console.error(`记录有错误，先改好再${act.is}；没有改动。请运行 npm run check 看是哪些。`);
    return false;
  }
  const faults = faultsOf(before.archive, act);
  if (faults.length > 0) throw new Error(`${faults.map(faultText).join('\n')}\n没有改动。`);
  const copy = copyOf(directory);
  carryOutActs(copy, [act]);
  const after = await inspect(copy);
  if (after.summary.errors > 0) {
    console.error(`${reportText(after)}\n\n这样做会有以上差错，没有改动。`);
    return false;
  }
  console.log(differencesText(differencesOf(before.archive, after.archive)));
  if (show) return true;
  exchangeRecord(directory, differingFiles(directory, copy));
  discard(copy);
  const known = new Set(before.archive.changes.map(({ id }) => id));
  const lines = after.archive.changes.filter(({ id }) => !known.has(id));
  console.log(`已写入，记为 ${lines.map(({ id }) => id).join('、')}。`);
  return true;
}
