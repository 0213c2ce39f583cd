import { expect, test } from 'vitest';
import { typographyFaults } from './typography.ts';

const wanted = (text: string) => typographyFaults(text).map(({ found }) => found);

test('faults of Chinese punctuation are found', () => {
  expect(wanted('改进装置,推广应用。')).toEqual([',']);
  expect(wanted('装置(新型)推广。')).toEqual(['(新型)']);
  expect(wanted('等等...')).toEqual(['...']);
  expect(wanted('称为"电网医生"。')).toEqual(['"电网医生"']);
  expect(wanted('２０１８年')).toEqual(['２０１８']);
  expect(wanted('推广应用。。')).toContain('。。');
});

test('good text passes', () => {
  for (const text of [
    '2018—2020年，NC转台误差0.005毫米（见表）。',
    '“精工至善”——匠心……',
    'GB/T 4754-2017',
    '“进·新”团队：7人。',
  ]) {
    expect(wanted(text), text).toEqual([]);
  }
});
