import { at, governed, type Rule } from '../rule.ts';

const editions = { from: 2018 };

export default {
  id: 'training/contest',
  title: '每届举办职工职业技能竞赛',
  article: '意见 三（一）3',
  why: '意见要求普遍开展技能竞赛，每年选定一批工种举办省级竞赛。记录只收与本工程有关的，没有查到不等于没有举办，所以只作提醒。',
  scope: 'edition',
  force: 'may',
  editions,
  *check(archive) {
    const held = new Set(archive.events.filter(({ kind }) => kind === '竞赛').map(({ edition }) => edition));
    for (const edition of governed(archive, editions)) {
      if (held.has(edition.year)) continue;
      yield at(
        archive,
        edition,
        '',
        `${edition.year}年度没有职业技能竞赛的记录，应至少有一项。没有查到不等于没有举办：请查省人力资源社会保障厅、省总工会的竞赛通知和结果，登记到 events/（种类“竞赛”）并写明年度；确实没有，写进例外账。`,
      );
    }
  },
  passing: [
    { name: '正好一项', change: () => {} },
    {
      name: '2017年度不归意见管',
      change: (files) => void (files['editions/2017.json'] = { year: 2017, counts: {}, process: [], notes: [] }),
    },
  ],
  failing: [
    {
      name: '一项也没有',
      change: (files) =>
        void (files['events.json'] = files['events.json'].filter(({ kind }: { kind: string }) => kind !== '竞赛')),
      says: '2018年度没有职业技能竞赛的记录，应至少有一项',
    },
    {
      name: '有一项，不属于任何一届',
      change: (files) => void delete files['events.json'].find(({ kind }: { kind: string }) => kind === '竞赛').edition,
      says: '并写明年度；确实没有，写进例外账',
    },
  ],
} satisfies Rule;
