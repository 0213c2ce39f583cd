import { type Archive, isWhole } from '#domain/record/archive.ts';
import { type Finding } from '#domain/record/finding.ts';
import { PROGRAMME } from '#domain/programme/programme.ts';
import { ledgerOf, reasonFor, wrongIn } from './ledger.ts';
import { type Context, type Rule, type Spot } from './rule.ts';
import { at } from './spot.ts';

/** 运行所知 — the programme is today's, unless another is handed in. */
type Given = Omit<Context, 'programme'> & Partial<Context>;

/** 比对 — what a rule of the programme compared and found kept, could not compare, or only counted. */
export type Compared = Spot & { rule: string };

export interface Outcome {
  findings: Finding[];
  comparisons: Compared[];
  /** 暂不判断 — so many findings may come from what is missing, and are held back until that is mended. */
  held: number;
}

/** 运行规则 — what all rules found in one archive. */
export const run = (rules: readonly Rule[], archive: Archive, given: Given): Finding[] => examine(rules, archive, given).findings;

/** 核验 — what all rules found and what they compared; findings that the ledger of exceptions signs count as explained. */
export function examine(rules: readonly Rule[], archive: Archive, given: Given): Outcome {
  const context: Context = { programme: PROGRAMME, ...given };
  const findings: Finding[] = [];
  const comparisons: Compared[] = [];
  const whole = isWhole(archive);
  let held = 0;
  const ledger = ledgerOf(archive, rules, context.today);
  for (const rule of rules) {
    for (const spot of rule.check(archive, context)) {
      if (spot.is) comparisons.push({ ...spot, rule: rule.id });
      else if (spot.waits || (rule.whole && !whole)) held++;
      else findings.push(finding(rule, spot, reasonFor(rule, spot, ledger)));
    }
  }
  for (const line of ledger) {
    const wrong = wrongIn(line);
    if (wrong && !whole) held++;
    else if (wrong) findings.push(finding(LEDGER, at(archive, line.exception, '', wrong)));
  }
  const order = ({ file, path, rule }: Finding) => `${file}\0${path}\0${rule}`;
  return { findings: findings.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0)), comparisons, held };
}

const LEDGER = { id: 'record/exception-used', article: '例外账', force: 'must' } as const;

function finding(rule: Pick<Rule, 'id' | 'article' | 'force'>, spot: Spot, reason?: string): Finding {
  return {
    rule: rule.id,
    article: rule.article,
    severity: reason ? 'explained' : rule.force === 'must' && !spot.warns ? 'error' : 'warning',
    file: spot.file,
    path: spot.path,
    sheet: null,
    cell: null,
    message: reason ? `${spot.message}已说明：${reason}` : spot.message,
    subject: spot.subject,
    value: spot.value ?? '',
    reason: reason ?? null,
  };
}
