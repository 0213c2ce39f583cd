import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '#rules/index.ts';
import { casesOf } from './mutate/cases.ts';
import { outcomeFile, outcomeText } from './mutate/judge.ts';

const APPROVED = new Map(
  globSync('tests/outcomes/**/*.txt').map((file) => [file.replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
);

test('every rule has its approved outcomes, and no other file lies there', () => {
  expect([...APPROVED.keys()].sort()).toEqual(rules.map(({ id }) => outcomeFile(id)).sort());
});

// Where the change is meant: npm run mutate -- --approve, and read what changed.
test.each(rules.map((rule) => [rule.id, rule] as const))('%s says of every case what is approved, to the word', (id, rule) => {
  expect(outcomeText(rule, casesOf(rule))).toBe(APPROVED.get(outcomeFile(id)));
});
