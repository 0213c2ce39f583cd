import { type Rule } from '../rule.ts';
import { type Counted, countByYear, happened } from '../tally.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/ceremony',
  title: '举办颁奖典礼',
  article: '意见 二（一）',
  why: '颁奖典礼是文件列出的第一种宣传方式，文件没有定下次数。按举办的年份计数，不作判断：2019年度的典礼在2020年举办，就计在2020年；市、县、企业自己的典礼不计。',
  scope: 'archive',
  force: 'may',
  editions,
  needs: { material: '写明日期的颁奖典礼：通知或报道', giver: '省总工会' },
  *check(archive) {
    const events = archive.events.filter(({ kind, level }) => kind === '颁奖典礼' && level === '省');
    // The edition tells of its own ceremony; an event of that day or that edition is the same one.
    const told: Counted[] = archive.editions.flatMap((edition) => {
      const { ceremony, year } = edition;
      const same = events.some((event) => event.edition === year || (event.date ?? '') === ceremony?.date);
      if (!ceremony?.name.includes('颁奖') || same) return [];
      const { title, year: when } = happened({ title: ceremony.name, date: ceremony.date, edition: year });
      return [{ entry: edition, path: 'ceremony', title, year: when }];
    });
    yield* countByYear(archive, editions, '颁奖典礼', [...told, ...events.map(happened)]);
  },
  passing: [
    { name: '有颁奖典礼', change: () => {} },
    {
      name: '典礼在次年举办，计在次年',
      change: (files) => {
        files['editions/2018.json'].ceremony.date = '2019-01-10';
        files['events.json'] = files['events.json'].filter(({ kind }: { kind: string }) => kind !== '颁奖典礼');
      },
    },
  ],
  failing: [],
  silent: [
    {
      name: '没有颁奖典礼',
      change: (files) => {
        delete files['editions/2018.json'].ceremony;
        files['events.json'] = files['events.json'].filter(({ kind }: { kind: string }) => kind !== '颁奖典礼');
      },
    },
  ],
} satisfies Rule;
