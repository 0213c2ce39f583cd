import { expect, test } from 'vitest';
import { type Edition } from '../../record/entries/edition.ts';
import { type EntryOf } from '../../record/kinds.ts';
import { editionSteps } from './edition-steps.ts';

const sources = ['r0001'];
const edition = (parts: Partial<Edition> = {}): Edition => ({ year: 2019, counts: {}, process: [], notes: [], ...parts });
const told = (parts: Partial<Edition>, events?: EntryOf<'events'>[]) =>
  editionSteps(edition(parts), events).map(({ date, what, kind }) => `${date} ${kind}：${what}`);
const persons = (basis: 'planned' | 'reported' | 'computed', date?: string) => ({
  named: { persons: 50, basis, sources, ...(date && { date }) },
});

test('an edition of which nothing has a day has no step', () => {
  expect(told({})).toEqual([]);
  expect(told({ notice: { name: '通知', sources }, announced: { sources }, ceremony: { name: '典礼', sources } })).toEqual([]);
  expect(told({ counts: persons('reported') })).toEqual([]);
});

test('every step says its document and how its day is known', () => {
  expect(
    told({
      notice: { name: '关于申报的通知', date: '2019-07-31', sources },
      announced: { name: '关于公布的通知', number: '鲁会办〔2019〕1号', date: '2019-11', dateNote: '不晚于20日', sources },
      counts: persons('reported', '2019-10-17'),
    }),
  ).toEqual([
    '2019-07-31 申报：2019年度申报：《关于申报的通知》',
    '2019-10-17 命名：2019年度命名50 名',
    '2019-11 公布：2019年度公布命名：《关于公布的通知》，鲁会办〔2019〕1号（不晚于20日）',
  ]);
});

test('what was planned is not told as done', () => {
  expect(told({ counts: persons('planned', '2019-10-17') })).toEqual([]);
  const stages = [{ stage: '专家评审' as const, from: '2019-09-01', to: '2019-09-10' }];
  expect(told({ selection: { stages } })).toEqual([]);
  expect(told({ selection: { stages, sources } })).toEqual([
    '2019-09-01 日程：2019年度专家评审（按公布的日程，至2019年9月10日）',
  ]);
});

test('a number that was worked out says so', () => {
  expect(told({ counts: persons('computed', '2019-10-17') })).toEqual(['2019-10-17 命名：2019年度命名50 名（推算）']);
});

test('a ceremony is told once: by its event where there is one of the day', () => {
  const ceremony = { name: '颁奖典礼', date: '2020-01-06', sources };
  const event = (date: string) => ({ kind: '颁奖典礼', date }) as EntryOf<'events'>;
  expect(told({ ceremony })).toEqual(['2020-01-06 颁奖：2019年度：颁奖典礼']);
  expect(told({ ceremony }, [event('2020-01-06')])).toEqual([]);
  expect(told({ ceremony }, [event('2021-01-06')])).toHaveLength(1);
});
