import { type Archive } from '#domain/record/archive.ts';
import { FOUNDING } from '#domain/programme/documents.ts';
import { envelope } from '#domain/export/open-data.ts';
import { fieldsOf } from '#domain/export/public.ts';
import { familyOf, type Verdict } from './catalogue.ts';
import { coverage, resultsByYear } from './by-year.ts';
import { rules } from './index.ts';
import { type Rule } from './rule.ts';
import { type Outcome } from './run.ts';

/** 每项结果列出的话 — the others are counted: in a year of fifty names each comparison is told fifty times. */
const TOLD = 3;

const few = (all: readonly { message: string }[]) => ({
  total: all.length,
  first: [...new Set(all.map(({ message }) => message))].slice(0, TOLD),
});

/** `/data/rules.json` — the clauses, the rules with their examples, what each found in each year, and what is excused. */
export function rulesData(archive: Archive, outcome: Outcome) {
  const byYear = resultsByYear(archive, outcome);
  return {
    ...envelope(archive),
    documents: FOUNDING.map(({ name, mark, issued, about }) => ({ name, mark, issued: issued ?? null, about: about ?? null })),
    coverage: coverage(archive, outcome),
    articles: archive.articles.map((article) => fieldsOf(article)),
    rules: rules.map((rule) => ruleData(archive, rule)),
    verdicts: [...byYear].flatMap(([rule, years]) => years.map(({ year, verdict }) => ({ rule, year, ...verdictData(verdict) }))),
    exceptions: archive.exceptions.map((exception) => fieldsOf(exception)),
  };
}

function ruleData(
  archive: Archive,
  { id, title, article, why, force, scope, editions, needs, passing, failing, silent = [] }: Rule,
) {
  return {
    id,
    family: familyOf(id),
    title,
    article,
    clauses: archive.articles.filter(({ rules: guards }) => guards.includes(id)).map((clause) => clause.id),
    why,
    force,
    scope,
    from: editions?.from ?? null,
    to: editions?.to ?? null,
    needs: needs ?? null,
    passing: passing.map(({ name }) => name),
    failing: failing.map(({ name, says = '' }) => ({ name, says })),
    silent: silent.map(({ name }) => name),
  };
}

const verdictData = ({ result, findings, held, counted, lacking }: Verdict) => ({
  result,
  found: few(findings),
  compared: few(held),
  counted: few(counted),
  lacking: few(lacking),
});
