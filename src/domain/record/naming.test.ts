import { expect, test } from 'vitest';
import { specimenArchive } from '../../../tests/specimen.ts';
import { barsTold, withoutConditions } from './eligibility.ts';
import { type Edition } from './entries/edition.ts';
import { merits } from './merit.ts';
import { namedBy, namedOn, namedSince } from './naming.ts';

/** 样本的一届, changed. */
const edition = (change: (edition: any) => void = () => {}): Edition =>
  specimenArchive((files) => change(files['editions/2018.json'])).editions[0]!;

test('the day of naming is told by the stage first, then the count, then the dated document', () => {
  const dated = (own: any) => {
    own.counts.named.date = '2018-11-06';
    own.announced = { date: '2018-11-07', sources: ['r0001'] };
  };
  const unlisted = (own: any) => {
    dated(own);
    own.selection.stages.splice(5);
  };
  const uncounted = (own: any) => {
    unlisted(own);
    delete own.counts.named;
  };
  expect([dated, unlisted, uncounted].map((change) => namedOn(edition(change))?.date)).toEqual([
    '2018-11-05',
    '2018-11-06',
    '2018-11-07',
  ]);
});

test('where no place tells the day, vote and ceremony bound it', () => {
  const own = edition(({ selection }) => selection.stages.splice(5));
  expect(namedOn(own)).toBeUndefined();
  expect(namedSince(own)).toMatchObject({ date: '2018-10-15', what: '“公众投票”结束' });
  expect(namedBy(own)).toMatchObject({ date: '2018-12-07', path: 'ceremony.date' });
});

test('a planned number of named, and a document known only to be no later than a day, tell no day', () => {
  const own = edition((each) => {
    each.selection.stages.splice(5);
    Object.assign(each.counts.named, { basis: 'planned', date: '2018-11-20' });
    each.announced = { date: '2018-11-30', dateNote: '不晚于2018年11月30日', sources: ['r0001'] };
  });
  expect(namedOn(own)).toBeUndefined();
  expect(namedBy(own)?.date).toBe('2018-11-30');
});

test('votes are scaled as the edition’s method says', () => {
  const scores = [
    { key: 'a', expert: 80, votes: 300 },
    { key: 'b', expert: 90, votes: 100 },
  ];
  const points = (kind: 'highest' | 'total' | 'places') => {
    const found = merits({ scores, method: { kind }, weights: { expert: 50, votes: 50 } });
    return [...(found?.of.values() ?? [])].map((merit) => merit / found!.unit);
  };
  expect(points('highest').map((each) => each.toFixed(2))).toEqual(['90.00', '61.67']);
  expect(points('total')).toEqual([77.5, 57.5]);
  expect(points('places')).toEqual([-3, -3]);
  expect(merits({ scores, method: { kind: 'highest' } })).toBeUndefined();
});

test('what is asked of everybody is told apart from what is said of somebody', () => {
  expect(barsTold('参评者年龄在45岁以下，专家须具有高级职称。')).toEqual([{ quote: '参评者年龄在45岁以下', kinds: ['年龄'] }]);
  expect(barsTold('人选不受年龄、学历等条件限制，获评者可疗休养。')).toEqual([]);
  expect(withoutConditions('要求45岁以下，示例甲当时38岁。')).toBe('，示例甲当时38岁。');
});
