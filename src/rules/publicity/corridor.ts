import { type Rule } from '../rule.ts';
import { onceAnEdition } from '../spot.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/corridor',
  title: '每届的工匠进入文化长廊或展览',
  article: '意见 二（三）',
  why: '意见把工匠文化长廊列为打造校园文化的形式。长廊很少见报，没有查到不等于没有建立，只记作无可核验。',
  scope: 'edition',
  force: 'may',
  editions,
  needs: { material: '写明属于这一届的工匠文化长廊或展览：开展消息、展陈说明', giver: '各院校、展览馆和市级工会' },
  *check(archive) {
    yield* onceAnEdition(
      archive,
      editions,
      '工匠文化长廊或展览',
      archive.events.filter(({ kind }) => kind === '展览'),
    );
  },
  passing: [
    { name: '正好一处', change: () => {} },
    {
      name: '2017年度不归意见管',
      change: (files) => void (files['editions/2017.json'] = { year: 2017, counts: {}, process: [], notes: [] }),
    },
  ],
  failing: [],
  silent: [
    {
      name: '一处也没有',
      change: (files) =>
        void (files['events.json'] = files['events.json'].filter(({ kind }: { kind: string }) => kind !== '展览')),
    },
    {
      name: '有一处，不属于任何一届',
      change: (files) => void delete files['events.json'].find(({ kind }: { kind: string }) => kind === '展览').edition,
    },
  ],
} satisfies Rule;
