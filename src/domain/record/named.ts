import { earliestDay, latestDay } from '../values/date.ts';
import { FIRST_EDITION } from '../programme/titles.ts';
import { type Archive } from './archive.ts';
import { type Edition } from './entries/edition.ts';
import { boundsOf, type Honour } from './entries/honour.ts';

/** 命名期间 — the days between which a naming lies; `on` where it is known itself. */
export interface NamedBetween {
  from: string;
  to?: string;
  on?: string;
}

/**
 * 命名日期 — of an edition: its stage 命名, else the day of the reported count, else that of the document; a day
 * that is only known to be not before it bounds it above (公布文件 with a note, 颁奖), what precedes it below.
 */
function namedWithin({ year, selection, counts, announced, ceremony, notice }: Edition): NamedBetween {
  const stages = selection?.stages ?? [];
  const counted = counts.named?.basis === 'planned' ? undefined : counts.named?.date;
  const on = stages.find(({ stage }) => stage === '命名')?.from ?? counted ?? (announced?.dateNote ? undefined : announced?.date);
  if (on !== undefined) return { from: earliestDay(on), to: latestDay(on), on };
  const before = stages.filter(({ stage }) => stage !== '颁奖').map(({ from }) => from);
  const after = [announced?.date, ceremony?.date, stages.find(({ stage }) => stage === '颁奖')?.from].flatMap((date) =>
    date === undefined ? [] : latestDay(date),
  );
  const from = [`${year}-01-01`, ...before, ...(notice?.date ? [earliestDay(notice.date)] : [])].toSorted().at(-1)!;
  const [to] = after.toSorted();
  return to === undefined ? { from } : { from, to };
}

/** 命名之日 — of one naming: that of its edition, or what is known of the year if that is unknown. */
export function namedBetween({ editions }: Archive, honour: Honour): NamedBetween {
  const { from = FIRST_EDITION, to } = boundsOf(honour);
  if (honour.edition === null) return { from: `${from}-01-01`, ...(to !== undefined && { to: `${to}-12-31` }) };
  const edition = editions.find(({ year }) => year === honour.edition);
  return edition ? namedWithin(edition) : { from: `${honour.edition}-01-01` };
}
