import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineAt } from '#door/parse.ts';
import { calledOf } from '#domain/record/archive.ts';
import { type Finding } from '#domain/record/finding.ts';
import { kindOfFile, type KindName, kindRow } from '#domain/record/kinds.ts';
import { wayTo } from '#domain/record/schema/field.ts';
import { rules } from '#rules/index.ts';
import { type Inspection } from './inspect.ts';

const MARKS = { error: '错误', warning: '提醒', explained: '已说明' } as const;

/** 同类至多 — more of one rule say no more. */
const MOST = 6;

/** 文字报告 — a line a finding, what explains others first, at most a few of a kind; what waits for them in one line. */
export function reportText(inspection: Inspection): string {
  const { findings, outcome, summary, prelaunch } = inspection;
  const linesOf = openLines(inspection);
  const lines: string[] = [];
  for (const alike of Map.groupBy(findings.toSorted(byRoot), ({ rule }) => rule).values()) {
    lines.push(...alike.slice(0, MOST).map(linesOf));
    if (alike.length > MOST) lines.push(`  ……同类的还有 ${alike.length - MOST} 处。`);
  }
  if (outcome.held > 0) lines.push(`  另有 ${outcome.held} 处可能是上面的错误引起的，改好以后再检查一遍就知道。`);
  if (lines.length > 0) lines.push('');
  if (prelaunch.length > 0 && summary.errors === 0) lines.push(`上线前待主办单位提供：${prelaunch.join('、')}。`, '');
  lines.push(
    `共 ${summary.people} 人、${summary.honours} 条命名：${summary.errors} 个错误，${summary.warnings} 个提醒，${summary.explained} 个已说明。`,
  );
  return lines.join('\n');
}

/** 其余 — beside the roots 1 to 3; what is mended afterwards comes after it. */
const REST = 8;
const roots = new Map(rules.map(({ id, root, afterwards }) => [id, root ?? (afterwards ? REST + 1 : REST)]));

/** 根由在前 — broken files, refused entries, what is gone or doubled; then the rest, each in the order of the files. */
function byRoot(a: Finding, b: Finding): number {
  const rank = ({ rule, path }: Finding): number => {
    const root = roots.get(rule) ?? REST;
    return root < REST && path !== '' ? root + 0.5 : root;
  };
  return rank(a) - rank(b);
}

/** 一处一行 — file and line, the entry by id and name, the way to the field, what is wrong. */
function openLines({ archive, directory }: Inspection): (finding: Finding) => string {
  const sources = new Map<string, string>();
  const sourceOf = (file: string): string => {
    const known = sources.get(file);
    if (known !== undefined) return known;
    const whole = join(directory, file);
    const source = /\.(?:json|mdx?)$/.test(file) && existsSync(whole) ? readFileSync(whole, 'utf8') : '';
    sources.set(file, source);
    return source;
  };
  /** By id, and by where it stands: a rule that reads a file as it is knows no entry. */
  const named = new Map<string, string>();
  for (const [entry, { file, path }] of archive.origin) {
    const { id, is } = entry as { id?: string; is?: KindName };
    const own = id !== undefined && is !== 'issued' && is !== 'retired';
    if (own) named.set(id, calledOf(entry));
    named.set(`${file}${path}`, own ? `${id} ${calledOf(entry)}` : calledOf(entry));
  }
  return ({ severity, rule, article, file, path, message, subject }) => {
    const line = path === '' ? undefined : lineAt(sourceOf(file), file, path);
    const kind = kindOfFile(file);
    const way = kind ? wayTo(kindRow(kind).schema, path.replace(/^\[\d+\]\.?/, '')) : '';
    const whose = subject === file || subject === '' ? (named.get(file + (/^\[\d+\]/.exec(path)?.[0] ?? '')) ?? '') : subject;
    const words = new Set([...whose.split(' '), named.get(subject) ?? '']);
    const who = [...words].filter((word) => word !== '' && !message.includes(word)).join(' ');
    const place = [file, line === undefined ? '' : ` 第 ${line} 行`, way && `（${way}）`, who && `　${who}：`].join('');
    return `  【${MARKS[severity]}】${place}${who ? '' : '　'}${message}（${rule}，${article}）`;
  };
}
