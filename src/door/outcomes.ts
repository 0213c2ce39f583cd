import { rules } from '#rules/index.ts';
import { examine, type Outcome } from '#rules/run.ts';
import { settings } from '#settings';
import { readArchive } from './archive.ts';
import { isRestDay } from './rest-days.ts';
import { handedOver } from './snapshot.ts';

let outcome: Outcome | undefined;

/** 核验结果 — what the rules found and compared, for the pages that show it. */
export const outcomes = (): Outcome => (outcome ??= settings.snapshot ? handedOver(settings.snapshot).outcome : inspect());

/** In the live preview nothing was handed over. */
function inspect(): Outcome {
  const record = readArchive(settings.contentDir, { disclosed: true });
  return examine(rules, record, { today: record.site.recordDate, isRestDay });
}
