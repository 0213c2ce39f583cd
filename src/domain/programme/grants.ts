import { type Fen, fen } from '../values/money.ts';
import { GRANTS_FROM, MEASURES, NOTICE_2019, type ProgrammeDocument } from './documents.ts';
import { covers, type Span } from './span.ts';
import { FIRST_EDITION, lowestFirst, titleRow, type TitleCode, type TitleRow, TITLES, TWO_LEVEL_FROM } from './titles.ts';

/** 资助一行 — what holders of a title, named in a span of editions, are granted, or that the documents grant nothing. */
export type GrantRow = Span & {
  readonly title: string;
  readonly clause: string;
  /** 原文或转述 — the sentence in which the sums stand, or what it is known by that there are none. */
  readonly source: string;
} & (
    | {
        /** 工作室资助, to the studio that the holder leads. */
        readonly studio: Fen;
        /** 个人奖励, to the person beside it. */
        readonly personal: Fen;
        readonly document: ProgrammeDocument;
        /** 查到哪一年 — the last year for which the sums were found confirmed. */
        readonly knownTo?: number;
      }
    | { readonly none: true }
  );

/** 资助表 — a change is one new row, and an end to the row before it; old editions keep their sums. */
export const GRANTS = [
  // The 办法 bounds the editions at no lower end: who was named in 2017 could lead a studio in 2018.
  {
    title: 'craftsman',
    from: FIRST_EDITION,
    to: 2018,
    studio: fen(50_000),
    personal: 0,
    document: MEASURES,
    clause: '办法 第三条',
    source: '“齐鲁工匠”领衔创建的创新工作室，给予5万元创新资金资助',
  },
  {
    title: 'master',
    from: TWO_LEVEL_FROM,
    to: 2018,
    studio: fen(300_000),
    personal: 0,
    document: MEASURES,
    clause: '办法 第三条',
    source: '“齐鲁大工匠”领衔创建的创新工作室，给予30万元创新资金资助',
  },
  {
    title: 'craftsman',
    from: 2019,
    studio: fen(50_000),
    personal: fen(10_000),
    document: NOTICE_2019,
    knownTo: 2020,
    clause: '2019年通知',
    source: '工作室资助为“齐鲁工匠”5万元；另给个人奖励1万元',
  },
  {
    title: 'master',
    from: 2019,
    studio: fen(250_000),
    personal: fen(50_000),
    document: NOTICE_2019,
    knownTo: 2020,
    clause: '2019年通知',
    source: '工作室资助为“齐鲁大工匠”25万元；另给个人奖励5万元',
  },
  // No document names the title, whatever the edition.
  {
    title: 'chief',
    from: FIRST_EDITION,
    none: true,
    clause: '办法 第三条',
    source: '办法和2019年的通知只写“齐鲁工匠”“齐鲁大工匠”',
  },
] as const satisfies readonly (GrantRow & { title: TitleCode })[];

/** 资助 — sums, nothing by the documents, or undecided: whoever asks has to say what follows from each. */
export type Grant =
  | { kind: '数额'; studio: Fen; personal: Fen; document: ProgrammeDocument; knownTo?: number | undefined }
  | { kind: '没有' }
  | { kind: '未定' };

/** 称号与资助的行 — what answers about grants are read from. */
export interface GrantTables {
  readonly titles: readonly TitleRow[];
  readonly grants: readonly GrantRow[];
}
const TABLES: GrantTables = { titles: TITLES, grants: GRANTS };

const grantOf = (row: GrantRow): Grant =>
  'none' in row
    ? { kind: '没有' }
    : { kind: '数额', studio: row.studio, personal: row.personal, document: row.document, knownTo: row.knownTo };

/** 可能的资助 — for an edition known only to lie between two years; never empty, undecided if there is no row. */
export function grantsBetween(title: string, { from, to = Infinity }: Span, { titles, grants }: GrantTables = TABLES): Grant[] {
  const code = titleRow(title, titles)?.code;
  const rows = grants.filter((row) => row.title === code && row.from <= to && (row.to ?? Infinity) >= from);
  return rows.length > 0 ? rows.map(grantOf) : [{ kind: '未定' }];
}

/** 资助标准 — for a holder of this title named in this edition. */
export const grant = (title: string, year: number, tables: GrantTables = TABLES): Grant =>
  grantsBetween(title, { from: year, to: year }, tables)[0]!;

/** 资助数额 — where there must be sums; anything else stops the line. */
export function sums(title: string, year: number, tables: GrantTables = TABLES): { studio: Fen; personal: Fen } {
  const found = grant(title, year, tables);
  if (found.kind !== '数额') throw new Error(`${year}年度“${title}”的资助${found.kind}：请在 grants.ts 核对这个称号的行。`);
  return found;
}

/** 得资助的称号 — those for which some edition has sums, the lowest first. */
export const grantedTitles = ({ titles, grants }: GrantTables = TABLES): TitleRow[] =>
  lowestFirst(titles).filter(({ code }) => grants.some((row) => row.title === code && !('none' in row)));

/** 当年有无资助 — whether the 办法 was in force by the end of a year. */
export const hadGrants = (year: number): boolean => GRANTS_FROM <= `${year}-12-31`;

/** 数额可知 — whether the sums of an edition were found, not only those of the editions before it. */
export const grantsFound = (year: number, tables: GrantTables = TABLES): boolean =>
  tables.titles
    .filter((row) => covers(row, year))
    .map(({ name }) => grant(name, year, tables))
    .every((found) => found.kind !== '数额' || year <= (found.knownTo ?? year));
