import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isRestDay } from '#door/rest-days.ts';
import { ruleIndex } from '#lib/terminal/rule-index.ts';
import { rules } from './index.ts';
import { type Rule } from './rule.ts';
import { run } from './run.ts';
import { specimenArchive } from '../../tests/specimen.ts';

const context = { today: '2026-01-01', isRestDay };
const foundBy = (rule: Rule, change: Rule['passing'][number]['change']) => run([rule], specimenArchive(change), context);

test('the index lists every rule file', () => {
  expect(readFileSync('src/rules/index.ts', 'utf8')).toBe(ruleIndex(process.cwd()));
});

test('the specimen raises no finding at all', () => {
  expect(run(rules, specimenArchive(), context)).toEqual([]);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.passing.map((example) => [example.name, example] as const))('passes: %s', (_name, { change }) => {
    expect(foundBy(rule, change)).toEqual([]);
  });

  test.each(rule.failing.map((example) => [example.name, example] as const))('fails: %s', (_name, { change, says }) => {
    const findings = foundBy(rule, change);
    expect(findings.map(({ message }) => message).join('\n')).toContain(says);
    expect(findings.every(({ file }) => file !== '')).toBe(true);
  });

  test('has a failing example and says why it is there', () => {
    expect(rule.failing.length).toBeGreaterThan(0);
    expect(rule.why).toMatch(/。$/);
  });
});
