/** 起止年度 — the editions for which a row holds, both ends included; without an end it still holds. */
export interface Span {
  readonly from: number;
  readonly to?: number;
}

/** 适用 — whether a row holds for an edition. */
export const covers = ({ from, to = Infinity }: Span, year: number): boolean => year >= from && year <= to;
