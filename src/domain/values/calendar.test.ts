import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correspondingDay, deadline, nextDay } from './calendar.ts';
import { isRealDate } from './date.ts';

const DAY = 86_400_000;
const numberOf = (day: string): number => Date.parse(day) / DAY;
const weekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());
const never = () => false;

const days = fc.integer({ min: numberOf('2018-06-25'), max: numberOf('2099-12-31') }).map((number) => {
  return new Date(number * DAY).toISOString().slice(0, 10);
});
const months = fc.integer({ min: 1, max: 24 });

describe('the month as 民法典 201–203 count it', () => {
  test.each([
    ['the corresponding day of the next month', '2018-12-20', '2019-01-20'],
    ['over the end of the year', '2018-12-31', '2019-01-31'],
    ['no 31st: the last day of the month', '2019-03-31', '2019-04-30'],
    ['no 29th in February', '2019-01-29', '2019-02-28'],
    ['a leap year has one', '2020-01-29', '2020-02-29'],
    ['the last day of February answers to the same number, not to the end of March', '2019-02-28', '2019-03-28'],
    ['a century is no leap year', '2100-01-31', '2100-02-28'],
  ])('%s', (_, day, last) => expect(correspondingDay(day, 1)).toBe(last));

  test('twelve months are a year, but for the leap day', () => {
    expect(correspondingDay('2019-06-25', 12)).toBe('2020-06-25');
    expect(correspondingDay('2020-02-29', 12)).toBe('2021-02-28');
  });

  test('years before 100 are not taken for the twentieth century', () => {
    expect(correspondingDay('0004-01-31', 1)).toBe('0004-02-29');
    expect(nextDay('0099-12-31')).toBe('0100-01-01');
  });

  test('the corresponding day has the same number, or is the last day of a shorter month', () => {
    fc.assert(
      fc.property(days, months, (day, count) => {
        const last = correspondingDay(day, count);
        expect(isRealDate(last)).toBe(true);
        const gone = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(gone(last) - gone(day)).toBe(count);
        const shorter = Number(last.slice(8)) < Number(day.slice(8));
        if (shorter) expect(nextDay(last).slice(8)).toBe('01');
        else expect(last.slice(8)).toBe(day.slice(8));
      }),
    );
  });

  test('one month is 28 to 31 days', () => {
    fc.assert(
      fc.property(days, (day) => {
        const length = numberOf(correspondingDay(day, 1)) - numberOf(day);
        expect(length).toBeGreaterThanOrEqual(28);
        expect(length).toBeLessThanOrEqual(31);
      }),
    );
  });

  test('who receives later is never due earlier', () => {
    fc.assert(
      fc.property(days, days, months, (a, b, count) => {
        const [earlier, later] = [a, b].toSorted() as [string, string];
        expect(deadline(earlier, count, weekend) <= deadline(later, count, weekend)).toBe(true);
      }),
    );
  });
});

describe('a last day of rest', () => {
  test('Saturday and Sunday go over to Monday', () => {
    expect(deadline('2018-12-26', 1, weekend)).toBe('2019-01-28');
    expect(deadline('2018-12-27', 1, weekend)).toBe('2019-01-28');
    expect(deadline('2018-12-28', 1, weekend)).toBe('2019-01-28');
  });

  test('the period ends on the first day that is none, and only rest lies between', () => {
    const rests = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 13 });
    fc.assert(
      fc.property(days, months, rests, (day, count, offsets) => {
        const first = correspondingDay(day, count);
        const rest = new Set(offsets.map((offset) => new Date((numberOf(first) + offset) * DAY).toISOString().slice(0, 10)));
        const last = deadline(day, count, (each) => rest.has(each));
        expect(rest.has(last)).toBe(false);
        for (let each = first; each < last; each = nextDay(each)) expect(rest.has(each)).toBe(true);
      }),
    );
  });

  test('without days of rest the corresponding day is the last', () => {
    fc.assert(fc.property(days, months, (day, count) => deadline(day, count, never) === correspondingDay(day, count)));
  });
});

test('the next day is one day later', () => {
  fc.assert(fc.property(days, (day) => numberOf(nextDay(day)) === numberOf(day) + 1));
});
