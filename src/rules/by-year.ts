import { type Archive } from '#domain/record/archive.ts';
import { derived } from '#domain/record/derived/derived.ts';
import { RESULTS, type Verdict, verdicts } from './catalogue.ts';
import { rules } from './index.ts';
import { type Outcome } from './run.ts';

/** 一年的结果 — of one rule on one edition. */
export interface YearResult {
  year: number;
  verdict: Verdict;
}

/** 历年结果 — of every rule that gives verdicts, by its id; the editions that it governs, oldest first. */
export const resultsByYear = derived('results-by-year', (archive, outcome: Outcome) => {
  const all = editionsOf(archive).flatMap((edition) =>
    verdicts(archive, edition, outcome).map((verdict): YearResult => ({ year: edition.year, verdict })),
  );
  return Map.groupBy(all, ({ verdict }) => verdict.rule.id);
});

const editionsOf = ({ editions }: Archive) => editions.toSorted((a, b) => a.year - b.year);

/** 各年度 — oldest first. */
export const yearsOf = (archive: Archive): number[] => editionsOf(archive).map(({ year }) => year);

/** 并列的年数 — so many results stand beside each other; a page that had those of all years would grow without end. */
const SIDE_BY_SIDE = 12;

/** 近年 — of years or of results by year, oldest first, the newest. */
export const recent = <T>(byYear: readonly T[]): readonly T[] => byYear.slice(-SIDE_BY_SIDE);

/** 覆盖 — how many clauses rules guard, of how many of these something was compared or only counted in the record so far. */
export interface Coverage {
  clauses: number;
  guarded: number;
  byPeople: number;
  /** 把守的规则 — those that stand on a clause; the record's and the materials' own rules do not count. */
  rules: number;
  /** 核到过 — clauses of which some edition was compared with the record, kept or broken. */
  compared: number;
  /** 只计数 — clauses whose text sets no number: so much is told, and no verdict. */
  counted: number;
}

export function coverage(archive: Archive, outcome: Outcome): Coverage {
  const byYear = resultsByYear(archive, outcome);
  const guarded = archive.articles.filter(({ rules: ids }) => ids.length > 0);
  const seen = (ids: readonly string[], is: (verdict: Verdict) => boolean): boolean =>
    ids.some((id) => byYear.get(id)?.some(({ verdict }) => is(verdict)));
  const compared = guarded.filter(({ rules: ids }) => seen(ids, wasCompared));
  return {
    clauses: archive.articles.length,
    guarded: guarded.length,
    byPeople: archive.articles.length - guarded.length,
    rules: rules.filter(({ id }) => guarded.some(({ rules: ids }) => ids.includes(id))).length,
    compared: compared.length,
    counted: guarded.filter((article) => !compared.includes(article) && seen(article.rules, wasCounted)).length,
  };
}

const wasCompared = ({ held, findings }: Verdict): boolean => held.length > 0 || findings.length > 0;
const wasCounted = ({ counted }: Verdict): boolean => counted.length > 0;

/** 结果的条数 — how often each result was given, in the order of `RESULTS`; those never given are left out. */
export const resultTally = (all: readonly Verdict[]): { result: Verdict['result']; times: number }[] =>
  RESULTS.flatMap((result) => {
    const times = all.filter((verdict) => verdict.result === result).length;
    return times > 0 ? [{ result, times }] : [];
  });
