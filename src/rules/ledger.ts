import { type Archive } from '#domain/record/archive.ts';
import { type Exception } from '#domain/record/entries/article.ts';
import { chineseDate } from '#domain/values/date.ts';
import { type Rule, type Spot } from './rule.ts';

/** 例外账一行 — what is wrong with the line itself, and the findings at its place. */
interface Line {
  exception: Exception;
  wrong: string | undefined;
  excused: number;
  /** 另有所见 — of its rule and subject, but at another place or with another value than was signed for. */
  other: { path: string; value: string } | undefined;
}

/** 例外账 — its lines, each judged by itself before it may excuse anything. */
export function ledgerOf({ exceptions }: Archive, rules: readonly Rule[], today: string): Line[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const seen = new Set<string>();
  return exceptions.map((exception) => {
    const { rule, subject, path, date, until } = exception;
    const key = JSON.stringify([rule, subject, path]);
    const twice = seen.has(key);
    seen.add(key);
    return { exception, wrong: wrongWith(), excused: 0, other: undefined };

    function wrongWith(): string | undefined {
      if (/^(?:record|material)\//.test(rule)) return '不能成立：记录和资料的规则没有例外。请改正记录，并删去这条例外。';
      if (!known.has(rule)) return '写的规则不存在。请核对规则编号，规则列在 /rules/ 上。';
      if (twice) return '登记了不止一次。请只留一条。';
      if (until < date) return `有效至${chineseDate(until)}，早于签署的${chineseDate(date)}。请核对两个日期。`;
      if (until < today) return `有效至${chineseDate(until)}，已经过期。请改正记录，或者由签署单位重新认可。`;
      return undefined;
    }
  });
}

/** One signature, one finding: the same rule, subject, place and value. */
export function reasonFor(rule: Rule, { subject, path, within, value = '' }: Spot, ledger: readonly Line[]): string | undefined {
  for (const line of ledger) {
    const signed = line.exception;
    if (signed.rule !== rule.id || signed.subject !== subject || line.wrong) continue;
    const here = signed.path === path || signed.path === within;
    if (here && signed.value === value) {
      line.excused++;
      if (line.excused === 1) return signed.reason;
    } else if (here || line.other === undefined) line.other = { path: here ? signed.path : (within ?? path), value };
  }
  return undefined;
}

/** The ledger can only shrink: what excuses nothing is itself an error. */
export function wrongIn({ exception: { rule, subject, path, value }, wrong, excused, other }: Line): string | undefined {
  const line = `例外“${rule}，${subject}，${path}”`;
  if (wrong) return `${line}${wrong}`;
  if (excused > 1) return `${line}对得上 ${excused} 处。一条例外只能说明一处，请改正其余各处。`;
  if (excused === 1) return undefined;
  if (other === undefined) return `${line}没有用到：记录已经符合这条规则。请删去这条例外。`;
  return other.path === path
    ? `${line}是为“${value}”签署的，这一处现在是“${other.value}”。请核对记录；值确实改了，要由签署单位重新认可。`
    : `${line}没有用到：不符的地方在 ${other.path}，现值“${other.value}”。请改正路径和现值，或删去这条例外。`;
}
