import { type Example, type SpecimenFiles } from './rule.ts';

/** 2017年度 — an edition that the 意见 does not govern, with nothing recorded. */
export const ungoverned: Example = {
  name: '2017年度不归意见管',
  change: (files) => void (files['editions/2017.json'] = { year: 2017, counts: {}, process: [], notes: [] }),
};

type Entry = Record<string, unknown>;

/** 逐年计数的例子 — none at all, and one of which no year is known; `kind` is of an event. */
export const noneOf = (file: string, kind?: string): Example[] => {
  const wanted = (entry: Entry): boolean => kind === undefined || entry['kind'] === kind;
  const entries = (files: SpecimenFiles) => files[file] as Entry[];
  return [
    { name: '一项也没有', change: (files) => void (files[file] = entries(files).filter((entry) => !wanted(entry))) },
    {
      name: '有一项，既没有日期，也没有年度',
      change: (files) => {
        for (const entry of entries(files)) {
          if (!wanted(entry)) continue;
          delete entry['date'];
          delete entry['edition'];
        }
      },
    },
  ];
};

/** A source from before the naming, that says how many nominees there are to be. */
export function beforeNaming(files: SpecimenFiles, basis: string): void {
  files['sources.json'].push({
    id: 'r0003',
    publisher: '示例工人报',
    published: '2018-07-01',
    dated: '发布日',
    speaker: '报社通讯社',
    read: '转载',
  });
  files['editions/2018.json'].counts.nominees = { persons: 100, basis, sources: ['r0003'] };
}

/** 记一行改动 — after those that stand there. */
export function addChange(files: SpecimenFiles, change: object): void {
  const list = (files['changes.json'] ??= []) as object[];
  const id = `d${String(list.length + 1).padStart(4, '0')}`;
  list.push({ id, date: '2019-02-01', reason: '示例原因', by: '编辑部', ...change });
}

/** 收录 — on the first day of 2019. */
export const enterAll = (files: SpecimenFiles, entries: string[]): void =>
  addChange(files, { kind: '收录', entries, date: '2019-01-01' });
