import { paths } from '../../../values/paths.ts';
import { NOT_APPROVED } from '../../../values/words.ts';
import { type Handout } from '../handout.ts';
import { apprenticeSheet } from './apprentice.ts';
import { consentForm } from './consent.ts';
import { guardianForm } from './guardian.ts';
import { handInSheet } from './hand-in.ts';
import { interviewLog } from './log.ts';
import { mentorSheet } from './mentor.ts';
import { interviewOutline, tradeOutlines } from './outline.ts';
import { type Paper, type PaperGiven } from './paper.ts';
import { projectPlan } from './plan.ts';
import { safetySheet } from './safety.ts';
import { transcriptRules } from './transcript.ts';

/** 采访与带教用纸 — in the order in which they are used. */
export const KIT: readonly Paper[] = [
  projectPlan,
  interviewOutline,
  ...tradeOutlines,
  guardianForm,
  safetySheet,
  consentForm,
  interviewLog,
  transcriptRules,
  handInSheet,
  mentorSheet,
  apprenticeSheet,
];

/** 文件名 — as a teacher keeps it: 齐鲁工匠-小记者-采访记录表. */
export const kitFileName = ({ part, title }: Paper): string => `齐鲁工匠-${part}-${title.replace('：', '-')}`;

/** 一份用纸 — with its footer: whose record the site is, and where the paper comes from. */
export function kitHandout(paper: Paper, given: PaperGiven): Handout {
  const { site } = given.archive;
  return {
    title: paper.title,
    name: kitFileName(paper),
    footer: `${site.name}（${site.sponsor ?? NOT_APPROVED}），${given.address}${paths.kit}`,
    blocks: paper.blocks(given),
  };
}
