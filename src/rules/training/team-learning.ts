import { at, governed, type Rule } from '../rule.ts';

const editions = { from: 2018 };

export default {
  id: 'training/team-learning',
  title: '每届开展班组学习',
  article: '意见 三（一）2',
  why: '意见要推广班组大讲堂一类的培训，评选创新能手和创新型班组。这些事在企业里做，没有查到不等于没有开展，所以只作提醒。',
  scope: 'edition',
  force: 'may',
  editions,
  *check(archive) {
    const held = new Set(archive.events.filter(({ kind }) => kind === '班组学习').map(({ edition }) => edition));
    for (const edition of governed(archive, editions)) {
      if (held.has(edition.year)) continue;
      yield at(
        archive,
        edition,
        '',
        `${edition.year}年度没有班组学习的记录，应至少有一次。没有查到不等于没有开展：请查工匠所在单位和产业工会的班组大讲堂、创新型班组评选消息，登记到 events/（种类“班组学习”）并写明年度；确实没有，写进例外账。`,
      );
    }
  },
  passing: [
    { name: '正好一次', change: () => {} },
    {
      name: '2017年度不归意见管',
      change: (files) => void (files['editions/2017.json'] = { year: 2017, counts: {}, process: [], notes: [] }),
    },
  ],
  failing: [
    {
      name: '一次也没有',
      change: (files) =>
        void (files['events.json'] = files['events.json'].filter(({ kind }: { kind: string }) => kind !== '班组学习')),
      says: '2018年度没有班组学习的记录，应至少有一次',
    },
    {
      name: '有一次，不属于任何一届',
      change: (files) => void delete files['events.json'].find(({ kind }: { kind: string }) => kind === '班组学习').edition,
      says: '并写明年度；确实没有，写进例外账',
    },
  ],
} satisfies Rule;
