import { expect, test } from 'vitest';
import { typographyFaults, typographyMended } from './typography.ts';

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

test('what has one cure is cured, whatever stands together; what has two is left', () => {
  expect(typographyMended('改进装置,推广 应用２０１８ 年(第2版)推广.人称"示例法"好:甲;乙...')).toBe(
    '改进装置，推广应用2018年（第2版）推广。人称“示例法”好：甲；乙……',
  );
  expect(typographyMended('甲--乙，NC 转台３台.')).toBe('甲——乙，NC转台3台。');
  for (const text of ['推广应用。。', '2018—二十', '好！！', 'a, b (c) 0.005']) expect(typographyMended(text)).toBe(text);
});
