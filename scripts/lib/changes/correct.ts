import { perform } from '../acts/perform.ts';

/** 更正的要求 — of which entry and field, what it was, what it shall be, why, who asked. */
export interface Correction {
  subject: string;
  field: string;
  from: string | undefined;
  to: string;
  reason: string;
  by: string;
  date: string | undefined;
  sources: readonly string[];
}

/** 更正 — on a copy first; refused if the value that is said to stand does not stand. Says whether it was done. */
export function correct(directory: string, correction: Correction, show = false): Promise<boolean> {
  const { subject, field, from, to, reason, by, date, sources } = correction;
  const stated = { ...(from !== undefined && { from }), ...(date !== undefined && { date }) };
  return perform(directory, { is: '更正', id: subject, field, to, reason, by, sources, ...stated }, show);
}
