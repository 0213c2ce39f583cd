import { expect, test } from 'vitest';
import { numberStands } from './figure.ts';

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
