import { at, governed, type Rule } from '../rule.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/school-activity',
  title: '每届工匠走进学校',
  article: '意见 二（三）',
  why: '意见要让工匠成为学生的新导师，列出的做法有事迹报告会和学生采访工匠，还要从职业院校延伸到其他院校。没有查到不等于没有举办，所以只作提醒。',
  scope: 'edition',
  force: 'may',
  editions,
  *check(archive) {
    const held = new Set(archive.events.filter(({ kind }) => kind === '进校园').map(({ edition }) => edition));
    for (const edition of governed(archive, editions)) {
      if (held.has(edition.year)) continue;
      yield at(
        archive,
        edition,
        '',
        `${edition.year}年度没有工匠进校园的记录，应至少有一次。没有查到不等于没有举办：请查省教育厅、省总工会和各院校网站的报告会、宣讲、采访消息，登记到 events/（种类“进校园”）并写明年度；确实没有，写进例外账。`,
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
        void (files['events.json'] = files['events.json'].filter(({ kind }: { kind: string }) => kind !== '进校园')),
      says: '2018年度没有工匠进校园的记录，应至少有一次',
    },
    {
      name: '有一次，不属于任何一届',
      change: (files) => void delete files['events.json'].find(({ kind }: { kind: string }) => kind === '进校园').edition,
      says: '并写明年度；确实没有，写进例外账',
    },
  ],
} satisfies Rule;
