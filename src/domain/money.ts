/** 金额 — whole fen everywhere; yuan only where people read. */
export type Fen = number;

/** 元 → 分. */
export const fen = (yuan: number): Fen => Math.round(yuan * 100);

/** 金额文字 — “50000元”, “5万元” for round sums, “123.45元”. */
export function yuanText(amount: Fen): string {
  if (amount !== 0 && amount % 1_000_000 === 0) return `${amount / 1_000_000}万元`;
  const sign = amount < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(amount) / 100);
  const rest = Math.abs(amount) % 100;
  return `${sign}${whole}${rest ? `.${String(rest).padStart(2, '0')}` : ''}元`;
}
