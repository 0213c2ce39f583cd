import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { proseFaults } from '#door/markdown.ts';
import { stepsOf } from '#door/parse.ts';
import { isRestDay } from '#door/rest-days.ts';
import { ruleIndex } from '#lib/terminal/rule-index.ts';
import { FAMILIES, familyOf, verdicts } from './catalogue.ts';
import { rules } from './index.ts';
import { type Example, type Rule } from './rule.ts';
import { type Compared, examine, type Outcome } from './run.ts';
import { specimen, specimenArchive } from '../../tests/specimen.ts';

const sealedIn = (text: string) => (text.includes('示例撤下者') ? ['示例撤下者'] : []);
const context = { today: '2026-01-01', isRestDay, sealedIn, proseFaults };
const outcomeOf = (rule: Rule, change?: Example['change']): Outcome => examine([rule], specimenArchive(change), context);
const heldBy = (rule: Rule, change?: Example['change']): Compared[] =>
  outcomeOf(rule, change).comparisons.filter(({ is }) => is !== '缺');
const resultsOf = (rule: Rule, change?: Example['change']) => {
  const archive = specimenArchive(change);
  const outcome = examine([rule], archive, context);
  return archive.editions.flatMap((edition) =>
    verdicts(archive, edition, outcome).flatMap((verdict) => (verdict.rule.id === rule.id ? [verdict.result] : [])),
  );
};

test('the index lists every rule file', () => {
  expect(readFileSync('src/rules/index.ts', 'utf8')).toBe(ruleIndex(process.cwd()));
});

test('the specimen raises no finding at all', () => {
  expect(examine(rules, specimenArchive(), context).findings).toEqual([]);
});

test('a rule of the programme says what would decide it; the record’s own rules judge what stands in it', () => {
  const programme = new Set<string>(FAMILIES.map(({ code }) => code).filter((code) => code !== 'record' && code !== 'material'));
  for (const rule of rules) expect.soft(rule.needs !== undefined, rule.id).toBe(programme.has(familyOf(rule)));
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.passing.map((example) => [example.name, example] as const))('passes: %s', (_name, { change }) => {
    expect(outcomeOf(rule, change).findings).toEqual([]);
  });

  test.each(rule.failing.map((example) => [example.name, example] as const))('fails: %s', (_name, { change, says }) => {
    const { findings } = outcomeOf(rule, change);
    expect(findings.map(({ message }) => message).join('\n')).toContain(says);
    expect(findings.every(({ file }) => file !== '')).toBe(true);
  });

  test('has an example that is not kept or not known, and says why it is there', () => {
    expect(rule.failing.length + (rule.silent?.length ?? 0)).toBeGreaterThan(0);
    expect(rule.why).toMatch(/。$/);
  });
});

type Files = Record<string, any>;

/** 空位 — what was taken out of a list, until all is taken out: places behind it stay what they were. */
const HOLE = '\0';
const closed = (value: any): any =>
  Array.isArray(value)
    ? value.filter((each) => each !== HOLE).map(closed)
    : value && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, closed(each)]))
      : value;
const loaded =
  (files: Files): Example['change'] =>
  (fresh) => {
    for (const key of Object.keys(fresh)) delete fresh[key];
    Object.assign(fresh, closed(files));
  };

/** Takes out the value itself, or the part that stands so many steps around it. */
function takeOut(whole: any, path: string, around: number): void {
  const steps = stepsOf(path);
  const at = steps.slice(0, steps.length - around);
  const last = at.pop()!;
  const holder = at.reduce((value, step) => value?.[step], whole);
  if (Array.isArray(holder)) holder[Number(last)] = HOLE;
  else if (holder && typeof holder === 'object') delete holder[last];
}

/** Takes out what comparisons looked at: of each kind of place the values, or the smallest parts around them without which the record still holds together. */
function without(files: Files, held: readonly Compared[]): void {
  const kinds = Map.groupBy(held, ({ file, path }) => `${file}#${path.replace(/\d+/g, '')}`);
  for (const places of kinds.values()) {
    const [{ file, path }] = places as [Compared];
    const fits = stepsOf(path).some((_, around) => {
      const next = structuredClone(files[file]);
      for (const place of places) takeOut(next, place.path, around);
      const change = loaded({ ...files, [file]: next });
      if (specimenArchive(change).faults.length > 0) return false;
      files[file] = next;
      return true;
    });
    if (!fits) delete files[file];
  }
  Object.assign(files, closed(files));
}

describe.each(rules.filter(({ needs }) => needs).map((rule) => [rule.id, rule] as const))('%s, its verdict', (_, rule) => {
  const complete = [undefined, ...rule.passing.map(({ change }) => change)].find((change) => heldBy(rule, change).length > 0);

  test('has something to compare in an example, says it with the numbers and the source', () => {
    const held = complete === undefined ? heldBy(rule) : heldBy(rule, complete);
    expect(held.length).toBeGreaterThan(0);
    for (const { file, is, message, sources = [] } of held) {
      expect(message).toMatch(is === '计数' ? / \d+ / : /[=≤≥>]|在.+[里内上]|查得到/u);
      // The site's own stories have theirs in their footnotes.
      if (!file.startsWith('stories/')) expect(sources.length, message).toBeGreaterThan(0);
    }
  });

  test('without its material it is 无可核验: every value it compared is taken out', () => {
    const files: Record<string, any> = specimen();
    complete?.(files);
    const load = loaded(files);
    for (let round = 0; round < 60; round++) {
      const held = heldBy(rule, load);
      if (held.length === 0) break;
      without(files, held);
    }
    expect(new Set(resultsOf(rule, load)).isSubsetOf(new Set(['无可核验', '提醒']))).toBe(true);
    expect(resultsOf(rule, load)).not.toContain('符合');
  });

  test.each((rule.silent ?? []).map((example) => [example.name, example] as const))('is not known: %s', (_name, { change }) => {
    expect(outcomeOf(rule, change).findings).toEqual([]);
    expect(resultsOf(rule, change).some((result) => result === '无可核验' || result === '部分核验')).toBe(true);
  });
});

test('an edition of which nothing is recorded keeps no rule', () => {
  const archive = specimenArchive((files) => {
    files['editions/2023.json'] = { year: 2023, counts: {}, process: [], notes: [] };
  });
  const outcome = examine(rules, archive, context);
  const [, bare] = archive.editions.toSorted((a, b) => a.year - b.year);
  expect(new Set(verdicts(archive, bare!, outcome).map(({ result }) => result))).toEqual(new Set(['无可核验']));
});
