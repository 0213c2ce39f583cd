import { type Archive } from '../../record/archive.ts';
import { GRANTS, grantsFound, hadGrants } from '../../programme/grants.ts';
import { grantText } from '../honours/compare.ts';
import { coverageOf } from '../honours/totals.ts';
import { completeness, rollOf } from '../honours/roll.ts';

/** 问什么 — what a question asks for beside whom: a sum, how to apply, how people are chosen. */
export const ASKED = ['money', 'apply', 'choose'] as const;
export type Asked = (typeof ASKED)[number];

/** 写在哪几条 — the clauses of the documents that answer each; those of the sums are where the table of grants has them from. */
const CLAUSES: Readonly<Record<Asked, readonly string[]>> = {
  money: GRANTS.map(({ clause }) => clause),
  apply: ['意见 三（二）3', '意见 三（二）1'],
  choose: ['意见 三（二）4', '意见 三（二）5'],
};

/** 答案所在 — ids of the articles that answer a question, in the order of the clauses. */
export const articlesFor = ({ articles }: Archive, asked: Asked): string[] =>
  [...new Set(CLAUSES[asked])].flatMap((clause) =>
    articles.flatMap((article) => (article.clause === clause ? [article.id] : [])),
  );

/** 一届的话 — how far its roll is held, what studios were granted, nothing if nothing was, `null` if nobody knows; which 届 it is. */
export interface YearWords {
  roll: string;
  grant: string | null;
  ordinal?: number;
}

/** 各年度 — what can be said of each in one line. */
export const yearWords = (archive: Archive): Record<string, YearWords> =>
  Object.fromEntries(
    archive.editions.map((edition): [string, YearWords] => [
      String(edition.year),
      {
        roll: completeness(rollOf(archive, edition)),
        grant: grantWords(edition.year),
        ...(edition.ordinal && { ordinal: edition.ordinal.number }),
      },
    ]),
  );

/** 一年的资助 — said of no year after the last for which the sums were found. */
function grantWords(year: number): string | null {
  if (!hadGrants(year)) return '';
  return grantsFound(year) ? grantText(year) : null;
}

/** 收录程度 — “28/160（2017到2020年度的名额）”; of people where nobody knows how many were named. */
export function coverageText(archive: Archive): string {
  const coverage = coverageOf(archive);
  return coverage ? `${coverage.names}/${coverage.places}（${coverage.span}的名额）` : `${archive.people.length} 人`;
}
