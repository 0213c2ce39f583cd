import { earliestDay, latestDay, type PartialDate } from '../values/date.ts';
import { type Edition, reached } from './entries/edition.ts';
import { STAGES, type Stage } from './entries/selection.ts';

/** 环节的日子 — a stage with its days, from the list of stages or from what is recorded of the vote itself. */
export interface StagePeriod {
  stage: Stage;
  from: string;
  to?: string | undefined;
  path: string;
}

/** 各环节的日子 — every place of an edition that tells when a stage was held. */
export function stagePeriods({ selection }: Edition): StagePeriod[] {
  const listed = (selection?.stages ?? []).map((each, index) => ({ ...each, path: `selection.stages[${index}]` }));
  const { from, to } = selection?.vote ?? {};
  return from === undefined ? listed : [...listed, { stage: '公众投票', from, to, path: 'selection.vote' }];
}

/** 各环节第一次 — in the order of the stages; one that is held in rounds counts from its first. */
export const firstPeriods = (edition: Edition): StagePeriod[] =>
  STAGES.flatMap((wanted) => {
    const rounds = stagePeriods(edition).filter(({ stage }) => stage === wanted);
    return rounds.sort((a, b) => (a.from < b.from ? -1 : 1))[0] ?? [];
  });

/** 命名的日期一处 — one place that tells of the day of naming: the day itself, or a day that bounds it. */
export interface NamingDate {
  is: '当日' | '不晚于' | '不早于';
  date: PartialDate;
  path: string;
  /** 凭什么 — “颁奖活动”, “公众投票结束”: as a message names the ground. */
  what: string;
}

/**
 * 命名的日期 — every place of an edition that tells when it named. The stage, the count of the named and the dated
 * document tell the day; a ceremony, or a document known only to be no later than a day, tells that it was no later;
 * recommendation, review and vote tell that it was no earlier. What was only planned tells nothing.
 */
export function namingDates(edition: Edition): NamingDate[] {
  const { announced, counts, ceremony } = edition;
  const found: NamingDate[] = [];
  const add = (is: NamingDate['is'], date: PartialDate | undefined, path: string, what: string) => {
    if (date !== undefined) found.push({ is, date, path, what });
  };
  const periods = stagePeriods(edition);
  for (const { stage, from, path } of periods) if (stage === '命名') add('当日', from, `${path}.from`, '“命名”环节');
  if (reached(counts.named) !== undefined) add('当日', counts.named?.date, 'counts.named.date', '公布命名人数');
  add(announced?.dateNote === undefined ? '当日' : '不晚于', announced?.date, 'announced.date', '公布命名的文件');
  if (reached(counts.masters) !== undefined) add('不晚于', counts.masters?.date, 'counts.masters.date', '公布大工匠人数');
  add('不晚于', ceremony?.date, 'ceremony.date', '颁奖活动');
  for (const { stage, from, to, path } of periods) {
    if (stage === '颁奖') add('不晚于', from, `${path}.from`, '“颁奖”环节');
    if (STAGES.indexOf(stage) >= STAGES.indexOf('命名')) continue;
    const waits = to !== undefined && (stage === '专家评审' || stage === '公众投票');
    if (waits) add('不早于', to, `${path}.to`, `“${stage}”结束`);
    else add('不早于', from, `${path}.from`, `“${stage}”开始`);
  }
  return found;
}

/** 命名的那一天 — the day itself, by the first place that tells it: stage, count, document. */
export const namedOn = (edition: Edition): NamingDate | undefined => namingDates(edition).find(({ is }) => is === '当日');

/** 最晚何时命名 — the earliest day by which everybody was named. */
export const namedBy = (edition: Edition): NamingDate | undefined =>
  namingDates(edition)
    .filter(({ is }) => is !== '不早于')
    .toSorted((a, b) => (latestDay(a.date) < latestDay(b.date) ? -1 : 1))[0];

/** 最早何时命名 — the day itself, else the latest day before which nobody can have been named. */
export const namedSince = (edition: Edition): NamingDate | undefined =>
  namedOn(edition) ??
  namingDates(edition)
    .filter(({ is }) => is === '不早于')
    .toSorted((a, b) => (earliestDay(a.date) > earliestDay(b.date) ? -1 : 1))[0];
