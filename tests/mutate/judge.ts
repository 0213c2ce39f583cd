import { createHash } from 'node:crypto';
import { type Rule, type Spot } from '#rules/rule.ts';
import { type Case } from './cases.ts';

type Judged = Pick<Rule, 'check' | 'force'>;

/** 结果文件 — what a rule is approved to say. */
export const outcomeFile = (id: string): string => `tests/outcomes/${id}.txt`;

/** 结果 — all that a rule says of its cases, to be read and compared. */
export const outcomeText = (rule: Judged, cases: readonly Case[]): string => [...blocks(rule, cases)].filter(Boolean).join('\n');

/** 看得出 — the mutant says something else of some case than the rule does. */
export function isKilled(mutant: Judged, cases: readonly Case[], approved: readonly string[]): boolean {
  let index = 0;
  for (const block of blocks(mutant, cases)) if (block !== approved[index++]) return true;
  return false;
}

/** 一例一段 — the specimen whole; of the others what they say more or less than it, nothing where that is nothing. */
export function* blocks({ check, force }: Judged, [first, ...others]: readonly Case[]): Generator<string> {
  const said = (each: Case | undefined) => (each ? linesOf(check, force, each) : []);
  const base = said(first);
  yield blockOf('样本', base.length > 0 ? base : ['无']);
  for (const each of others) {
    const lines = said(each);
    const changed = [...less(base, lines).map((line) => `- ${line}`), ...less(lines, base).map((line) => `+ ${line}`)];
    yield changed.length > 0 ? blockOf(each.name, changed) : '';
  }
}

/** More lines than these are told by their number and a sum. */
const SHOWN = 8;
function blockOf(name: string, lines: readonly string[]): string {
  const rest = lines.slice(SHOWN);
  const sum = createHash('sha256').update(rest.join('\n')).digest('hex').slice(0, 12);
  return [`${name}：`, ...lines.slice(0, SHOWN), ...(rest.length > 0 ? [`…另 ${rest.length} 行 ${sum}`] : []), ''].join('\n');
}

/** Lines of one that the other lacks, each as often as it stands there. */
function less(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

/** What never ends has said too much long before. */
const MOST = 100_000;
function linesOf(check: Rule['check'], force: Rule['force'], { archive, context }: Case): string[] {
  const lines: string[] = [];
  try {
    for (const spot of check(archive, context)) if (lines.push(lineOf(spot, force)) > MOST) break;
  } catch (error) {
    lines.push(`抛错 ${String(error)}`);
  }
  return lines;
}

function lineOf({ is, waits, warns, file, path, message, subject, value, sources }: Spot, force: Rule['force']): string {
  const word = is ?? (waits ? '待补' : force === 'must' && !warns ? '错误' : '提醒');
  return [
    `${word} ${file} ${path}（${subject}${value ? `＝${value}` : ''}）${message}`.replaceAll('\n', '⏎'),
    ...(sources ? [`依据 ${sources.join('、') || '无'}`] : []),
  ].join(' ');
}
