import { type Rule } from '../rule.ts';
import { onceAnEdition } from '../spot.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/lecture',
  title: '每届开设工匠大讲堂',
  article: '意见 二（三）',
  why: '意见把工匠大讲堂列为把工匠精神融入校园文化的形式。没有查到不等于没有开设，只记作无可核验。',
  scope: 'edition',
  force: 'may',
  editions,
  needs: { material: '写明属于这一届的工匠大讲堂：通知或报道', giver: '各院校和各级工会' },
  *check(archive) {
    yield* onceAnEdition(
      archive,
      editions,
      '工匠大讲堂',
      archive.events.filter(({ kind }) => kind === '讲座'),
    );
  },
  passing: [
    { name: '正好一讲', change: () => {} },
    {
      name: '2017年度不归意见管',
      change: (files) => void (files['editions/2017.json'] = { year: 2017, counts: {}, process: [], notes: [] }),
    },
  ],
  failing: [],
  silent: [
    {
      name: '一讲也没有',
      change: (files) =>
        void (files['events.json'] = files['events.json'].filter(({ kind }: { kind: string }) => kind !== '讲座')),
    },
    {
      name: '有一讲，不属于任何一届',
      change: (files) => void delete files['events.json'].find(({ kind }: { kind: string }) => kind === '讲座').edition,
    },
  ],
} satisfies Rule;
