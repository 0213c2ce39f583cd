import { type Rule } from '../rule.ts';
import { onceAnEdition } from '../spot.ts';

const editions = { from: 2018 };

export default {
  id: 'training/team-learning',
  title: '每届开展班组学习',
  article: '意见 三（一）2',
  why: '意见要推广班组大讲堂一类的培训，评选创新能手和创新型班组。这些事在企业里做，没有查到不等于没有开展，只记作无可核验。',
  scope: 'edition',
  force: 'may',
  editions,
  needs: { material: '写明属于这一届的班组大讲堂、创新型班组评选', giver: '所在单位和产业工会' },
  *check(archive) {
    yield* onceAnEdition(
      archive,
      editions,
      '班组学习',
      archive.events.filter(({ kind }) => kind === '班组学习'),
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
        void (files['events.json'] = files['events.json'].filter(({ kind }: { kind: string }) => kind !== '班组学习')),
    },
    {
      name: '有一次，不属于任何一届',
      change: (files) => void delete files['events.json'].find(({ kind }: { kind: string }) => kind === '班组学习').edition,
    },
  ],
} satisfies Rule;
