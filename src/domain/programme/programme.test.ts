import { expect, test } from 'vitest';
import { specimenArchive } from '../../../tests/specimen.ts';
import { isRestDay } from '#door/rest-days.ts';
import { rules } from '#rules/index.ts';
import { type SpecimenFiles } from '#rules/rule.ts';
import { run } from '#rules/run.ts';
import { comparisonOf } from '../views/honours/compare.ts';
import { byTitle } from '../views/honours/directory.ts';
import { completeness, rollOf } from '../views/honours/roll.ts';
import { totals } from '../views/honours/totals.ts';
import { fen, yuanText } from '../values/money.ts';
import { type ProgrammeDocument } from './documents.ts';
import { governedBy } from './governed.ts';
import { grant, type GrantRow, GRANTS } from './grants.ts';
import { lacks } from './lacks.ts';
import { type Programme, PROGRAMME } from './programme.ts';
import { quota, QUOTAS } from './quotas.ts';
import { personalGrantsTold, quotaTold, studioGrantsTold, titlesTold } from './told.ts';
import { type TitleRow, TITLES } from './titles.ts';

/** 示例称号 — a fourth title, above all others. */
const FOURTH: TitleRow = {
  code: 'eminent',
  name: '齐鲁示例工匠',
  short: '示例工匠',
  english: 'eminent craftsman',
  rank: 0,
  from: 2027,
  lists: [],
  source: '示例文件',
};
const NOTICE: ProgrammeDocument = { name: '2027年的通知', mark: '示例日报，2027年8月1日' };
const sumsFrom2027 = (title: string, studio: number, personal: number): GrantRow => ({
  title,
  from: 2027,
  studio: fen(studio),
  personal: fen(personal),
  document: NOTICE,
  clause: '示例通知',
  source: '示例',
});
/** A change is a row from then on, and an end to the row before it. */
const until2026 = (row: GrantRow): GrantRow => (row.from === 2019 ? { ...row, to: 2026 } : row);
const four: Programme = { ...PROGRAMME, titles: [...TITLES, FOURTH] };
const changed: Programme = {
  ...PROGRAMME,
  grants: [
    ...(GRANTS as readonly GrantRow[]).map(until2026),
    sumsFrom2027('craftsman', 60_000, 20_000),
    sumsFrom2027('master', 350_000, 70_000),
  ],
};

/** 2027年度 — the first person is named once more, and granted for that. */
const in2027 = (title: string, amount: number, personal?: number) => (files: SpecimenFiles) => {
  files['honours/2027.json'] = [{ ...files['honours/2018.json'][0], id: 'h0051', title, edition: 2027 }];
  files['editions/2027.json'] = { year: 2027, counts: {}, process: [], notes: [] };
  const payments = [{ date: '2027-12-20', amount: fen(amount) }];
  files['studios/2018.json'][0].grants = [
    { honour: 'h0051', payments, ...(personal && { personal: fen(personal) }), sources: ['r0001'] },
  ];
};
const messages = (change: (files: SpecimenFiles) => void, programme: Programme): string[] =>
  run(
    rules.filter(({ id }) => ['studio/grant-amount', 'studio/personal-reward', 'record/title'].includes(id)),
    specimenArchive(change),
    { today: '2028-01-01', isRestDay, programme },
  ).map(({ message }) => message);

test('today’s tables lack nothing', () => {
  expect(lacks()).toEqual([]);
});

test('a fourth title needs one row and asks for what it lacks', () => {
  expect(lacks(four)).toEqual(['“齐鲁示例工匠”自2027年度起没有资助的行：请在 grants.ts 写明数额，或写明文件里没有。']);
  const decided: GrantRow = { title: 'eminent', from: 2027, none: true, clause: '示例', source: '示例' };
  expect(lacks({ ...four, grants: [...GRANTS, decided] })).toEqual([]);
  expect(lacks({ ...four, titles: [...TITLES, { ...FOURTH, code: 'chief', rank: 1, lists: ['named'] }] })).toEqual([
    '“齐鲁示例工匠”的代码 chief 已有别的称号在用：请另取一个。',
    '“齐鲁示例工匠”的级别 1 与别的称号相同：请排出先后。',
    '“齐鲁示例工匠”与“齐鲁工匠”同在一份名单上，公布人数分不开：请给各自的名单。',
    '“鲁班首席工匠”的代码 chief 已有别的称号在用：请另取一个。',
    '“鲁班首席工匠”的级别 1 与别的称号相同：请排出先后。',
  ]);
});

test('a fourth title moves no other’s address, number or sentence', () => {
  const archive = specimenArchive(in2027('齐鲁示例工匠', 50_000));
  const codes = (titles: readonly TitleRow[]) => byTitle(archive, titles).map(({ code, people }) => [code, people.length]);
  expect(codes(four.titles)).toEqual([['eminent', 1], ...codes(TITLES)]);
  expect(totals(archive, four.titles).byTitle.slice(1)).toEqual(totals(archive).byTitle);
  const roll = (year: number, titles: readonly TitleRow[]) =>
    completeness(rollOf(archive, archive.by.editions.get(String(year))!, titles));
  expect(roll(2018, four.titles)).toBe(roll(2018, TITLES));
  expect(roll(2027, four.titles)).toBe('齐鲁示例工匠已收录 1 名，公布人数未查到');
  expect(titlesTold(four.titles)).toBe(`${titlesTold()}“齐鲁示例工匠”`);
});

test('a title without a row gets nobody’s grant: rules and pages say that it is undecided', () => {
  expect(grant('齐鲁示例工匠', 2027, four)).toEqual({ kind: '未定' });
  expect(messages(in2027('齐鲁示例工匠', 50_000), four)).toEqual([
    '示例甲工匠创新工作室的资助依据命名 h0051，2027年度“齐鲁示例工匠”的资助未定，应先有文件写明数额。请查文件，把数额写进资助表。',
  ]);
  expect(governedBy(2027, four)).toContain('齐鲁示例工匠的资助未定：没有查到写明数额的文件。');
  const archive = specimenArchive(in2027('齐鲁示例工匠', 50_000));
  const pair = [archive.by.editions.get(String(2018))!, archive.by.editions.get(String(2027))!] as const;
  const compared = (programme: Programme) =>
    comparisonOf(archive, pair, programme).find(({ what }) => what === '工作室资助标准')!.values;
  // What is known of 2020 is not said of 2027; where it is known to go on, it is said beside what is undecided.
  expect(compared(four)).toEqual(['工匠5万元，大工匠30万元', '未查到']);
  const known = { ...four, grants: four.grants.map((row) => ('knownTo' in row ? { ...row, knownTo: 2027 } : row)) };
  expect(compared(known)).toEqual(['工匠5万元，大工匠30万元', '工匠5万元，大工匠25万元，示例工匠未定，另给个人1万元、5万元']);
  expect(grant('鲁班首席工匠', 2022)).toEqual({ kind: '没有' });
});

test('a grant from 2027 is a row: rules and pages follow, old editions keep their sums', () => {
  expect(lacks(changed)).toEqual([]);
  expect(messages(in2027('齐鲁大工匠', 350_000, 70_000), changed)).toEqual([]);
  expect(messages(in2027('齐鲁大工匠', 250_000, 50_000), changed).join('\n')).toMatch(
    /2027年度齐鲁大工匠应为35万元.*\n.*2027年度齐鲁大工匠的个人奖励应是7万元/,
  );
  expect(governedBy(2027, changed).at(-1)).toBe(
    '资助自2027年的通知起改变：工作室6万元、35万元，另给个人2万元、7万元（示例日报，2027年8月1日）。',
  );
  for (const year of [2017, 2018, 2019, 2026]) expect(governedBy(year, changed)).toEqual(governedBy(year));
  expect(studioGrantsTold(changed)).toBe(
    '2018年及以前命名的，齐鲁工匠5万元、齐鲁大工匠30万元；2019年的通知起，5万元、25万元；2027年的通知起，6万元、35万元。',
  );
  expect(personalGrantsTold(changed)).toBe(
    '2019年的通知起，除工作室资助外另给个人奖励：齐鲁工匠1万元，齐鲁大工匠5万元；2027年的通知起，2万元、7万元。',
  );
});

test('numbers from 2027 are a row: the documents’ sentence and the rule’s title follow', () => {
  const [own, opinion] = QUOTAS as [(typeof QUOTAS)[0], (typeof QUOTAS)[0]];
  const quotas = [own, { ...opinion, to: 2026 }, { ...opinion, from: 2027, candidates: 180, named: 60, document: NOTICE }];
  const programme = { ...PROGRAMME, quotas };
  expect(lacks(programme)).toEqual([]);
  expect([2026, 2027].map((year) => quota(year, quotas).named)).toEqual([50, 60]);
  expect(governedBy(2027, programme)[0]).toMatch(/^2027年的通知（示例日报，2027年8月1日）：初审确定180名候选人.*命名60名/);
  expect(quotaTold('candidates', '名', quotas)).toBe('150名（2027年度起180名）');
  expect(quotaTold('masters', '名', quotas)).toBe('10名');
  expect(() => quota(2027, [own])).toThrow('2027年度没有名额');
});

test('every number of a row stands in its source', () => {
  for (const { candidates, nominees, named, masters, source } of QUOTAS)
    for (const number of [candidates, nominees, named, masters])
      if (number) expect(source).toMatch(new RegExp(`(?<!\\d)${number}[名人]`));
  for (const row of GRANTS as readonly GrantRow[]) {
    if ('none' in row) continue;
    expect(row.source).toContain(yuanText(row.studio));
    if (row.personal > 0) expect(row.source).toContain(yuanText(row.personal));
  }
});
