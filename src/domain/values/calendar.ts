/**
 * 期间 — months counted as 民法典 第二百零一条至第二百零三条 count them (before 2021 the same three articles
 * of 民法总则): the day of the event does not count; the month ends on the corresponding day, or on the
 * month's last day where there is none; if that day is a statutory day of rest, on the first working
 * day after it. Which days are days of rest is handed in, like the clock.
 */
export type IsRestDay = (day: string) => boolean;

/** Months count from 0 and may run over, as days may. `Date.UTC` would take the years 0–99 for 1900–1999. */
const iso = (year: number, month: number, date: number): string =>
  new Date(new Date(0).setUTCFullYear(year, month, date)).toISOString().slice(0, 10);

/** 次日 — the day after. */
export const nextDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return iso(year, month - 1, date + 1);
};

/** 几个月后的最后一日 — before rest days are considered. */
export function correspondingDay(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = Number(iso(year, month + months, 0).slice(8));
  return iso(year, month - 1 + months, Math.min(date, last));
}

/** 期限最后一日 — the last day on which something due within so many months of `day` is in time. */
export function deadline(day: string, months: number, isRestDay: IsRestDay): string {
  let last = correspondingDay(day, months);
  while (isRestDay(last)) last = nextDay(last);
  return last;
}
