import { step } from '../terminal/command.ts';

/** 各步 — what the bench times, in the order of a build: the key in `--json`, the name that the stage says while it runs. */
export const TIMED = {
  generate: '生成数据',
  check: '检查记录',
  assets: '图片与资料',
  pages: '生成页面',
  index: '建立检索索引',
  again: '沿用',
  posters: '海报',
  cards: '分享图与图标',
  face: '题字',
  artefacts: '制品',
  parcel: '数据包',
  offline: '离线版',
  modes: '阅读模式',
  checksums: '校验码清单',
  site: '检查成品',
  importing: '导入填报表',
  search: '量检索',
} as const;
export type StageKey = keyof typeof TIMED;

/** 各步的秒数 — of the stages that ran. */
export type Seconds = Partial<Record<StageKey, number>>;

const KEYS = new Map(Object.entries(TIMED).map(([key, name]) => [name as string, key as StageKey]));

/** 这一步叫什么 — a stage that the table does not know would be missing from it unseen. */
export function stageKey(name: string): StageKey {
  const key = KEYS.get(name);
  if (key === undefined) throw new Error(`测量不认识“${name}”这一步。请在 scripts/lib/bench/stages.ts 的 TIMED 里给它一行。`);
  return key;
}

/** 秒表 — runs stages as `step` does, and keeps the seconds of each. */
export function stopwatch(): { stage: typeof step; seconds: Seconds } {
  const seconds: Seconds = {};
  const stage: typeof step = async (name, work) => {
    const key = stageKey(name);
    const begun = performance.now();
    const result = await step(name, work);
    seconds[key] = Math.round(performance.now() - begun) / 1000;
    return result;
  };
  return { stage, seconds };
}
