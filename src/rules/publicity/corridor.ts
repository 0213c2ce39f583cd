import { at, governed, type Rule } from '../rule.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/corridor',
  title: '每届的工匠进入文化长廊或展览',
  article: '意见 二（三）',
  why: '意见把工匠文化长廊列为打造校园文化的形式。长廊很少见报，没有查到不等于没有建立，所以只作提醒。',
  scope: 'edition',
  force: 'may',
  editions,
  *check(archive) {
    const held = new Set(archive.events.filter(({ kind }) => kind === '展览').map(({ edition }) => edition));
    for (const edition of governed(archive, editions)) {
      if (held.has(edition.year)) continue;
      yield at(
        archive,
        edition,
        '',
        `${edition.year}年度没有工匠文化长廊或展览的记录，应至少有一处。没有查到不等于没有建立：请查各院校、展览馆和当地报纸的长廊、展陈消息，登记到 events/（种类“展览”）并写明年度；确实没有，写进例外账。`,
      );
    }
  },
  passing: [
    { name: '正好一处', change: () => {} },
    {
      name: '2017年度不归意见管',
      change: (files) => void (files['editions/2017.json'] = { year: 2017, counts: {}, process: [], notes: [] }),
    },
  ],
  failing: [
    {
      name: '一处也没有',
      change: (files) =>
        void (files['events.json'] = files['events.json'].filter(({ kind }: { kind: string }) => kind !== '展览')),
      says: '2018年度没有工匠文化长廊或展览的记录，应至少有一处',
    },
    {
      name: '有一处，不属于任何一届',
      change: (files) => void delete files['events.json'].find(({ kind }: { kind: string }) => kind === '展览').edition,
      says: '并写明年度；确实没有，写进例外账',
    },
  ],
} satisfies Rule;
