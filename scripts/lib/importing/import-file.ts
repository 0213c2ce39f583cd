import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { differencesPage } from '../changing/differences-page.ts';
import { type EntryDifference } from '../changing/differences.ts';
import { stopsOf } from '../changing/stops.ts';
import { writeKept } from '../changing/undo.ts';
import { inspect, type Inspection } from '../terminal/inspect.ts';
import { type SheetFault } from '../workbook/sheet.ts';
import { ruleFaults } from './rule-faults.ts';
import { type ImportOptions, planFor } from './plan.ts';
import { type Reasons, tried } from './trial.ts';

/** 导入的要求 — the file, how it is read, what the ledger says, and whether it is only looked at. */
export interface ImportRequest extends ImportOptions, Reasons {
  dryRun?: boolean;
  /** 不问就写 — what would stop it was seen. */
  yes?: boolean;
}

/** 导入的结果 — what is wrong in the file, what the record would be, and whether it is written. */
export interface ImportResult {
  faults: SheetFault[];
  said: string[];
  differences: EntryDifference[];
  stops: string[];
  /** The record as it would be; as it is where the file has faults. */
  inspection: Inspection;
  /** 改动对照页 — to be looked at before anything is written. */
  page: string;
  written: boolean;
}

/** 导入一个文件 — all or nothing; with a fault, a question, an error of a rule or a stop nothing is written. */
export async function importFile(directory: string, path: string, request: ImportRequest): Promise<ImportResult> {
  const before = await inspect(directory);
  if (before.summary.errors > 0) throw new Error('记录本身有错误，先改好再导入；没有改动。请运行 npm run check 看是哪些。');
  const plan = await planFor(basename(path), readFileSync(path), before.archive, directory, request);
  const nothing = { differences: [], stops: [], page: differencesPage([], []), written: false };
  if (plan.faults.length > 0 || plan.files.size === 0)
    return { ...nothing, faults: plan.faults, said: plan.said, inspection: before };
  const { after, differences, written } = await tried(directory, before.archive, plan, request);
  const broken = ruleFaults(after, plan.cells);
  const stops = stopsOf(before.archive, differences);
  const goesOn = broken.length === 0 && !request.dryRun && written.size > 0 && (stops.length === 0 || request.yes === true);
  if (goesOn) writeKept(directory, written, `${basename(path)}`);
  return {
    ...{ faults: broken, said: plan.said, differences, stops, inspection: after, written: goesOn },
    // Of fifty thousand rows it costs more than the rules: made only where it is looked at.
    get page() {
      return differencesPage(differences, stops);
    },
  };
}
