import { expect, test } from 'vitest';
import { proseFaults } from '#door/markdown.ts';
import { isRestDay } from '#door/rest-days.ts';
import { rules } from '#rules/index.ts';
import { run } from '#rules/run.ts';
import { type Example } from '#rules/rule.ts';
import { specimenArchive } from '../specimen.ts';
import { VARIATIONS, VIOLATIONS } from './selection.ts';

const found = (change: Example['change']) => run(rules, specimenArchive(change), { today: '2026-01-01', isRestDay, proseFaults });

test.each(VIOLATIONS.map((each) => [each.rule, each.name, each] as const))(
  '%s catches %s, and nothing else speaks up unasked',
  (rule, _, { change, says, beside = [] }) => {
    const findings = found(change);
    const own = findings.filter((each) => each.rule === rule).map(({ message }) => message);
    expect(own.join('\n')).toContain(says);
    const others = findings.filter((each) => each.rule !== rule && !beside.includes(each.rule));
    expect(others.map((each) => `${each.rule}: ${each.message}`)).toEqual([]);
  },
);

test.each(VARIATIONS.map(({ name, change }) => [name, change] as const))('nothing is found wrong with: %s', (_, change) => {
  expect(found(change).map((each) => `${each.rule}: ${each.message}`)).toEqual([]);
});

test('every rule on selection is broken here at least twice', () => {
  const broken = Map.groupBy(VIOLATIONS, ({ rule }) => rule);
  const own = rules.map(({ id }) => id).filter((id) => id.startsWith('selection/'));
  expect(own.filter((id) => (broken.get(id)?.length ?? 0) < 2)).toEqual([]);
});
