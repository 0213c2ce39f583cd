import { at, governed, type Rule } from '../rule.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/ceremony',
  title: '每届举办颁奖典礼',
  article: '意见 二（一）',
  why: '颁奖典礼是文件列出的第一种宣传方式。没有查到不等于没有举办，所以只作提醒。',
  scope: 'edition',
  force: 'may',
  editions,
  *check(archive) {
    for (const edition of governed(archive, editions)) {
      const held =
        archive.events.some((event) => event.kind === '颁奖典礼' && event.level === '省' && event.edition === edition.year) ||
        edition.ceremony?.name.includes('颁奖');
      if (!held)
        yield at(archive, edition, 'ceremony', `${edition.year}年度没有颁奖典礼的记录。请查找报道后登记；确实没有，写进例外账。`);
    }
  },
  passing: [{ name: '有颁奖典礼', change: () => {} }],
  failing: [
    {
      name: '没有颁奖典礼',
      change: (files) => {
        delete files['editions/2018.json'].ceremony;
        files['events.json'] = files['events.json'].filter(({ kind }: { kind: string }) => kind !== '颁奖典礼');
      },
      says: '2018年度没有颁奖典礼的记录',
    },
  ],
} satisfies Rule;
