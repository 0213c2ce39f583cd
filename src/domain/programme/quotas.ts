import { OPINION, OWN_2017, type ProgrammeDocument } from './documents.ts';
import { covers, type Span } from './span.ts';
import { FIRST_EDITION, TWO_LEVEL_FROM } from './titles.ts';

/** 名额 — how many an edition may select at each stage, persons. “10 + 40” and “50, of whom 10” are one count. */
export interface Quota {
  /** 候选人数; `null` where the rule of the time fixed none. */
  readonly candidates: number | null;
  /** 提名人数. */
  readonly nominees: number;
  /** 命名人数上限, masters included. */
  readonly named: number;
  /** 大工匠人数上限, among the named. */
  readonly masters: number;
}

/** 名额一行 — the numbers for a span of editions, with their authority. */
export interface QuotaRow extends Quota, Span {
  /** 选法 — by which procedure these numbers are chosen. */
  readonly procedure: 'own' | 'opinion';
  readonly document: ProgrammeDocument;
  readonly clause: string;
  /** 原文或转述 — sentences in which each of the numbers stands. */
  readonly source: string;
}

/** 名额表 — one row for each span of editions. */
export const QUOTAS: readonly QuotaRow[] = [
  {
    from: FIRST_EDITION,
    to: FIRST_EDITION,
    candidates: null,
    nominees: 30,
    named: 10,
    masters: 0,
    procedure: 'own',
    document: OWN_2017,
    clause: '2017年评选办法',
    source: '将选树30名提名人选，从中选出10名“齐鲁工匠”，不设大工匠',
  },
  {
    from: TWO_LEVEL_FROM,
    candidates: 150,
    nominees: 100,
    named: 50,
    masters: 10,
    procedure: 'opinion',
    document: OPINION,
    clause: '意见 三（二）4、5',
    source:
      '确定150名作为“齐鲁工匠”候选人；确定100名作为“齐鲁工匠”提名人选；选树命名50名“齐鲁工匠”；从中再选树命名10名“齐鲁大工匠”',
  },
];

/** 名额 — of one edition; a year without a row stops the line. */
export function quota(year: number, quotas: readonly QuotaRow[] = QUOTAS): QuotaRow {
  const row = quotas.find((each) => covers(each, year));
  if (!row) throw new Error(`${year}年度没有名额：请在 quotas.ts 加一行，写明人数和出处。`);
  return row;
}
