import { type Archive } from '#domain/record/archive.ts';
import { type Finding } from '#domain/record/finding.ts';
import { PROGRAMME } from '#domain/programme/programme.ts';
import { at, type Context, type Rule, type Spot } from './rule.ts';

/** 运行所知 — the programme is today's, unless another is handed in. */
type Given = Omit<Context, 'programme'> & Partial<Context>;

/** 运行规则 — all rules over one archive; findings that the ledger of exceptions signs count as explained. */
export function run(rules: readonly Rule[], archive: Archive, given: Given): Finding[] {
  const context: Context = { programme: PROGRAMME, ...given };
  const findings: Finding[] = [];
  const signed = new Map(archive.exceptions.map((exception) => [`${exception.rule} ${exception.subject}`, exception]));
  const used = new Set<string>();
  for (const rule of rules) {
    for (const spot of rule.check(archive, context)) {
      const key = `${rule.id} ${spot.subject}`;
      const exception = signed.get(key);
      if (exception) used.add(key);
      findings.push(finding(rule, spot, exception?.reason));
    }
  }
  const known = new Set(rules.map(({ id }) => id));
  for (const [key, exception] of signed) {
    if (used.has(key) || !known.has(exception.rule)) continue;
    const message = `例外“${exception.rule}，${exception.subject}”没有用到：记录已经符合规则。请删去这条例外。`;
    findings.push(finding(LEDGER, at(archive, exception, '', message)));
  }
  const order = ({ file, path, rule }: Finding) => `${file}\0${path}\0${rule}`;
  return findings.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

/** The ledger can only shrink: an entry that finds nothing is itself an error. */
const LEDGER = { id: 'record/exception-used', article: '例外账', force: 'must' } as const;

function finding(rule: Pick<Rule, 'id' | 'article' | 'force'>, spot: Spot, reason?: string): Finding {
  return {
    rule: rule.id,
    article: rule.article,
    severity: reason ? 'explained' : rule.force === 'must' ? 'error' : 'warning',
    file: spot.file,
    path: spot.path,
    sheet: null,
    cell: null,
    message: reason ? `${spot.message}已说明：${reason}` : spot.message,
    subject: spot.subject,
    reason: reason ?? null,
  };
}
