import { type Finding } from '#domain/record/finding.ts';
import { rules } from '#rules/index.ts';
import { run } from '#rules/run.ts';
import { settings } from '#settings';
import { readArchive } from './archive.ts';
import { isRestDay } from './rest-days.ts';
import { readSnapshot } from './snapshot.ts';

let found: Finding[] | undefined;

/** 检查结果 — what the rules say of the record, for the pages that show it. */
export const findings = (): Finding[] => (found ??= settings.snapshot ? readSnapshot(settings.snapshot).findings : inspect());

/** In the live preview nothing was handed over. */
function inspect(): Finding[] {
  const record = readArchive();
  return run(rules, record, { today: record.site.recordDate, isRestDay });
}
