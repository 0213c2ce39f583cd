import { expect, test } from 'vitest';
import { numberIn, numberStands } from './figure.ts';

test.each([
  ['故障率由约四成降到1%以下', 40, true],
  ['故障率由约四成降到1%以下', 1, true],
  ['极限厚度由2.3毫米推进到1.8毫米', 2.3, true],
  ['极限厚度由2.3毫米推进到1.8毫米', 3, false],
  ['极限厚度由2.3毫米推进到1.8毫米', 2, false],
  ['60多万颗螺丝', 600_000, true],
  ['60多万颗螺丝', 60, false],
  ['累计创效2.62亿元', 262_000_000, true],
  ['主刀手术16,000余例', 16_000, true],
  ['一年节约1600余万元', 16_000_000, true],
  ['一年节约1600余万元', 1600, false],
  ['带徒70余人', 70, true],
  ['带徒170余人', 70, false],
  ['第7次', 70, false],
])('%s: %d stands there: %s', (text, value, stands) => {
  expect(numberStands(text, value)).toBe(stands);
});

test.each([
  ['经手60多万颗螺丝', 600_000, '60多万', 2],
  ['在120余口井推广', 120, '120余', 1],
  ['累计降本增效1亿多元', 100_000_000, '1亿多', 6],
  ['15台，降到1%以下', 1, '1', 6],
  ['主刀手术16,000余例', 16_000, '16,000余', 4],
  ['故障率约四成', 40, '四成', 4],
])('%s writes %d as %s, there', (text, value, written, at) => {
  expect(numberIn(text, value)).toEqual({ written, at });
});
