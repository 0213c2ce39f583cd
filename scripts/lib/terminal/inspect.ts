import { existsSync, statSync } from 'node:fs';
import { readArchive, type Reading } from '#door/archive.ts';
import { type Archive } from '#domain/record/archive.ts';
import { type Finding } from '#domain/record/finding.ts';
import { restoreRecord } from '../disk/exchange.ts';
import { examineAssets } from '../assets/assets.ts';
import { openSeals } from '../withdraw/sealed-names.ts';
import { fail } from './command.ts';
import { proseFaults } from '#door/markdown.ts';
import { isRestDay } from '#door/rest-days.ts';
import { missingBeforeLaunch } from '#domain/record/entries/site.ts';
import { rules } from '#rules/index.ts';
import { examine, type Outcome } from '#rules/run.ts';

export interface Inspection {
  /** 记录所在 — where its files are read again for the lines of a message. */
  directory: string;
  archive: Archive;
  findings: Finding[];
  /** 核验 — the findings with what was compared and held. */
  outcome: Outcome;
  summary: { errors: number; warnings: number; explained: number; people: number; honours: number };
  /** 上线前待补 — configuration that only the organiser can give. */
  prelaunch: string[];
}

/** 检查记录 — reads the record and runs every rule; the same for `check`, `build` and `start`. */
export async function inspect(directory: string, today?: string, reading?: Reading): Promise<Inspection> {
  // An import that was killed left the record beside; it is put back first.
  restoreRecord(directory);
  if (!existsSync(directory) || !statSync(directory).isDirectory())
    fail(`找不到记录所在的文件夹“${directory}”。请核对 --content 或环境变量 CONTENT_DIR。`);
  const archive = readArchive(directory, reading);
  await examineAssets(archive, directory);
  const outcome = examine(rules, archive, {
    today: today ?? archive.site.recordDate,
    isRestDay,
    proseFaults,
    sealedIn: openSeals(archive),
  });
  const { findings } = outcome;
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return {
    directory,
    archive,
    findings,
    outcome,
    summary: {
      errors: count('error'),
      warnings: count('warning'),
      explained: count('explained'),
      people: archive.people.length,
      honours: archive.honours.length,
    },
    prelaunch: missingBeforeLaunch(archive.site),
  };
}
