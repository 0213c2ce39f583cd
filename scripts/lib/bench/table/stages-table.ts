import { type StageKey, TIMED } from '../stages.ts';
import { NONE, number, table } from './cells.ts';
import { type Results, type Sized } from './results.ts';
import { slopeOf } from './slope.ts';

/** 量检索 belongs to another bench: it needs a browser. */
const KEYS = (Object.keys(TIMED) as StageKey[]).filter((key) => key !== 'search');

/** 一步的秒数 — a size that lacks a stage was not measured whole. */
function secondsOf({ people, seconds }: Sized, key: StageKey): number {
  const cost = seconds[key];
  if (cost === undefined)
    throw new Error(
      `${people} 人的测量里没有“${TIMED[key]}”这一步。请用 npm run bench -- --table --sizes ${people} --again 重新量。`,
    );
  return cost;
}

const growth = (points: { people: number; cost: number }[]): string[] => {
  const { fixed, each, verdict } = slopeOf(points);
  return verdict === '看不出' ? [NONE, NONE, verdict] : [number(fixed, 1), number(each * 1000, 2), verdict];
};

/** 各步用时 — of the sizes that were measured alike; with the real record in front, where there is one. */
export function stagesTable(sizes: readonly Sized[], real: Results['real']): string {
  const row = (name: string, of: (sized: Sized) => number, ofReal?: number): string[] => [
    name,
    ...(real ? [ofReal === undefined ? NONE : number(ofReal, 1)] : []),
    ...sizes.map((sized) => number(of(sized), 1)),
    ...growth(sizes.map((sized) => ({ people: sized.people, cost: of(sized) }))),
  ];
  const building = (sized: Sized): number => sized.total - secondsOf(sized, 'generate') - secondsOf(sized, 'importing');
  return table(
    [
      '步骤（秒）',
      ...(real ? [`真实记录 ${number(real.people)} 人`] : []),
      ...sizes.map(({ people }) => `${number(people)} 人`),
      ...['固定（秒）', '每人（毫秒）', '增长'],
    ],
    [
      ...KEYS.map((key) => row(TIMED[key], (sized) => secondsOf(sized, key), real?.seconds[key])),
      row('检查并建站，合计', building, real?.total),
    ],
  );
}

/** 分量与内存 — pages, files, bytes, and the most memory of all processes at one moment. */
export function sizeTable(sizes: readonly Sized[]): string {
  const MB = 2 ** 20;
  const rows: [string, (sized: Sized) => string][] = [
    ['生成的页面', (sized) => number(sized.rendered)],
    ['每页（毫秒）', (sized) => number((secondsOf(sized, 'pages') / sized.rendered) * 1000, 2)],
    ['每秒页面', (sized) => number(sized.rendered / secondsOf(sized, 'pages'))],
    ['连同阅读模式的页面', (sized) => number(sized.pages)],
    ['文件', (sized) => number(sized.files)],
    ['成品（MB）', (sized) => number(sized.bytes / MB)],
    ['每人（KB）', (sized) => number(sized.bytes / 1024 / sized.people)],
    ['检索索引（MB）', (sized) => number(sized.searchIndex.bytes / MB, 1)],
    ['内存峰值，全部进程（MB）', ({ memory }) => (memory.tree === null ? NONE : number(memory.tree))],
    ['导入改动的人', ({ imported }) => (imported === undefined ? NONE : number(imported))],
  ];
  return table(
    ['', ...sizes.map(({ people }) => `${number(people)} 人`)],
    rows.map(([name, of]) => [name, ...sizes.map(of)]),
  );
}

/** 制品 — kind by kind: how many at the largest size, their bytes, the seconds at each size. */
export function artefactsTable(sizes: readonly Sized[]): string {
  const largest = sizes.at(-1);
  const made = largest?.artefacts ?? [];
  const secondsAt = (sized: Sized, kind: string): number => sized.artefacts?.find((each) => each.kind === kind)?.seconds ?? 0;
  return table(
    ['制品', '文件', 'MB', ...sizes.map(({ people }) => `${number(people)} 人（秒）`), '每人（毫秒）', '增长'],
    made.map(({ kind, name, files, bytes }) => [
      name,
      number(files),
      number(bytes / 2 ** 20, 1),
      ...sizes.map((sized) => number(secondsAt(sized, kind), 1)),
      ...growth(sizes.map((sized) => ({ people: sized.people, cost: secondsAt(sized, kind) }))).slice(1),
    ]),
  );
}
