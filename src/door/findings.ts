import { archive } from './archive.ts';
import { type Finding } from '#domain/record/finding.ts';
import { isRestDay } from './rest-days.ts';
import { rules } from '#rules/index.ts';
import { run } from '#rules/run.ts';

let found: Finding[] | undefined;

/** 检查结果 — what the rules say of the record, run once, for the pages that show it. */
export const findings = (): Finding[] => (found ??= run(rules, archive(), { today: archive().site.recordDate, isRestDay }));
