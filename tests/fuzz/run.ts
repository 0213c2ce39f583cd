import { parseArgs } from 'node:util';
import { PROPERTIES } from './properties.ts';
import { keepCase, type Property, tryProperty } from './property.ts';

/** Seconds that a property is tried in one go. */
const SLICE = 5;

const { values } = parseArgs({ options: { minutes: { type: 'string' }, area: { type: 'string' }, seed: { type: 'string' } } });
const end = performance.now() + Number(values.minutes) * 60_000;
const first = values.seed === undefined ? Date.now() % 1_000_000_000 : Number(values.seed);
const tried = new Map<Property, number>();
const fallen = new Set<Property>();
const wanted = PROPERTIES.filter(({ area }) => values.area === undefined || area === values.area);

console.log(`从种子 ${first} 起，试 ${values.minutes} 分钟，${wanted.length} 句话。`);
for (let round = 0; performance.now() < end && fallen.size < wanted.length; round++) {
  for (const property of wanted) {
    const left = end - performance.now();
    if (fallen.has(property) || left <= 0) continue;
    const limits = { runs: 1_000_000, milliseconds: Math.min(SLICE * 1000, left) };
    const { tried: times, fell } = await tryProperty(property, first + round, limits);
    tried.set(property, (tried.get(property) ?? 0) + times);
    if (!fell) continue;
    fallen.add(property);
    console.log(`✗ ${property.area}：${property.says}\n  种子 ${fell.seed}，缩成 ${JSON.stringify(fell.value)}\n  ${fell.said}`);
    console.log(`  记在 ${keepCase(fell)}`);
  }
  console.log(
    `第 ${round + 1} 轮：共试 ${[...tried.values()].reduce((sum, times) => sum + times, 0)} 次，倒下 ${fallen.size} 句。`,
  );
}
for (const [{ area, says }, times] of tried) console.log(`${area}：${says}：${times} 次`);
process.exitCode = fallen.size > 0 ? 1 : 0;
