import { isRealDate, type PartialDate } from '#domain/values/date.ts';
import { type SheetCell } from '../../workbook/sheet.ts';
import { compact } from './plain.ts';
import { numeralIn, withYears } from './numerals.ts';
import { ask, type Read, wrong } from './read.ts';

const WANTED = '日期，写作 2018-12-07、2018年12月7日或 2018-12';
/** 1 January 2000 and 31 December 2079, as a workbook counts days. */
const [FIRST_SERIAL, LAST_SERIAL] = [36526, 65745];

const pad = (part: string | number): string => String(part).padStart(2, '0');
const joined = (...parts: (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => pad(part!))
    .join('-');

/** 日期 — as a date of the workbook, a serial, or in any usual writing; what may be read in two ways is asked. */
export function dateFrom({ value, date }: Pick<SheetCell, 'value' | 'date'>): Read<PartialDate> {
  if (date !== undefined) return isRealDate(date) ? { value: date } : wrong(date, WANTED, '请改正日期。');
  if (typeof value === 'number' && value >= FIRST_SERIAL && value <= LAST_SERIAL) {
    const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000).toISOString().slice(0, 10);
    return { value: day, said: `数 ${value} 读作日期 ${day}` };
  }
  const written = compact(value);
  const text = withYears(written).replace(/(?:0{1,2}:00(?::00)?|星期.|周[一二三四五六日])$/, '');
  const found = real(inChinese(text) ?? inFigures(text));
  if (found !== undefined) return { value: found };
  return ambiguous(text) ?? ask(`“${written}”不是日期，或不真实`, WANTED, '请改写。');
}

const real = (date: string | undefined): string | undefined => (date !== undefined && isRealDate(date) ? date : undefined);

function inChinese(text: string): string | undefined {
  const match = /^(20\d\d)年(?:([一二三四五六七八九十\d]{1,3})月(?:([一二三四五六七八九十\d]{1,3})[日号])?)?$/.exec(text);
  if (!match) return undefined;
  const [month, day] = [match[2], match[3]].map((part) => (part === undefined ? undefined : numeralIn(part)));
  if ((match[2] !== undefined && month === undefined) || (match[3] !== undefined && day === undefined)) return undefined;
  return joined(match[1], month?.toString(), day?.toString());
}

function inFigures(text: string): string | undefined {
  const run = /^(20\d\d)(\d\d)(\d\d)$/.exec(text);
  if (run) return joined(run[1], run[2], run[3]);
  const parted = /^(20\d\d)(?:([-./])(\d{1,2})(?:\2(\d{1,2}))?)?$/.exec(text);
  return parted ? joined(parted[1], parted[3], parted[4]) : undefined;
}

/** 日月不分 — 05/06/2019 is two dates; with a part above twelve it is one, and still asked if the year is cut short. */
function ambiguous(text: string): Read<PartialDate> | undefined {
  const match = /^(\d{1,2})([-./])(\d{1,2})\2(20\d\d|\d\d)$/.exec(text);
  if (!match) return undefined;
  const [, first, , second, year] = match;
  if (year!.length === 4 && Number(first) > 12) return certain(joined(year, second, first));
  if (year!.length === 4 && Number(second) > 12) return certain(joined(year, first, second));
  return ask(`“${text}”看不出哪个是月、哪个是日`, WANTED, '请写成年在前、月在中、日在后。');
}

const certain = (date: string): Read<PartialDate> | undefined => (real(date) === undefined ? undefined : { value: date });
