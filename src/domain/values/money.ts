/** 金额 — whole fen everywhere; yuan only where people read. */
export type Fen = number;

/** 一笔 — an amount on a day, YYYY-MM-DD. */
export interface Dated {
  date: string;
  amount: Fen;
}

/** 元 → 分. */
export const fen = (yuan: number): Fen => Math.round(yuan * 100);

/** 金额文字 — “123.45元”; whole ten-thousands as “5万元”. */
export function yuanText(amount: Fen): string {
  if (amount !== 0 && amount % 1_000_000 === 0) return `${amount / 1_000_000}万元`;
  const sign = amount < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(amount) / 100);
  const rest = Math.abs(amount) % 100;
  return `${sign}${whole}${rest ? `.${String(rest).padStart(2, '0')}` : ''}元`;
}

/** 合计 — nothing recorded adds up to nought. */
export const total = (items: readonly { amount: Fen }[] = []): Fen => items.reduce((all, { amount }) => all + amount, 0);

const byDate = (a: Dated, b: Dated): number => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

/** 足额之日 — the first day on which all that has come in reaches `wanted`; none if it never does. */
export function reachedOn(items: readonly Dated[], wanted: Fen): string | undefined {
  let all = 0;
  return items.toSorted(byDate).find(({ amount }) => (all += amount) >= wanted)?.date;
}

/**
 * 透支的一笔 — the first outlay, in order of days, that takes the balance below nought, and that balance.
 * What comes in on a day may be spent on that day.
 */
export function overdraft<T extends Dated>(
  income: readonly Dated[],
  outlay: readonly T[],
): { item: T; balance: Fen } | undefined {
  const received = income.toSorted(byDate);
  let next = 0;
  let balance = 0;
  for (const item of outlay.toSorted(byDate)) {
    for (; next < received.length && received[next]!.date <= item.date; next += 1) balance += received[next]!.amount;
    balance -= item.amount;
    if (balance < 0) return { item, balance };
  }
  return undefined;
}
