import { expect, test } from 'vitest';
import { chineseDate, isAfter, isRealDate, minutesText, precisionOf } from './date.ts';

test('a real date is a year, a month or a day that exists', () => {
  expect(['2018', '2018-12', '2020-02-29'].filter(isRealDate)).toHaveLength(3);
  expect(['2018-13', '2018-02-29', '2018-00', '2018-04-31', '18', '2018-1-1', '2018/01/01', ''].filter(isRealDate)).toEqual([]);
});

test('a Chinese date is no more precise than the record', () => {
  expect(['2018', '2018-12', '2018-12-07'].map(chineseDate)).toEqual(['2018年', '2018年12月', '2018年12月7日']);
  expect(['2018', '2018-12', '2018-12-07'].map(precisionOf)).toEqual(['年', '月', '日']);
});

test('only a span that lies wholly after the day is after it', () => {
  expect(isAfter('2026', '2026-11-22')).toBe(false);
  expect(isAfter('2026-12', '2026-11-22')).toBe(true);
  expect(isAfter('2026-11-22', '2026-11-22')).toBe(false);
  expect(isAfter('2026-11-23', '2026-11-22')).toBe(true);
});

test('a length is said in the largest units that fit', () => {
  expect([45, 60, 599, 3600, 3900].map(minutesText)).toEqual(['45秒', '1分钟', '10分钟', '1小时', '1小时5分钟']);
});
