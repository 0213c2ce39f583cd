/** 显示的精度 — what a number format shows of a date: to the day, the month, the year; a month and a day without a year; no date. */
export type Shows = 'day' | 'month' | 'year' | 'noYear' | null;

/** Formats that the standard numbers; 27 to 58 as they are in Chinese (ECMA-376 18.8.30). */
const NUMBERED: Readonly<Record<number, Shows>> = {
  ...{
    14: 'day',
    15: 'day',
    16: 'noYear',
    17: 'month',
    22: 'day',
    27: 'month',
    28: 'noYear',
    29: 'noYear',
    30: 'day',
    31: 'day',
  },
  ...{ 36: 'month', 50: 'month', 51: 'noYear', 52: 'month', 53: 'noYear', 54: 'noYear', 57: 'month', 58: 'noYear' },
};

/** No program takes a longer one. */
const LONGEST_CODE = 255;

/** 数字格式显示什么 — by its number, or by its code where the workbook has one of its own. */
export function showsOf(id: number, code: string | undefined): Shows {
  if (code === undefined) return NUMBERED[id] ?? null;
  if (code.length > LONGEST_CODE) return null;
  const bare = code
    .split(';')[0]!
    .replace(/"[^"]*"|\\.|_.|\*./g, ' ')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase();
  if (/general|[#0?]/.test(bare)) return null;
  const day = bare.includes('d');
  if (!/y|e/.test(bare)) return day ? 'noYear' : null;
  return day ? 'day' : bare.includes('m') ? 'month' : 'year';
}

const DAY = 86_400_000;
/** Days between the two counts that workbooks know. */
const SINCE_1904 = 1462;

/** 日期序号 — as precise as it is shown; none where it is no day of the years 1900 to 9999. */
export function dateOfSerial(serial: number, since1904: boolean, shows: 'day' | 'month' | 'year'): string | undefined {
  const days = Math.floor(serial) + (since1904 ? SINCE_1904 : 0);
  // The count takes 1900 for a leap year: its day 60 never was.
  if (!(days >= 1 && days < 2_958_466) || days === 60) return undefined;
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY).toISOString().slice(0, 10);
  return date.slice(0, { day: 10, month: 7, year: 4 }[shows]);
}
