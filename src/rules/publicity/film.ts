import { at, governed, type Rule } from '../rule.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/film',
  title: '每届制作“齐鲁工匠”系列宣传片',
  article: '意见 二（一）',
  why: '意见把系列宣传片列为宣传方式。片子散在各台各网，没有查到不等于没有拍，所以只作提醒。',
  scope: 'edition',
  force: 'may',
  editions,
  *check(archive) {
    const made = new Set(archive.films.map(({ edition }) => edition));
    for (const edition of governed(archive, editions)) {
      if (made.has(edition.year)) continue;
      yield at(
        archive,
        edition,
        '',
        `${edition.year}年度没有宣传片的记录，应至少有一部。没有查到不等于没有制作：请查山东广播电视台、省总工会网站和视频号，登记到 films/ 并写明年度；确实没有，写进例外账。`,
      );
    }
  },
  passing: [
    {
      name: '正好一部',
      change: () => {},
    },
    {
      name: '2017年度不归意见管',
      change: (files) => void (files['editions/2017.json'] = { year: 2017, counts: {}, process: [], notes: [] }),
    },
  ],
  failing: [
    { name: '一部也没有', change: (files) => void (files['films.json'] = []), says: '2018年度没有宣传片的记录，应至少有一部' },
    {
      name: '有一部，不属于任何一届',
      change: (files) => void delete files['films.json'][0].edition,
      says: '登记到 films/ 并写明年度；确实没有，写进例外账',
    },
  ],
} satisfies Rule;
