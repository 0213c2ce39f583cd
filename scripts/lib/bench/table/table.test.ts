import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type StageKey, TIMED, stageKey, stopwatch } from '../stages.ts';
import { TABLE_FILES } from './measure-table.ts';
import { type Results, type Sized, withSize } from './results.ts';
import { slopeOf } from './slope.ts';
import { tableText } from './text.ts';

const ratio = { ratio: 3.5, html: 7000, text: 2000 };
/** Every stage costs a tenth of a second and two milliseconds a person; the index a little more with each. */
const sized = (people: number, more: Partial<Sized> = {}): Sized => {
  const keys = (Object.keys(TIMED) as StageKey[]).filter((key) => key !== 'search');
  const seconds = Object.fromEntries(keys.map((key) => [key, 0.1 + people * 0.002]));
  return {
    ...{ people, honours: people, seconds: { ...seconds, index: people ** 2 / 1e6 }, total: 40, without: [] },
    ...{ memory: { self: 100, tree: 900 }, imported: people, pages: people * 12, rendered: people * 4, files: people * 30 },
    ...{
      bytes: people * 2 ** 20,
      medianPage: { file: 'a', bytes: 1, brotli: 1 },
      largestPage: { file: 'b', bytes: 1, brotli: 1 },
    },
    ...{ searchIndex: { files: 1, bytes: 2 ** 20 }, offline: 1, namesIndex: { files: 1, bytes: 1, brotli: 1 } },
    artefacts: [
      { kind: 'panels', name: '示例展板', files: people * 6, made: people * 6, bytes: people * 2 ** 20, seconds: people / 100 },
    ],
    peers: [
      { name: 'Hugo', version: '0.0.1', pages: people, seconds: people / 1000, same: 0.95 },
      { name: 'Eleventy', why: '没有装。' },
    ],
    ...more,
  };
};
const machine = { processor: '示例处理器', cores: 2, memory: 24, node: '24.0.0', system: 'linux' };
const results = (sizes: Sized[]): Results => ({ code: 'abc', machine, sizes });
const rowOf = (text: string, name: string): string[] =>
  text
    .split('\n')
    .find((line) => line.startsWith(`| ${name} |`))!
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());

test('the table in the docs is what the numbers beside it give', () => {
  expect(existsSync(TABLE_FILES.results)).toBe(true);
  const kept = JSON.parse(readFileSync(TABLE_FILES.results, 'utf8')) as Results;
  expect(readFileSync(TABLE_FILES.text, 'utf8')).toBe(tableText(kept));
});

test('each stage has a row with its seconds, its fixed part, the milliseconds of a person and how it grows', () => {
  const text = tableText(results([sized(1000), sized(2000), sized(5000)]));
  expect(rowOf(text, '题字')).toEqual(['2.1', '4.1', '10.1', '0.1', '2.00', '线性']);
  expect(rowOf(text, '建立检索索引').slice(-1)).toEqual(['超线性']);
  for (const [key, name] of Object.entries(TIMED)) if (key !== 'search') expect(rowOf(text, name)).toHaveLength(6);
  expect(rowOf(text, '示例展板')).toEqual(['30,000', '5,000.0', '10.0', '20.0', '50.0', '10.00', '线性']);
  expect(rowOf(text, '每页（毫秒）')).toEqual(['0.53', '0.51', '0.51']);
});

test('what other programs cost stands beside ours, and why one was not measured', () => {
  const text = tableText(results([sized(1000)]));
  expect(rowOf(text, 'Hugo 0.0.1')).toEqual(['1,000', '1,000', '1.0', '1.00', '0.53', '95% 的人物页与我们的正文逐字相同']);
  expect(rowOf(text, 'Eleventy').at(-1)).toBe('没有测：没有装。');
});

test('a change is told with its share of a cold build, and whether the sites are the same to the byte', () => {
  const each = [
    { what: '改一条事实', seconds: 4, anew: 210, pages: 2630, same: true },
    { what: '添一个人', seconds: 5, anew: 300, pages: 2634, same: false },
  ];
  const text = tableText({ ...results([sized(1000)]), changes: { people: 500, cold: 80, each } });
  expect(rowOf(text, '改一条事实')).toEqual(['4.0', '5.0%', '210', '2,630', '是']);
  expect(rowOf(text, '添一个人').at(-1)).toBe('不是');
});

test('what was left out is told, in tables of its own', () => {
  const text = tableText(results([sized(1000), sized(1000, { without: [TIMED.artefacts], artefacts: [] })]));
  expect(text).toContain('没有做：制品');
  expect(text.match(/^\| 题字 \|/gm)).toHaveLength(2);
});

test('pages are told by kind, the bar of stories before them', () => {
  const { peers: _, without: __, ...real } = sized(60);
  const weight = [{ type: '/craftsmen/{id}/（有故事）', pages: 22, median: ratio, worst: { ...ratio, ratio: 4.4 } }];
  const text = tableText({ ...results([sized(1000)]), real: { ...real, weight } });
  expect(text).toContain('目标是故事页居中不超过 2 倍；现在 3.50 倍');
  expect(rowOf(text, '人物，有故事 `/craftsmen/{id}/（有故事）`')).toEqual(['22', '3.50', '7,000', '2,000', '4.40']);
});

test('a size that lacks a stage is refused, by its name', () => {
  const { modes: _, ...seconds } = sized(1000).seconds;
  expect(() => tableText(results([sized(1000, { seconds })]))).toThrow(/1000 人的测量里没有“阅读模式”这一步/);
});

test('every stage of a build is in the table of stages, and no other runs under the watch', async () => {
  const builds = ['scripts/lib/site/build.ts', 'scripts/lib/bench/run.ts', 'scripts/lib/bench/importing.ts'];
  const said = builds.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bstage\(\s*'([^']+)'/g)].map(([, name]) => name!),
  );
  expect(said.map((name) => stageKey(name)).toSorted()).toEqual(Object.keys(TIMED).toSorted());
  await expect(stopwatch().stage('不认识的一步', () => 1)).rejects.toThrow('测量不认识“不认识的一步”');
});

test('growth is linear while the last stretch costs no more a person than the first; what is short, or alone, says nothing', () => {
  const points = (costs: [number, number][]) => costs.map(([people, cost]) => ({ people, cost }));
  expect(slopeOf(points([[1000, 3], [2000, 5], [5000, 11]]))).toMatchObject({ verdict: '线性' }); // prettier-ignore
  expect(slopeOf(points([[1000, 3], [2000, 5], [5000, 13]]))).toMatchObject({ verdict: '超线性' }); // prettier-ignore
  // A large fixed part hides nothing, a fall is no rise.
  expect(slopeOf(points([[1000, 20], [2000, 19]]))).toMatchObject({ verdict: '线性' }); // prettier-ignore
  expect(slopeOf(points([[1000, 1], [2000, 4]]))).toMatchObject({ verdict: '超线性' }); // prettier-ignore
  expect(slopeOf(points([[1000, 0.1], [2000, 0.9]]))).toMatchObject({ verdict: '太短' }); // prettier-ignore
  expect(slopeOf(points([[1000, 9]]))).toMatchObject({ verdict: '看不出' });
  const { fixed, each } = slopeOf(points([[1000, 3], [2000, 5], [5000, 11]])); // prettier-ignore
  expect([fixed, each].map((value) => Math.round(value * 1000) / 1000)).toEqual([1, 0.002]);
});

test('a size that is measured again takes the place of the old one; what left something out stands by itself', () => {
  const first = withSize(withSize(results([]), sized(2000)), sized(1000));
  const again = withSize(withSize(first, sized(1000, { total: 1 })), sized(1000, { without: ['制品'] }));
  expect(again.sizes.map(({ people, total, without }) => [people, total, without.length])).toEqual([
    [1000, 1, 0],
    [2000, 40, 0],
    [1000, 40, 1],
  ]);
});
