import { at, governed, type Rule } from '../rule.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/lecture',
  title: '每届开设工匠大讲堂',
  article: '意见 二（三）',
  why: '意见把工匠大讲堂列为把工匠精神融入校园文化的形式。没有查到不等于没有开设，所以只作提醒。',
  scope: 'edition',
  force: 'may',
  editions,
  *check(archive) {
    const held = new Set(archive.events.filter(({ kind }) => kind === '讲座').map(({ edition }) => edition));
    for (const edition of governed(archive, editions)) {
      if (held.has(edition.year)) continue;
      yield at(
        archive,
        edition,
        '',
        `${edition.year}年度没有工匠大讲堂的记录，应至少有一讲。没有查到不等于没有开设：请查各院校和各级工会的讲堂、讲座消息，登记到 events/（种类“讲座”）并写明年度；确实没有，写进例外账。`,
      );
    }
  },
  passing: [
    { name: '正好一讲', change: () => {} },
    {
      name: '2017年度不归意见管',
      change: (files) => void (files['editions/2017.json'] = { year: 2017, counts: {}, process: [], notes: [] }),
    },
  ],
  failing: [
    {
      name: '一讲也没有',
      change: (files) =>
        void (files['events.json'] = files['events.json'].filter(({ kind }: { kind: string }) => kind !== '讲座')),
      says: '2018年度没有工匠大讲堂的记录，应至少有一讲',
    },
    {
      name: '有一讲，不属于任何一届',
      change: (files) => void delete files['events.json'].find(({ kind }: { kind: string }) => kind === '讲座').edition,
      says: '并写明年度；确实没有，写进例外账',
    },
  ],
} satisfies Rule;
