import { type Archive } from '#domain/record/archive.ts';
import { type Article } from '#domain/record/article.ts';
import { type Edition } from '#domain/record/edition.ts';
import { editionSubject, type Finding } from '#domain/record/finding.ts';
import { type Rule } from './rule.ts';
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

/** 文件分章 — the documents in pages that stay light; the first pattern that fits an article's id decides. */
export const CHAPTERS = [
  { code: 'opinion-1', name: '意见 一、二', fits: /^opinion-(?:preamble|[12])/ },
  { code: 'opinion-3', name: '意见 三、四', fits: /^opinion-/ },
  { code: 'incentive', name: '办法', fits: /^incentive-/ },
  { code: 'other', name: '2017年评选与2019年通知', fits: /./ },
] as const;
export type Chapter = (typeof CHAPTERS)[number];
export const chapterOf = ({ id }: Article): Chapter => CHAPTERS.find(({ fits }) => fits.test(id))!;

export const familyOf = (rule: Rule | string): string => (typeof rule === 'string' ? rule : rule.id).split('/')[0]!;
export const rulesOf = (family: string): Rule[] => rules.filter((rule) => familyOf(rule) === family);
const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** 把守条款的规则 — the rules that an article names; unknown names are found by a test. */
export const guardsOf = (article: Article): Rule[] => article.rules.flatMap((id) => byId.get(id) ?? []);

/** 覆盖 — how many clauses are guarded by rules, how many only people can guard. */
export function coverage(archive: Archive) {
  const guarded = archive.articles.filter(({ rules: ids }) => ids.length > 0).length;
  return { articles: archive.articles.length, guarded, byPeople: archive.articles.length - guarded, rules: rules.length };
}

/** 核验结果 — one rule on one edition. */
export interface Verdict {
  rule: Rule;
  result: '符合' | '无可核验' | '提醒' | '已说明' | '不符';
  findings: Finding[];
}

/** 每届核验 — every rule that governs an edition, with what it found; nothing recorded is said as such. */
export function verdicts(archive: Archive, edition: Edition, findings: readonly Finding[]): Verdict[] {
  const honours = archive.honoursIn.get(edition.year) ?? [];
  const named = new Set(honours.flatMap(({ id, person }) => [id, person]));
  const studios = archive.studios.filter(({ grants = [] }) => grants.some(({ honour }) => named.has(honour)));
  const subjects = new Set([editionSubject(edition.year), ...named, ...studios.map(({ id }) => id)]);
  const own = findings.filter(({ subject }) => subjects.has(subject));
  return rules
    .filter((rule) => familyOf(rule) !== 'record' && familyOf(rule) !== 'material' && inForce(rule, edition.year))
    .map((rule) => {
      const found = own.filter((finding) => finding.rule === rule.id);
      return { rule, findings: found, result: resultOf(found, checkable(rule, edition, honours.length, studios.length)) };
    });
}

const inForce = ({ editions: { from = -Infinity, to = Infinity } = {} }: Rule, year: number): boolean =>
  year >= from && year <= to;

function resultOf(found: readonly Finding[], material: boolean): Verdict['result'] {
  if (found.some(({ severity }) => severity === 'error')) return '不符';
  if (found.some(({ severity }) => severity === 'warning')) return '提醒';
  if (found.length > 0) return '已说明';
  return material ? '符合' : '无可核验';
}

/** Whether the record holds what the rule looks at; a rule that found nothing in nothing has not been kept. */
function checkable(rule: Rule, edition: Edition, honours: number, studios: number): boolean {
  if (familyOf(rule) === 'studio') return studios > 0;
  if (familyOf(rule) !== 'selection') return true;
  const { counts, selection } = edition;
  const material: Record<string, unknown> = {
    'selection/candidates-150': counts.candidates ?? selection?.candidates,
    'selection/nominees-100': counts.nominees ?? selection?.nominees,
    'selection/named-at-most-50': counts.named ?? selection?.named ?? honours,
    'selection/masters-at-most-10': counts.masters ?? selection?.masters ?? honours,
    'selection/stages-nested': selection?.nominees ?? (counts.nominees && counts.named) ?? (counts.named && counts.masters),
    'selection/lists-match-counts': counts.named && honours,
    'selection/once-a-year': true,
    'selection/once-per-title': honours,
    'selection/master-is-craftsman': selection?.masters ?? (counts.masters && counts.named),
    'selection/named-are-recorded': selection?.named,
    'selection/first-edition-rule': counts.named,
    'selection/open-to-all-trades': selection?.conditions,
    'selection/serving-worker': selection?.candidates,
    'selection/recommendation-channels': selection?.channels,
    'selection/review-committee': selection?.committee,
    'selection/four-criteria': selection?.criteria,
    'selection/deeds-before-vote': selection?.stages ?? selection?.nominees,
    'selection/vote-and-score': selection?.scores,
    'selection/stages-in-order': selection?.stages,
  };
  return Boolean(material[rule.id]);
}
