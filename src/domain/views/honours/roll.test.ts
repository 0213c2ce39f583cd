import { expect, test } from 'vitest';
import { specimenArchive } from '../../../../tests/specimen.ts';
import { announced, completeness, ordinalText, rollOf } from './roll.ts';

const roll = (counts: object, honours: object[] = []) => {
  const archive = specimenArchive((files) => {
    files['editions/2018.json'].counts = counts;
    const [first] = files['honours/2018.json'];
    files['honours/2018.json'] = [first, ...honours.map((more, index) => ({ ...first, id: `h000${index + 2}`, ...more }))];
  });
  return rollOf(archive, archive.by.editions.get(String(2018))!);
};
const stated = (persons: number) => ({ persons, basis: 'reported' as const, sources: ['r0001'] });

test('“50, of whom 10” is told as 10 and 40, never as 60', () => {
  expect(completeness(roll({ named: stated(50), masters: stated(10) }))).toBe(
    '齐鲁大工匠 10 名中已收录 0 名，齐鲁工匠 40 名中已收录 1 名',
  );
});

test('an unknown count is said to be unknown', () => {
  expect(completeness(roll({}))).toBe('齐鲁工匠已收录 1 名，公布人数未查到');
  expect(announced(roll({ named: stated(50) }).edition, '齐鲁工匠')).toBeNull();
});

test('masters stand first, then the order of the source, then pinyin', () => {
  const { groups } = roll({}, [{ title: '齐鲁大工匠', order: 2 }, { title: '齐鲁大工匠', order: 1 }, { title: '齐鲁大工匠' }]);
  expect(groups.map(({ title }) => title)).toEqual(['齐鲁大工匠', '齐鲁工匠']);
  expect(groups[0]!.entries.map(({ honour }) => honour.id)).toEqual(['h0003', 'h0002', 'h0004']);
});

test('an ordinal that no source states says so', () => {
  const { edition } = roll({});
  expect(ordinalText({ ...edition, ordinal: { number: 7, basis: 'counted' } })).toBe('第七届（按年度顺推，未见来源写明）');
  expect(ordinalText({ ...edition, ordinal: { number: 12, basis: 'stated' } })).toBe('第12届');
});
