/**
 * 日期 — calendar dates that carry their precision: a year, a month or a day.
 *
 * Kept as strings in the form of GB/T 7408.1 (`2018`, `2018-12`, `2018-12-07`), so that what is
 * not known is not made up. The clock is never read here: "today" is always handed in.
 */
export type PartialDate = string;

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** 日期各部分 — year, and month and day where they are known; `null` if this is no real date. */
export function dateParts(date: string): { year: number; month?: number; day?: number } | null {
  const match = SHAPE.exec(date);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  if (match[3] === undefined) return { year, month };
  const day = Number(match[3]);
  if (day >= 1 && day <= 28) return { year, month, day };
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= lastDay ? { year, month, day } : null;
}

/** 是否真实日期 — 2018-02-30 is not. */
export const isRealDate = (date: string): boolean => dateParts(date) !== null;

/** 最早可能的一天 — the first day that a date of this precision can mean. */
export function earliestDay(date: PartialDate): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** 最晚可能的一天 — the last day that a date of this precision can mean. */
export function latestDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const last = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5)), 0)).getUTCDate();
  return `${date}-${last}`;
}

/** 是否在某日之后 — true only if the whole span of `date` lies after `today`. */
export const isAfter = (date: PartialDate, today: string): boolean => earliestDay(date) > today;

/** 中文日期 — “2018年12月7日”, no more precise than the record. */
export function chineseDate(date: PartialDate): string {
  const parts = dateParts(date);
  if (!parts) return date;
  const { year, month, day } = parts;
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}

/** 精度 — 日, 月 or 年. */
export const precisionOf = (date: PartialDate): '年' | '月' | '日' =>
  date.length === 4 ? '年' : date.length === 7 ? '月' : '日';

/** 时长 — seconds as “45秒”, “10分钟”, “1小时5分钟”; minutes are rounded. */
export function minutesText(seconds: number): string {
  if (seconds < 60) return `${seconds}秒`;
  const minutes = Math.round(seconds / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${hours ? `${hours}小时` : ''}${rest || !hours ? `${rest}分钟` : ''}`;
}
