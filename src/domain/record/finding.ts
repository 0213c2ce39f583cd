/** 检查结果 — one thing that a rule found, in the shape of `check --json`. */
export interface Finding {
  rule: string;
  article: string;
  severity: 'error' | 'warning' | 'explained';
  file: string;
  path: string;
  sheet: string | null;
  cell: string | null;
  message: string;
  /** 对象 — id of the entry, or `e2018` for an edition. */
  subject: string;
  /** 现值 — what stands at the path, for a line of the ledger of exceptions. */
  value: string;
  /** 理由 — why it is excused, where the ledger of exceptions signs it. */
  reason: string | null;
}

/** 年度作对象 — how an edition is written as the subject of a finding: `e2018`. */
export const editionSubject = (year: number): string => `e${year}`;

/** 对象的年度 — of a subject that is an edition. */
export const yearOfSubject = (subject: string): number | undefined =>
  /^e\d{4}$/.test(subject) ? Number(subject.slice(1)) : undefined;
