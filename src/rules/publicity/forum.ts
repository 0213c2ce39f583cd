import { at, governed, type Rule } from '../rule.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/forum',
  title: '每届组织“齐鲁工匠”论坛',
  article: '意见 二（一）',
  why: '意见把论坛列为宣传方式。论坛多由工会和院校分头举办，没有查到不等于没有举办，所以只作提醒。',
  scope: 'edition',
  force: 'may',
  editions,
  *check(archive) {
    const held = new Set(archive.forums.map(({ edition }) => edition));
    for (const edition of governed(archive, editions)) {
      if (held.has(edition.year)) continue;
      yield at(
        archive,
        edition,
        '',
        `${edition.year}年度没有论坛的记录，应至少有一次。没有查到不等于没有举办：请查省总工会网站、山东工人报和承办院校的消息，登记到 forums/ 并写明年度；确实没有，写进例外账。`,
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
    { name: '一次也没有', change: (files) => void (files['forums.json'] = []), says: '2018年度没有论坛的记录，应至少有一次' },
    {
      name: '有一次，不属于任何一届',
      change: (files) => void delete files['forums.json'][0].edition,
      says: '登记到 forums/ 并写明年度；确实没有，写进例外账',
    },
  ],
} satisfies Rule;
