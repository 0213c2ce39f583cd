import { type Archive } from '#domain/record/archive.ts';
import { derived } from '#domain/record/derived/derived.ts';
import { FORCES } from '#domain/programme/documents.ts';
import { type Article } from '#domain/record/entries/article.ts';
import { type Edition } from '#domain/record/entries/edition.ts';
import { choiceKeys } from '#domain/record/schema/field.ts';
import { editionSubject, type Finding } from '#domain/record/finding.ts';
import { type Needs, type Rule } from './rule.ts';
import { type Compared, type Outcome } from './run.ts';
import { rules } from './index.ts';

/** 规则门类 — the families of rules, in the order in which the programme runs. */
export const FAMILIES = [
  { code: 'selection', name: '选树规则' },
  { code: 'studio', name: '工作室与资助规则' },
  { code: 'publicity', name: '宣传规则' },
  { code: 'training', name: '培育规则' },
  { code: 'material', name: '资料规则' },
  { code: 'record', name: '记录规则' },
] as const;
export type Family = (typeof FAMILIES)[number];

/** 引用写法 — how a reader cites a clause: 意见 三（二）5 第2句; what is known from a report only has no sentences. */
export const citationOf = ({ clause, sentence }: Article): string =>
  sentence === undefined ? clause : `${clause} 第${sentence}句`;

export const familyOf = (rule: Rule | string): string => (typeof rule === 'string' ? rule : rule.id).split('/')[0]!;
export const rulesOf = (family: string): Rule[] => rules.filter((rule) => familyOf(rule) === family);
const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** 把守条款的规则 — the rules that an article names; unknown names are found by a test. */
export const guardsOf = (article: Article): Rule[] => article.rules.flatMap((id) => byId.get(id) ?? []);

/** 规则的效力 — that of the strictest clause it guards; a rule of the record itself must be kept. */
export function forceOfRule({ articles }: Archive, { id, force }: Rule): string {
  const guarded = new Set(articles.flatMap((article) => (article.rules.includes(id) ? [article.force] : [])));
  const strictest = choiceKeys(FORCES).find((each) => guarded.has(each));
  return FORCES[strictest ?? force];
}

/** 结果 — from kept to broken, in the order in which they are counted. */
export const RESULTS = ['符合', '部分核验', '只计数', '无可核验', '已说明', '提醒', '不符'] as const;

/** 核验结果 — one rule on one edition: what it found, what it compared, what it could not compare, what it only counted. */
export interface Verdict {
  rule: Rule;
  needs: Needs;
  result: (typeof RESULTS)[number];
  findings: Finding[];
  held: Compared[];
  lacking: Compared[];
  counted: Compared[];
}

/** 每届核验 — every rule of the programme in force in an edition; nothing but a comparison makes 符合, a count makes no verdict. */
export function verdicts(archive: Archive, edition: Edition, outcome: Outcome): Verdict[] {
  const { findings, comparisons, studios } = indexOf(archive, outcome);
  const named = (archive.honoursIn.get(edition.year) ?? []).flatMap(({ id, person }) => [id, person]);
  const subjects = new Set([editionSubject(edition.year), ...named, ...named.flatMap((id) => studios.get(id) ?? [])]);
  const own = <T extends { rule: string }>(all: Map<string, T[]>): Map<string, T[]> =>
    Map.groupBy(
      [...subjects].flatMap((subject) => all.get(subject) ?? []),
      ({ rule }) => rule,
    );
  const [found, compared] = [own(findings), own(comparisons)];
  return rules.flatMap((rule) => {
    if (!rule.needs || !inForce(rule, edition.year)) return [];
    const of = (is: Compared['is']) => compared.get(rule.id)?.filter((each) => each.is === is) ?? [];
    const kept = { held: of('相符'), lacking: of('缺'), counted: of('计数') };
    const verdict = { rule, needs: rule.needs, findings: found.get(rule.id) ?? [], ...kept };
    return { ...verdict, result: resultOf(verdict) };
  });
}

/** 按对象 — made once for all editions: whom each finding and comparison speaks of, which studios a naming led to. */
const indexOf = derived('outcome-by-subject', (archive, { findings, comparisons }: Outcome) => {
  const grants = archive.studios.flatMap(({ id, grants: all = [] }) => all.map(({ honour }) => ({ id, honour })));
  return {
    findings: Map.groupBy(findings, ({ subject }) => subject),
    comparisons: Map.groupBy(comparisons, ({ subject }) => subject),
    studios: new Map([...Map.groupBy(grants, ({ honour }) => honour)].map(([honour, all]) => [honour, all.map(({ id }) => id)])),
  };
});

const inForce = ({ editions: { from = -Infinity, to = Infinity } = {} }: Rule, year: number): boolean =>
  year >= from && year <= to;

function resultOf({ findings, held, lacking, counted }: Omit<Verdict, 'rule' | 'needs' | 'result'>): Verdict['result'] {
  if (findings.some(({ severity }) => severity === 'error')) return '不符';
  if (findings.some(({ severity }) => severity === 'warning')) return '提醒';
  if (findings.length > 0) return '已说明';
  if (held.length === 0) return counted.length > 0 ? '只计数' : '无可核验';
  return lacking.length > 0 ? '部分核验' : '符合';
}
