import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Dated, fen, overdraft, reachedOn, total, yuanText } from './money.ts';

/** A hundred thousand million yuan: more than any grant, and still exact. */
const MOST = 10 ** 13;
const amounts = fc.integer({ min: 1, max: MOST });
const days = fc.integer({ min: 1, max: 28 }).map((day) => `2019-02-${String(day).padStart(2, '0')}`);
const entries = fc.array(fc.record({ date: days, amount: fc.integer({ min: 1, max: 1000 }) }), { maxLength: 12 });
const upTo = (items: readonly Dated[], day: string) => total(items.filter(({ date }) => date <= day));

/** 读回 — fen from the words, digit by digit. */
function parse(words: string): number {
  const [, sign, whole, rest = '00', wan] = /^(-?)(\d+)(?:\.(\d\d))?(万?)元$/.exec(words)!;
  return (sign ? -1 : 1) * (Number(whole) * (wan ? 1_000_000 : 100) + Number(rest));
}

test('amounts are said as a clerk says them', () => {
  const said = [5_000_000, 30_000_000, 4_999_999, 1, 10, 100, 0, -1_000_000, -1, 15_000_00].map(yuanText);
  expect(said).toEqual(['5万元', '30万元', '49999.99元', '0.01元', '0.10元', '1元', '0元', '-1万元', '-0.01元', '15000元']);
});

test('an amount said is the amount meant, to the fen', () => {
  fc.assert(fc.property(fc.integer({ min: -MOST, max: MOST }), (amount) => parse(yuanText(amount)) === amount));
});

test('two amounts are never said alike', () => {
  fc.assert(fc.property(amounts, amounts, (a, b) => (a === b) === (yuanText(a) === yuanText(b))));
});

test('yuan with two decimals become whole fen', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: MOST }), (amount) => fen(Number((amount / 100).toFixed(2))) === amount));
  expect([0.1 + 0.2, 0.29, 1.15, 50_000].map(fen)).toEqual([30, 29, 115, 5_000_000]);
});

test('a total does not depend on the order, and nothing is nought', () => {
  expect(total()).toBe(0);
  fc.assert(
    fc.property(entries, (items) => {
      expect(total(items.toReversed())).toBe(total(items));
      expect(total(items)).toBe(items.map(({ amount }) => amount).reduce((all, amount) => all + amount, 0));
    }),
  );
});

test('an amount split in parts is the amount', () => {
  fc.assert(
    fc.property(amounts, fc.array(fc.nat({ max: 1_000_000 })), (amount, cuts) => {
      const marks = [0, ...cuts.map((cut) => Math.floor((amount * cut) / 1_000_000)).toSorted((a, b) => a - b), amount];
      expect(total(marks.slice(1).map((mark, index) => ({ amount: mark - marks[index]! })))).toBe(amount);
    }),
  );
});

test('the day of enough is the first on which all that came so far is enough', () => {
  fc.assert(
    fc.property(entries, fc.integer({ min: 1, max: 6000 }), (items, wanted) => {
      const day = reachedOn(items, wanted);
      expect(day !== undefined).toBe(total(items) >= wanted);
      if (day !== undefined) expect(upTo(items, day)).toBeGreaterThanOrEqual(wanted);
      for (const { date } of items) if (day !== undefined && date < day) expect(upTo(items, date)).toBeLessThan(wanted);
    }),
  );
});

test('a ledger is overdrawn exactly if some day ends below nought, and first on that day', () => {
  fc.assert(
    fc.property(entries, entries, (income, outlay) => {
      const below = outlay.map(({ date }) => date).filter((day) => upTo(income, day) < upTo(outlay, day));
      const found = overdraft(income, outlay);
      expect(found?.item.date).toBe(below.toSorted()[0]);
      if (found) expect(found.balance).toBeLessThan(0);
    }),
  );
});

test('what comes in on a day may be spent on that day', () => {
  const both = [{ date: '2019-01-15', amount: 100 }];
  expect(overdraft(both, both)).toBeUndefined();
  expect(overdraft(both, [{ date: '2019-01-14', amount: 100 }])?.balance).toBe(-100);
  expect(overdraft(both, [{ date: '2019-01-15', amount: 101 }])?.balance).toBe(-1);
});

test('sorting leaves what was handed in as it was', () => {
  const items = [
    { date: '2019-01-15', amount: 1 },
    { date: '2019-01-14', amount: 2 },
  ];
  reachedOn(items, 3);
  overdraft(items, items);
  expect(items.map(({ amount }) => amount)).toEqual([1, 2]);
});
