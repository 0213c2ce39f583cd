import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadline } from '#domain/values/calendar.ts';
import { sums } from '#domain/programme/grants.ts';
import { MISUSES, PURPOSES } from '#domain/record/entries/studio.ts';
import { specimenArchive } from '../../../tests/specimen.ts';
import { isRestDay } from '#door/rest-days.ts';
import { rules } from '../index.ts';
import { type SpecimenFiles } from '../rule.ts';
import { run } from '../run.ts';

const own = rules.filter(({ id }) => id.startsWith('studio/'));
const context = { today: '2026-01-01', isRestDay };
const RUNS = { numRuns: 50 };

const DAY = 86_400_000;
const plus = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
const between = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;
/** A part of a whole, given in thousandths; never less than nought, never more than the whole. */
const part = (whole: number, thousandths: number): number => Math.floor((whole * thousandths) / 1000);

const share = fc.integer({ min: 0, max: 1000 });
const dice = fc.record({
  title: fc.constantFrom('齐鲁工匠' as const, '齐鲁大工匠' as const),
  edition: fc.integer({ min: 2018, max: 2022 }),
  paidAfter: fc.nat({ max: 400 }),
  delays: fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }), fc.nat({ max: 5 }), fc.integer({ min: 1, max: 20 })),
  /** Where the grant's equal is cut in parts, and how late within the month each part comes. */
  matches: fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 4 }),
  more: fc.nat({ max: 10_000_000 }),
  /** What each outlay takes of what is left, and how many days after it may. */
  fromGrant: fc.array(fc.tuple(share, fc.nat({ max: 400 })), { minLength: 1, maxLength: 5 }),
  fromMatch: fc.array(fc.tuple(share, fc.nat({ max: 400 })), { minLength: 1, maxLength: 5 }),
});
type Dice = typeof dice extends fc.Arbitrary<infer T> ? T : never;

/** 一本账 — a ledger that keeps every rule, laid into the specimen as its only studio. */
function lay(files: SpecimenFiles, { title, edition, paidAfter, delays, matches, more, fromGrant, fromMatch }: Dice) {
  const [studio] = files['studios/2018.json'];
  const [honour, other] = files['honours/2018.json'];
  const { studio: amount, personal } = sums(title, edition);
  const paid = plus(`${edition}-11-05`, paidAfter);
  const days = delays.reduce((all, delay) => [...all, plus(all.at(-1)!, delay)], [paid]);
  const [, arrived, passed, union, receivedOn] = days as [string, string, string, string, string];
  const last = deadline(receivedOn, 1, isRestDay);

  const cuts = [
    ...matches
      .slice(1)
      .map(([cut]) => part(amount, cut))
      .toSorted((a, b) => a - b),
    amount,
  ];
  const match = matches
    .map(([, late], index) => ({
      date: plus(paid, part(between(paid, last), late)),
      amount: cuts[index]! - (cuts[index - 1] ?? 0) + (index === 0 ? more : 0),
    }))
    .filter((entry) => entry.amount > 0);
  const enough = match
    .map(({ date }) => date)
    .toSorted()
    .at(-1)!;
  const start = enough > receivedOn ? enough : receivedOn;

  let left = amount;
  const spending = fromGrant.map(([taken, after], index) => {
    const spent = Math.max(index === 0 ? 1 : 0, part(left, taken));
    left -= spent;
    return { date: plus(start, after), amount: spent, from: '资助', purpose: PURPOSES[index % 5], item: '示例支出' };
  });
  for (const [index, [taken, after]] of fromMatch.entries()) {
    const tranche = match[index];
    if (!tranche) break;
    const spent = Math.max(1, part(tranche.amount, taken));
    spending.push({
      date: plus(tranche.date, after),
      amount: spent,
      from: '配套',
      purpose: PURPOSES[index % 5],
      item: '示例支出',
    });
  }
  const grant: SpecimenFiles = {
    honour: honour.id,
    payments: [{ date: paid, amount }],
    ...(personal > 0 && { personal }),
    path: [
      { body: '省总工会', paid: { date: paid, amount } },
      {
        body: '市级工会',
        received: { date: arrived, amount, account: '上级补助收入—专项补助' },
        paid: { date: passed, amount, account: '业务支出—专项业务费' },
      },
      { body: '基层工会', received: { date: union, amount, account: '代管经费' } },
    ],
    receivedOn,
    match,
    spending: spending.filter((entry) => entry.amount > 0),
    sources: ['r0001'],
  };
  studio.grants = [grant];
  Object.assign(honour, { title, edition });
  studio.founded = paid.slice(0, 7);
  files['studios/2018.json'] = [studio];
  files['honours/2018.json'] = [honour, other];
  files['people/0001.json'].length = 2;
  // Only the stages of the selection matter here; the lists would have to be read for every throw.
  files['editions/2018.json'].selection = { stages: files['editions/2018.json'].selection.stages };
  return { files, studio, honour, grant, amount, paid, last, receivedOn, union };
}
type Ledger = ReturnType<typeof lay>;

const found = (change: (files: SpecimenFiles) => void) => run(own, specimenArchive(change), context);

const mistakes = (change: (files: SpecimenFiles) => void) => found(change).filter(({ severity }) => severity === 'error');

test('a random valid ledger raises nothing', () => {
  fc.assert(
    fc.property(dice, (numbers) => void expect(found((files) => void lay(files, numbers))).toEqual([])),
    RUNS,
  );
});

test('what is left out is unknown, and raises no error: without a day of receipt a match may be reminded of', () => {
  const kept = fc.subarray(['path', 'receipt', 'personal', 'spending', 'accounts', 'edition', 'leader']);
  const change = (numbers: Dice, left: string[]) => (files: SpecimenFiles) => {
    const { grant, honour, studio } = lay(files, numbers);
    for (const key of left) delete grant[key];
    if (left.includes('receipt')) delete grant.receivedOn;
    if (left.includes('receipt')) delete grant.path?.[2].received;
    if (left.includes('leader')) delete studio.leader;
    if (left.includes('edition')) Object.assign(honour, { edition: null, yearBasis: 'unknown' });
    if (left.includes('accounts'))
      for (const { received, paid } of grant.path ?? []) for (const side of [received, paid]) delete side?.account;
  };
  fc.assert(
    fc.property(dice, kept, (numbers, left) => void expect(mistakes(change(numbers, left))).toEqual([])),
    RUNS,
  );
});

const INSPECTION = { date: '2025-11-20', by: '示例总工会', sources: ['r0001'] };

interface Violation {
  rule: string;
  name: string;
  /** What the dice must show for it. */
  with?: Partial<Dice>;
  break: (ledger: Ledger, number: number) => void;
}
const one = (from: string, date: string, amount: number) => ({ date, amount, from, purpose: '项目研究', item: '示例支出' });
const setAll = ({ grant }: Ledger, amount: number) => {
  grant.payments[0].amount = amount;
  for (const { received, paid } of grant.path) for (const side of [received, paid]) if (side) side.amount = amount;
};
const source = (grant: SpecimenFiles, from: string) =>
  grant.spending.filter((entry: { from: string }) => entry.from === from) as { amount: number }[];
const sum = (items: { amount: number }[]): number => items.reduce((all, { amount }) => all + amount, 0);

const violations: Violation[] = [
  { rule: 'led-by-named', name: '别人领衔', break: ({ studio }) => (studio.leader = 'q0002') },
  { rule: 'led-by-named', name: '只有别的称号', break: ({ honour }) => (honour.title = '鲁班首席工匠') },
  {
    rule: 'led-by-named',
    name: '先撤销后拨付',
    break: ({ honour, paid }, number) => {
      const revocation = { document: '示例〔2018〕1号', date: plus(paid, -1 - (number % 300)), body: '示例总工会' };
      Object.assign(honour, { status: '已撤销', revocation });
    },
  },
  {
    rule: 'named-before-grant',
    name: '下一年才命名',
    with: { title: '齐鲁工匠' },
    break: ({ studio, honour, paid, grant }) => {
      delete grant.personal;
      delete studio.founded;
      honour.edition = Number(paid.slice(0, 4)) + 1;
    },
  },
  {
    rule: 'named-before-grant',
    name: '命名日期以前拨付',
    with: { edition: 2018 },
    break: ({ grant }, number) => (grant.payments[0].date = plus('2018-11-04', -(number % 130))),
  },
  {
    rule: 'grant-amount',
    name: '少给',
    with: { edition: 2019 },
    break: (ledger, number) => {
      setAll(ledger, 1 + (number % (ledger.amount - 1)));
      ledger.grant.spending = [];
    },
  },
  {
    rule: 'grant-amount',
    name: '多给',
    with: { edition: 2020 },
    break: (ledger, number) => {
      setAll(ledger, ledger.amount + 1 + number);
      ledger.grant.match[0].amount += 1 + number;
    },
  },
  {
    rule: 'personal-reward',
    name: '多给',
    with: { edition: 2018 },
    break: ({ grant }, number) => (grant.personal = (grant.personal ?? 0) + 1 + number),
  },
  {
    rule: 'grant-from-2018-06-25',
    name: '施行以前拨付',
    with: { title: '齐鲁工匠', edition: 2018 },
    break: ({ grant, honour }, number) => {
      honour.edition = 2017;
      grant.payments[0].date = plus('2018-06-24', -(number % 170));
    },
  },
  { rule: 'one-grant', name: '同一间两次', break: ({ studio, grant }) => studio.grants.push(grant) },
  {
    rule: 'one-grant',
    name: '换一间再得',
    break: ({ files, studio }) => files['studios/2018.json'].push({ ...studio, id: 's0099' }),
  },
  {
    rule: 'single-payment',
    name: '分两次',
    break: ({ grant, amount, paid }, number) => {
      const first = 1 + (number % (amount - 1));
      grant.payments = [first, amount - first].map((each) => ({ date: paid, amount: each }));
    },
  },
  { rule: 'path-of-money', name: '少一站', break: ({ grant }, number) => grant.path.splice(2 * (number % 2), 1) },
  { rule: 'path-of-money', name: '次序颠倒', break: ({ grant }, number) => grant.path.push(...grant.path.splice(number % 2, 1)) },
  {
    rule: 'path-of-money',
    name: '先拨后收',
    break: ({ grant }, number) => (grant.path[1].paid.date = plus(grant.path[1].received.date, -1 - (number % 300))),
  },
  {
    rule: 'account-titles',
    name: '科目不对',
    break: ({ grant }, number) => {
      const { path } = grant;
      [path[1].received, path[1].paid, path[2].received][number % 3].account = '其他';
    },
  },
  {
    rule: 'nothing-kept-back',
    name: '从某一手起少了',
    break: ({ grant, amount }, number) => {
      const { path } = grant;
      const sides = [path[0].paid, path[1].received, path[1].paid, path[2].received];
      for (const side of sides.slice(number % 4)) side.amount = amount - 1 - (number % (amount - 1));
    },
  },
  {
    rule: 'nothing-kept-back',
    name: '写明留用',
    break: ({ grant, amount }, number) => {
      const { path } = grant;
      const kept = 1 + (number % (amount - 1));
      path[1].kept = { amount: kept, how: ['截留', '挤占', '挪用'][number % 3] };
      path[1].paid.amount = path[2].received.amount = amount - kept;
      grant.inspections = [{ ...INSPECTION, found: path[1].kept.how, outcome: '示例处理' }];
    },
  },
  {
    rule: 'match-one-to-one',
    name: '配套不足',
    break: ({ grant, amount }, number) =>
      Object.assign(grant, { match: [{ date: grant.match[0].date, amount: 1 + (number % (amount - 1)) }], spending: [] }),
  },
  {
    rule: 'match-within-month',
    name: '晚于期限才足额',
    break: ({ grant, amount, last }, number) =>
      Object.assign(grant, { match: [{ date: plus(last, 1 + (number % 300)), amount }], spending: [] }),
  },
  { rule: 'match-within-month', name: '没有配套', break: ({ grant }) => Object.assign(grant, { match: [], spending: [] }) },
  {
    rule: 'no-spending-before-match',
    name: '足额以前动用',
    break: ({ grant, amount, last, receivedOn }, number) => {
      const date = plus(receivedOn, number % between(receivedOn, last));
      Object.assign(grant, { match: [{ date: last, amount }], spending: [one('资助', date, 1 + (number % amount))] });
    },
  },
  {
    rule: 'created-after-naming',
    name: '命名以前成立',
    with: { edition: 2018 },
    break: ({ studio }, number) => (studio.founded = plus('2018-11-04', -(number % 3000))),
  },
  {
    rule: 'use-disclosed',
    name: '拨付以前公开',
    break: ({ grant, paid }, number) =>
      (grant.disclosures = [{ date: plus(paid, -1 - (number % 300)), where: '示例公示栏', sources: ['r0001'] }]),
  },
  {
    rule: 'inspected',
    name: '拨付以前检查',
    break: ({ grant, paid }, number) => (grant.inspections = [{ ...INSPECTION, date: plus(paid, -1 - (number % 300)) }]),
  },
  {
    rule: 'misuse-handled',
    name: '查出没有处理',
    break: ({ grant }, number) => (grant.inspections = [{ ...INSPECTION, found: MISUSES[number % 3] }]),
  },
  { rule: 'five-purposes', name: '别的用途', break: ({ grant }) => (grant.spending.at(-1).purpose = '奖金') },
  {
    rule: 'within-means',
    name: '超出资助',
    break: ({ grant, amount }, number) => {
      const spent = source(grant, '资助');
      spent[0]!.amount += amount - sum(spent) + 1 + number;
    },
  },
  {
    rule: 'within-means',
    name: '超出配套',
    break: ({ grant }, number) => {
      const spent = source(grant, '配套');
      spent[0]!.amount += sum(grant.match) - sum(spent) + 1 + number;
    },
  },
  {
    rule: 'never-negative',
    name: '配套没有到就支出配套',
    break: ({ grant, amount, last, paid }, number) => {
      const date = plus(paid, number % between(paid, last));
      Object.assign(grant, { match: [{ date: last, amount }], spending: [one('配套', date, 1 + (number % amount))] });
    },
  },
  {
    rule: 'never-negative',
    name: '资助没有到就支出资助',
    break: ({ grant, amount, receivedOn, paid }, number) => {
      const date = plus(paid, number % between(paid, receivedOn));
      Object.assign(grant, { match: [{ date: paid, amount }], spending: [one('资助', date, 1 + (number % amount))] });
    },
  },
  { rule: 'ledger-clear', name: '没有内容', break: ({ grant }) => delete grant.spending.at(-1).item },
  { rule: 'ledger-clear', name: '金额不是正数', break: ({ grant }, number) => (grant.spending.at(-1).amount = -number) },
  {
    rule: 'ledger-clear',
    name: '早于拨付',
    break: ({ grant, paid }, number) => (grant.match[0].date = plus(paid, -1 - (number % 300))),
  },
  {
    rule: 'ledger-clear',
    name: '单位先于基层工会收到',
    break: ({ grant, amount, paid, union }, number) =>
      Object.assign(grant, { receivedOn: plus(union, -1 - (number % 15)), match: [{ date: paid, amount }], spending: [] }),
    with: { delays: [5, 5, 5, 1] },
  },
  {
    rule: 'match-and-spend-dates-past',
    name: '支出在将来',
    break: ({ grant }, number) => (grant.spending.at(-1).date = plus('2026-01-02', number % 300)),
  },
  {
    rule: 'match-and-spend-dates-past',
    name: '配套在将来',
    break: ({ grant }, number) => grant.match.push({ date: plus('2026-01-02', number % 300), amount: 1 }),
  },
];

test('every rule of the family is violated at least once', () => {
  expect(own.map(({ id }) => id).filter((id) => !violations.some(({ rule }) => id === `studio/${rule}`))).toEqual([]);
});

test.each(violations)('$rule alone is raised by: $name', ({ rule, with: fixed, break: violate }) => {
  fc.assert(
    fc.property(dice, fc.nat({ max: 100_000_000 }), (numbers, number) => {
      const findings = found((files) => void violate(lay(files, { ...numbers, ...fixed }), number));
      expect([...new Set(findings.map((finding) => finding.rule))]).toEqual([`studio/${rule}`]);
      expect(findings.every(({ file, severity }) => file === 'studios/2018.json' && severity === 'error')).toBe(true);
    }),
    RUNS,
  );
});
