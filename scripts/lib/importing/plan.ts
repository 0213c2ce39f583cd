import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Archive } from '#domain/record/archive.ts';
import { type Change } from '#domain/record/entries/change.ts';
import { kindOfId } from '#domain/record/schema/ids.ts';
import { type ListOptions } from '../lists/list-row.ts';
import { sourceIn } from '../lists/proposing/list-source.ts';
import { proposed } from '../lists/proposing/proposed.ts';
import { understood } from '../lists/understood.ts';
import { LIST } from '../marking/fault-list.ts';
import { type PlacedAct } from '../template/reading/read-acts.ts';
import { isTemplate } from '../template/reading/read-template.ts';
import { storyFiles, storyLedger } from '../word/story-files.ts';
import { storyFrom } from '../word/story.ts';
import { cellAt } from '../workbook/cell-ref.ts';
import { tellsIdNumber } from '../workbook/cell-faults.ts';
import { openSheets } from '../workbook/open-sheets.ts';
import { type CellOrigin, type SheetFault } from '../workbook/sheet.ts';
import { faultsInOrder } from './fault-order.ts';
import { templatePlan } from './template-plan.ts';

/** 账上的一行 — as far as a plan knows it: day, reason and role are the import's. */
export type LedgerLine = Pick<Change, 'kind' | 'entries' | 'field' | 'new'>;

/** 打算 — what a clerk's file would make of the record; with a fault, nothing of it is done. */
export interface ImportPlan {
  files: Map<string, string | Uint8Array>;
  /** 出处 — the cell that a value comes from, so that what a rule finds is told there. */
  cells: CellOrigin[];
  /** 要做的事 — done after the files are written. */
  acts: PlacedAct[];
  /** What the ledger says of prose, which no field shows. */
  ledger: LedgerLine[];
  faults: SheetFault[];
  said: string[];
}

/** 怎样导入 — what is said beside the file. */
export interface ImportOptions extends ListOptions {
  /** 来源编号 — of a list that names none. */
  source?: string;
  /** 人物编号 — whose story a Word file is. */
  person?: string;
  /** 换掉 — a story that stands already. */
  replace?: boolean;
}

/** 读懂一个文件 — a template, a list, or somebody's story. */
export async function planFor(
  name: string,
  bytes: Uint8Array,
  archive: Archive,
  directory: string,
  options: ImportOptions,
): Promise<ImportPlan> {
  const plan: ImportPlan = { files: new Map(), cells: [], acts: [], ledger: [], faults: [], said: [] };
  if (options.person !== undefined) {
    const { person, replace = false } = options;
    const story = await storyFrom(bytes, { archive, person, replace });
    const files = story.faults.length > 0 ? plan.files : storyFiles(directory, archive, story);
    return { ...plan, files, ledger: storyLedger(story), faults: story.faults, said: story.said };
  }
  const opened = openSheets(name, bytes);
  if ('refused' in opened) return { ...plan, faults: opened.refused };
  const read = (file: string): string | undefined =>
    existsSync(join(directory, file)) ? readFileSync(join(directory, file), 'utf8') : undefined;
  // A marked copy comes back with its list of problems in front.
  const sheets = opened.sheets.filter((sheet) => !sheet.name.startsWith(LIST));
  if (isTemplate(opened)) {
    const { faults, ...made } = templatePlan({ ...opened, sheets }, archive, read);
    return { ...plan, ...made, faults: faultsInOrder([...opened.faults, ...faults], sheets), said: opened.said };
  }
  const { rows, faults, dropped, said } = understood({ ...opened, sheets }, archive, options);
  const own = sourceIn(opened);
  const made = proposed(rows, archive, options.source ?? own.source, read);
  const isDropped = ({ sheet, ref }: SheetFault): boolean =>
    dropped.some((each) => each.sheet === sheet && each.column === cellAt(ref ?? '')?.column);
  const unread = opened.faults.filter((fault) => !(tellsIdNumber(fault) && isDropped(fault)));
  const all = [...unread, ...faults, ...own.faults, ...made.faults];
  const [source] = made.added.filter((id) => kindOfId(id) === 'sources');
  const cells = [...made.cells, ...(source === undefined ? [] : own.cells.map((cell) => ({ ...cell, id: source })))];
  const files = all.length > 0 ? plan.files : made.files;
  return { ...plan, files, cells, faults: faultsInOrder(all, sheets), said: [...said, ...made.said] };
}
