import { type Archive } from '#domain/record/archive.ts';
import { type Exception } from '#domain/record/article.ts';
import { type Finding } from '#domain/record/finding.ts';
import { PROGRAMME } from '#domain/programme/programme.ts';
import { at, type Context, type Rule, type Spot } from './rule.ts';

/** 运行所知 — the programme is today's, unless another is handed in. */
type Given = Omit<Context, 'programme'> & Partial<Context>;

/** 运行规则 — all rules over one archive; findings that the ledger of exceptions signs count as explained. */
export function run(rules: readonly Rule[], archive: Archive, given: Given): Finding[] {
  const context: Context = { programme: PROGRAMME, ...given };
  const findings: Finding[] = [];
  const ledger = ledgerOf(archive);
  for (const rule of rules) {
    for (const spot of rule.check(archive, context)) {
      const lines = mayBeExcused(rule.id) ? (ledger.get(keyOfLine(rule.id, spot.subject)) ?? []) : [];
      for (const line of lines) line.excused++;
      findings.push(finding(rule, spot, lines[0]?.exception.reason));
    }
  }
  const known = new Set(rules.map(({ id }) => id));
  for (const lines of ledger.values()) {
    for (const [index, line] of lines.entries()) {
      const wrong = faultOfLine(line, index > 0, known);
      if (wrong) findings.push(finding(LEDGER, at(archive, line.exception, '', wrong)));
    }
  }
  const order = ({ file, path, rule }: Finding) => `${file}\0${path}\0${rule}`;
  return findings.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

/** 例外账一行 — and how many findings it excused. */
interface Line {
  exception: Exception;
  excused: number;
}

const keyOfLine = (rule: string, subject: string): string => `${rule} ${subject}`;

const ledgerOf = ({ exceptions }: Archive): Map<string, Line[]> =>
  Map.groupBy(
    exceptions.map((exception): Line => ({ exception, excused: 0 })),
    ({ exception: { rule, subject } }) => keyOfLine(rule, subject),
  );

/** What the record itself must keep — private data, sources, files — no signature excuses. */
const mayBeExcused = (rule: string): boolean => !/^(?:record|material)\//.test(rule);

/** The ledger can only shrink: one line, one finding; what finds nothing is itself an error. */
function faultOfLine({ exception, excused }: Line, twice: boolean, known: ReadonlySet<string>): string | undefined {
  const { rule, subject } = exception;
  const line = `例外“${rule}，${subject}”`;
  if (!mayBeExcused(rule)) return `${line}不能成立：记录和资料的规则没有例外。请改正记录，并删去这条例外。`;
  if (!known.has(rule)) return `${line}写的规则不存在。请核对规则编号，规则列在 /rules/ 上。`;
  if (twice) return `${line}登记了不止一次。请只留一条。`;
  if (excused === 0) return `${line}没有用到：记录已经符合规则。请删去这条例外。`;
  return excused > 1 ? `${line}一条抵了 ${excused} 处。一条例外只能说明一处，请改正其余各处。` : undefined;
}

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
