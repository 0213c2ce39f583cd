import { describe, expect, test } from 'vitest';
import { proseFaults } from '#door/markdown.ts';
import { isRestDay } from '#door/rest-days.ts';
import { verdicts } from '#rules/catalogue.ts';
import { rules } from '#rules/index.ts';
import { examine, type Outcome } from '#rules/run.ts';
import { specimenArchive } from '../specimen.ts';
import { COUNTS, STUDIO_VIOLATIONS, TRAINING_VIOLATIONS, VARIATIONS } from './studio.ts';

const sealedIn = (text: string) => (text.includes('示例撤下者') ? ['示例撤下者'] : []);
const context = { today: '2026-01-01', isRestDay, proseFaults, sealedIn };
const outcomeOf = (change: Parameters<typeof specimenArchive>[0]): Outcome => examine(rules, specimenArchive(change), context);
const told = ({ findings }: Outcome) => findings.map(({ rule, severity, message }) => `${rule} ${severity}：${message}`);

const violations = [...STUDIO_VIOLATIONS, ...TRAINING_VIOLATIONS];

test.each(violations)('$rule finds: $name', ({ rule, change, says, also = [], warns }) => {
  const { findings } = outcomeOf((files) => void change(files));
  const own = findings.filter((each) => each.rule === rule);
  expect(own.map(({ message }) => message).join('\n')).toContain(says);
  expect(new Set(own.map(({ severity }) => severity))).toEqual(new Set([warns ? 'warning' : 'error']));
  expect(told({ findings: findings.filter((each) => each.rule !== rule && !also.includes(each.rule)) } as Outcome)).toEqual([]);
  for (const other of also) expect(findings.map((each) => each.rule)).toContain(other);
});

test.each(VARIATIONS)('nothing is found: %s', (_, change) => {
  expect(told(outcomeOf((files) => void change(files)))).toEqual([]);
});

test.each(COUNTS)('%s counts and does not judge: %s', (rule, _, change, said) => {
  const archive = specimenArchive((files) => void change(files));
  const outcome = examine(rules, archive, context);
  const counted = outcome.comparisons.filter((each) => each.rule === rule && each.is === '计数');
  expect(counted.map(({ message }) => message).join('\n')).toContain(said);
  const results = archive.editions.flatMap((edition) => verdicts(archive, edition, outcome));
  const own = results.filter((verdict) => verdict.rule.id === rule).map(({ result }) => result);
  expect(new Set(own).isSubsetOf(new Set(['只计数', '无可核验']))).toBe(true);
});

test('every rule of the studios is violated at least twice', () => {
  const times = Map.groupBy(violations, ({ rule }) => rule);
  const studios = rules.map(({ id }) => id).filter((id) => id.startsWith('studio/'));
  expect(studios.filter((id) => (times.get(id)?.length ?? 0) < 2)).toEqual([]);
});

test('every rule of publicity and training is violated, or counts', () => {
  const met = new Set([...violations.map(({ rule }) => rule), ...COUNTS.map(([rule]) => rule)]);
  const others = rules.map(({ id }) => id).filter((id) => /^(?:publicity|training)\//.test(id));
  // The two that hold what an edition tells against nothing but whether it is told: neither kept nor broken without it.
  expect(others.filter((id) => !met.has(id))).toEqual(['publicity/stage-counts', 'training/contest']);
});

describe.each(rules.filter(({ id }) => /^(?:material|record)\//.test(id)).map((rule) => [rule.id, rule] as const))(
  '%s among all rules',
  (id, { failing, force }) => {
    test.each(failing.map((example) => [example.name, example] as const))('finds: %s', (_, { change, says }) => {
      const own = outcomeOf(change).findings.filter(({ rule }) => rule === id);
      expect(own.map(({ message }) => message).join('\n')).toContain(says);
      expect(own.some(({ severity }) => severity === (force === 'must' ? 'error' : 'warning'))).toBe(true);
    });
  },
);
