import { earliestDay, latestDay } from '../values/date.ts';
import { FIRST_EDITION } from '../programme/titles.ts';
import { type Archive } from './archive.ts';
import { type Edition } from './entries/edition.ts';
import { boundsOf, type Honour } from './entries/honour.ts';
import { namedBy, namedOn, namedSince } from './naming.ts';

/** 命名期间 — the days between which a naming lies; `on` where it is known itself. */
export interface NamedBetween {
  from: string;
  to?: string;
  on?: string;
}

/** 命名期间 — of an edition, by every place that tells of it; what asked for names stands before it, too. */
function namedWithin(edition: Edition): NamedBetween {
  const on = namedOn(edition);
  if (on) return { from: earliestDay(on.date), to: latestDay(on.date), on: on.date };
  const [since, by] = [namedSince(edition)?.date, namedBy(edition)?.date];
  const before = [since, edition.notice?.date].flatMap((date) => (date === undefined ? [] : earliestDay(date)));
  const from = [`${edition.year}-01-01`, ...before].toSorted().at(-1)!;
  return by === undefined ? { from } : { from, to: latestDay(by) };
}

/** 命名之日 — of one naming: that of its edition, or what is known of the year if that is unknown. */
export function namedBetween({ editions }: Archive, honour: Honour): NamedBetween {
  const { from = FIRST_EDITION, to } = boundsOf(honour);
  if (honour.edition === null) return { from: `${from}-01-01`, ...(to !== undefined && { to: `${to}-12-31` }) };
  const edition = editions.find(({ year }) => year === honour.edition);
  return edition ? namedWithin(edition) : { from: `${honour.edition}-01-01` };
}
