import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Finding } from '#domain/record/finding.ts';
import { forget } from '../acts/forget.ts';
import { differencesPage } from '../changing/differences-page.ts';
import { type EntryDifference } from '../changing/differences.ts';
import { stopsOf } from '../changing/stops.ts';
import { writeKept } from '../changing/undo.ts';
import { exchangeRecord } from '../disk/exchange.ts';
import { inspect, type Inspection } from '../terminal/inspect.ts';
import { type SheetFault } from '../workbook/sheet.ts';
import { type ImportOptions, type ImportPlan, planFor } from './plan.ts';
import { type Reasons, tried } from './trial.ts';

/** 导入的要求 — the file, how it is read, what the ledger says, and whether it is only looked at. */
export interface ImportRequest extends ImportOptions, Reasons {
  dryRun?: boolean;
  /** 不问就写 — what would stop it was seen. */
  yes?: boolean;
  /** 还是看过的那样 — asked at the last moment, nothing is written unless so. */
  agrees?: () => boolean;
  /** 缓存所在 — whose `.cache` holds what an import leaves behind; here, if left out. */
  root?: string;
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
  /** 可以撤回 — not, if somebody was taken down: nothing may be kept from which they come back. */
  undoable: boolean;
}

/** 撤下之前要说的 — what it means, before anything is done. */
const NO_WAY_BACK =
  '这份表里有“撤下”：写入以后不能撤回，以前的导入也不能再撤回；留着的底和缓存一并清掉。手边的填报表、标好的表和对照网页里还有这个人，请自己删去；网站要重新生成、重新发布。';

/** 导入一个文件 — as it lies on the disk. */
export const importFile = (directory: string, path: string, request: ImportRequest): Promise<ImportResult> =>
  importBytes(directory, basename(path), readFileSync(path), request);

/** 导入 — all or nothing; with a fault, a question, an error of a rule or a stop nothing is written. */
export async function importBytes(
  directory: string,
  name: string,
  bytes: Uint8Array,
  request: ImportRequest,
): Promise<ImportResult> {
  const before = await inspect(directory);
  if (before.summary.errors > 0) throw new Error('记录本身有错误，先改好再导入；没有改动。请运行 npm run check 看是哪些。');
  const plan = await planFor(name, bytes, before.archive, directory, request);
  const nothing = { differences: [], stops: [], page: differencesPage([], []), written: false, undoable: false };
  if (plan.faults.length > 0 || (plan.files.size === 0 && plan.acts.length === 0))
    return { ...nothing, faults: plan.faults, said: plan.said, inspection: before };
  const takesDown = plan.acts.some(({ act }) => act.is === '撤下');
  const said = takesDown ? [...plan.said, NO_WAY_BACK] : plan.said;
  const { after, differences, unexplained, written, faults } = await tried(directory, before.archive, plan, request);
  const broken = [
    ...faults,
    ...after.findings.filter(({ severity }) => severity === 'error').map((finding) => faultOf(finding, plan)),
  ];
  const stops = stopsOf(before.archive, unexplained);
  const mayGoOn = broken.length === 0 && !request.dryRun && written.size > 0 && (stops.length === 0 || request.yes === true);
  const goesOn = mayGoOn && (request.agrees?.() ?? true);
  if (goesOn && takesDown) {
    // Nothing of before is left while the record is exchanged, nor after.
    forget(directory, request.root);
    exchangeRecord(directory, written);
  } else if (goesOn) writeKept(directory, written, name, request.root);
  const page = differencesPage(differences, stops);
  return {
    ...{ faults: broken, said, differences, stops, inspection: after, page },
    ...{ written: goesOn, undoable: goesOn && !takesDown },
  };
}

/** 规则说的话 — at the cell of a template that it came from; elsewhere at the place in the record. */
function faultOf({ subject, path, file, message }: Finding, { cells }: ImportPlan): SheetFault {
  const steps = path.replace(/^\[\d+\]\.?/, '');
  // Of an entry that the schema refuses, the message alone says which.
  const named = /^(?:[a-z]\d{4,}|\d{4})(?=[ ：])/.exec(message)?.[0];
  const own = cells.filter(({ id }) => id === subject || `e${id}` === subject || id === named);
  const cell = own.find((change) => change.path === steps) ?? own.find((change) => steps.startsWith(change.path)) ?? own[0];
  return {
    ...{ sheet: cell?.sheet ?? null, ref: cell?.cell ?? null, heading: null, is: '差错', found: message },
    ...{ wanted: '符合规则', mend: cell ? '请改这一格' : `改好以后会在 ${file}${path && ` ${path}`}` },
  };
}
