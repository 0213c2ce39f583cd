import { countText, type Edition, reached } from '../../record/entries/edition.ts';
import { type EntryOf } from '../../record/kinds.ts';
import { chineseDate } from '../../values/date.ts';
import { paths } from '../../values/paths.ts';

/** 大事一条 — one thing that happened, for a timeline: a naming, a ceremony, a studio founded, a film. */
export interface Happening {
  /** As precise as known; `undefined` where the source gives no date. */
  date?: string;
  what: string;
  kind: string;
  /** 级别 — said where happenings of all levels stand together. */
  level?: string;
  /** 本工程的 — a step of the programme itself, not what is merely near to it. */
  own?: true;
  /** Address of its page. */
  href: string;
}

/** 文件的写法 — “：《…》，鲁会办〔2023〕25号（不晚于…）”, as much of it as is known. */
const paperText = ({ name, number, dateNote }: NonNullable<Edition['notice']>): string => {
  const called = [name && `《${name}》`, number].filter(Boolean).join('，');
  return `${called && `：${called}`}${dateNote ? `（${dateNote}）` : ''}`;
};

/** 一个环节 — of a stage the organiser publishes the days beforehand: they say what was to be. */
const stageText = (stage: string, to: string | undefined): string =>
  `${stage}（按公布的日程${to ? `，至${chineseDate(to)}` : ''}）`;

/**
 * 一届的步骤 — what of an edition the record knows with a day and a source: the notice, the published days of its
 * stages, the counts reached, the naming, its publication, the ceremony. A number that was only planned is no step, and a
 * ceremony that stands on the shelf of events is not told twice.
 */
export function editionSteps(edition: Edition, events: readonly EntryOf<'events'>[] = []): Happening[] {
  const { year, notice, announced, counts, ceremony, selection } = edition;
  const steps: Happening[] = [];
  const step = (kind: string, date: string | undefined, what: string) => {
    if (date) steps.push({ date, what: `${year}年度${what}`, kind, own: true, href: paths.roll(year) });
  };
  if (notice) step('申报', notice.date, `申报${paperText(notice)}`);
  for (const { stage, from, to } of selection?.sources ? (selection.stages ?? []) : []) step('日程', from, stageText(stage, to));
  const { candidates, nominees, named } = counts;
  for (const [what, count] of [['候选', candidates] as const, ['提名', nominees] as const, ['命名', named] as const])
    if (count && reached(count) !== undefined) step(what, count.date, `${what}${countText(count)}`);
  if (announced) step('公布', announced.date, `公布命名${paperText(announced)}`);
  if (ceremony?.date && !events.some(({ kind, date }) => kind === '颁奖典礼' && date === ceremony.date))
    step('颁奖', ceremony.date, `：${ceremony.name}`);
  return steps;
}
