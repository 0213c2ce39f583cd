import { type Rule } from '../rule.ts';
import { onceAnEdition } from '../spot.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/school-activity',
  title: '每届工匠走进学校',
  article: '意见 二（三）',
  why: '意见要让工匠成为学生的新导师，列出的做法有事迹报告会和学生采访工匠，还要从职业院校延伸到其他院校。没有查到不等于没有举办，只记作无可核验。',
  scope: 'edition',
  force: 'may',
  editions,
  needs: { material: '写明属于这一届的报告会、宣讲或学生采访', giver: '省教育厅、省总工会和各院校' },
  *check(archive) {
    yield* onceAnEdition(
      archive,
      editions,
      '工匠进校园',
      archive.events.filter(({ kind }) => kind === '进校园'),
    );
  },
  passing: [
    { name: '正好一次', change: () => {} },
    {
      name: '2017年度不归意见管',
      change: (files) => void (files['editions/2017.json'] = { year: 2017, counts: {}, process: [], notes: [] }),
    },
  ],
  failing: [],
  silent: [
    {
      name: '一次也没有',
      change: (files) =>
        void (files['events.json'] = files['events.json'].filter(({ kind }: { kind: string }) => kind !== '进校园')),
    },
    {
      name: '有一次，不属于任何一届',
      change: (files) => void delete files['events.json'].find(({ kind }: { kind: string }) => kind === '进校园').edition,
    },
  ],
} satisfies Rule;
