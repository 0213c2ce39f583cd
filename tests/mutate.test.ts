import { expect, test } from 'vitest';
import { type Archive } from '#domain/record/archive.ts';
import { PROGRAMME } from '#domain/programme/programme.ts';
import { type Context, type Rule } from '#rules/rule.ts';
import { at } from '#rules/spot.ts';
import { type Case } from './mutate/cases.ts';
import { blocks, isKilled, outcomeText } from './mutate/judge.ts';
import { mutantsOf } from './mutate/mutants.ts';
import { specimenArchive } from './specimen.ts';

/** A rule file in small: what it checks stands in `check` and in what that names. */
const rule = (check: string, top = '') =>
  `${top}\nexport default { title: \`\${1 + 1} 个\`, *check(archive) { ${check} }, passing: [1 < 2] };`;
const changes = (check: string, top?: string) => mutantsOf(rule(check, top)).map(({ from, to }) => `${from} → ${to}`);

test.each([
  [
    'a comparison at its boundary and negated',
    'f(a < 1.5)',
    ['a < 1.5 → a <= 1.5', 'a < 1.5 → a >= 1.5', 'a < 1.5 → a < 2.5', 'a < 1.5 → a < 0.5'],
  ],
  ['equality', 'f(a === b)', ['a === b → a !== b']],
  ['the text that is compared', "f(a !== '甲')", ["a !== '甲' → a === '甲'", "a !== '甲' → a !== '≠'"]],
  ['the text that is looked for', "f(a.includes('甲'))", ["a.includes('甲') → a.includes('≠')"]],
  ['and, or', 'f(a && b || c)', ['a && b || c → a && b && c', 'a && b → a || b']],
  ['not', 'f(!a)', ['f(!a) → f(a)']],
  ['a sum, but no text that is put together', "f(a + b, a + '甲')", ['a + b → a - b']],
  ['a condition', 'if (a) b();', ['a → true', 'a → false']],
  ['a choice', 'f(a ? b : c)', ['a ? b : c → true ? b : c', 'a ? b : c → false ? b : c']],
  [
    'what ends a turn',
    'for (const a of b) if (a.c()) continue;',
    ['a.c() → true', 'a.c() → false', 'if (a.c()) continue; → if (a.c()) ;'],
  ],
  ['a filter', 'f(a.filter(b))', ['a.filter(b) → a']],
  ['some and every', 'f(a.some(b), a.every(c))', ['a.some(b) → a.every(b)', 'a.every(c) → a.some(c)']],
  ['what stands in for nothing', 'f(a ?? b)', ['a ?? b → a']],
  ['a value in a message', 'f(`有 ${a.b} 条`)', ['a.b → ']],
  ['what is found', 'yield a; yield* b;', ['yield a; → ;', 'yield* b; → ;']],
  [
    'a choice of a pattern, or its end',
    'f(/^(?:甲|乙[|]\\|)$/u)',
    ['/^(?:乙[|]\\|)$/u', '/^(?:甲)$/u', '/(?:甲|乙[|]\\|)$/u', '/^(?:甲|乙[|]\\|)/u'].map(
      (to) => `/^(?:甲|乙[|]\\|)$/u → ${to}`,
    ),
  ],
  ['nothing in a type', 'f(a as 1 | 2)', []],
])('changed is %s', (_, check, wanted) => {
  expect(changes(check).sort()).toEqual(wanted.toSorted());
});

test('what the check names at the top of the file is changed too, however far around; what it does not name is not', () => {
  const top = 'const MANY = 5;\nconst few = (n) => n < MANY;\nfunction example() { return 1 < 2; }';
  expect(changes('f(few)', top).sort()).toEqual([
    'MANY = 5 → MANY = 4',
    'MANY = 5 → MANY = 6',
    'n < MANY → n <= MANY',
    'n < MANY → n >= MANY',
  ]);
});

test('a mutant is the whole file with one change, and says its line', () => {
  const [mutant] = mutantsOf(rule('yield a;', '\n'));
  expect(mutant).toMatchObject({ line: 3, code: rule(';', '\n') });
});

const named = (check: Rule['check']): Pick<Rule, 'check' | 'force'> => ({ check, force: 'must' });
const context: Context = { today: '2026-01-01', isRestDay: () => false, programme: PROGRAMME };
const cases: Case[] = [
  { name: '样本', archive: specimenArchive(), context },
  { name: '不合规 改名', archive: specimenArchive((files) => void (files['people/0001.json'][0].name = '示例改名')), context },
];
const original = named(function* (archive) {
  for (const person of archive.people) if (person.name === '示例改名') yield at(archive, person, 'name', `写了“${person.name}”`);
});
const fail = (): never => {
  throw new Error('示例');
};
const killed = (mutant: Rule['check']) => isKilled(named(mutant), cases, [...blocks(original, cases)]);

test('the outcome holds what each case changes of the specimen, with place, person, value and words', () => {
  expect(outcomeText(original, cases)).toBe(
    '样本：\n无\n\n不合规 改名：\n+ 错误 people/0001.json [0].name（q0001＝示例改名）写了“示例改名”\n',
  );
});

test('a mutant that says something else of one case is killed, one that throws too, one that says the same survives', () => {
  expect(killed(original.check)).toBe(false);
  expect(killed(() => [])).toBe(true);
  expect(killed(() => fail())).toBe(true);
  expect(killed((...given) => [...original.check(...given)].map((spot) => ({ ...spot, message: '写了“”' })))).toBe(true);
});

test('a check that says too much to be true is cut off', () => {
  const endless = function* (archive: Archive) {
    for (;;) yield at(archive, archive.site, '', '示例');
  };
  expect(killed(endless)).toBe(true);
});
