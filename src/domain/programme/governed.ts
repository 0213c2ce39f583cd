import { yuanText } from '../values/money.ts';
import { MEASURES, type ProgrammeDocument } from './documents.ts';
import { type Grant, grant, hadGrants } from './grants.ts';
import { type Programme, PROGRAMME } from './programme.ts';
import { quota, type QuotaRow } from './quotas.ts';
import { type TitleRow, titlesIn, titlesOn } from './titles.ts';

/** 适用规则 — which rule governed an edition, in sentences for its page. */
export const governedBy = (year: number, programme: Programme = PROGRAMME): string[] => {
  const row = quota(year, programme.quotas);
  return [SELECTED[row.procedure](row), ...(hadGrants(year) ? grantLines(year, programme) : [])];
};

/** 选法 — how each procedure chose, with the numbers of the row. */
const SELECTED: Record<QuotaRow['procedure'], (row: QuotaRow) => string> = {
  own: ({ from, nominees, named, document }) =>
    `${from}年按当年自定的办法：拟从${nominees}名提名人选中选出${named}名，由网络投票和专家、行业协会、职工、媒体、工会的意见综合评定（${document.mark}）。2018年的两个文件不适用于这一年。`,
  opinion: ({ candidates, nominees, named, masters, document }) =>
    `${document.name}（${document.mark}）：初审确定${candidates}名候选人，专家评审确定${nominees}名提名人选，综合公众投票与专家评审命名${named}名，从中再命名${masters}名大工匠。`,
};

type Sums = Extract<Grant, { kind: '数额' }> & { row: TitleRow };

/** One line for each document that fixes sums, one for each title of which nobody knows. */
function grantLines(year: number, programme: Programme): string[] {
  const fixed: Sums[] = [];
  const open: string[] = [];
  for (const row of titlesIn(year, programme.titles)) {
    const found = grant(row.name, year, programme);
    switch (found.kind) {
      case '数额':
        fixed.push({ ...found, row });
        break;
      case '未定':
        open.push(`${row.name}的资助未定：没有查到写明数额的文件。`);
        break;
      case '没有':
        // The page says what is given.
        break;
      default:
        found satisfies never;
    }
  }
  const lines = [...Map.groupBy(fixed, ({ document }) => document)].map(([document, rows]) =>
    document === MEASURES ? founding(document, rows) : changed(document, rows, rows.length < fixed.length),
  );
  return [...lines, ...open];
}

const founding = ({ name, mark }: ProgrammeDocument, rows: readonly Sums[]): string =>
  `${name}（${mark}）：工作室一次性资助，${rows.map(({ row, studio }) => `${row.name}${yuanText(studio)}`).join('，')}，所在单位按不低于1:1配套。`;

/** Titles go unnamed while one document fixes the sums of all, the lowest title first. */
function changed({ name, mark }: ProgrammeDocument, rows: readonly Sums[], withNames: boolean): string {
  const told = (of: (sums: Sums) => number): string =>
    rows.map((each) => `${withNames ? each.row.short : ''}${yuanText(of(each))}`).join('、');
  const personal = rows.some((each) => each.personal > 0) ? `，另给个人${told((each) => each.personal)}` : '';
  const known = rows.find(({ knownTo }) => knownTo !== undefined)?.knownTo;
  const end = known === undefined ? '' : `；${known}年之后的金额未查到`;
  return `资助自${name}起改变：工作室${told((each) => each.studio)}${personal}（${mark}）${end}。`;
}

/** 只设一个称号 — said of an edition that had but one; `undefined` for any other. */
export function onlyTitle(year: number, programme: Programme = PROGRAMME): string | undefined {
  const [only, ...others] = titlesIn(year, programme.titles);
  if (!only || others.length > 0) return undefined;
  const absent = titlesOn('masters', programme.titles).map(({ short }) => short);
  return `这一年只设“${only.name}”一个称号，没有${absent.join('、')}。`;
}
