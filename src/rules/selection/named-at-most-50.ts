import { quota } from '#domain/programme/programme.ts';
import { at, governed, type Rule } from '../rule.ts';

const editions = { from: 2018 };

export default {
  id: 'selection/named-at-most-50',
  title: '每年命名不超过50名，大工匠计算在内',
  article: '意见 三（二）5',
  why: '文件要求“确保质量、宁缺毋滥”，所以50名是上限，不是任务。报道所说的“10＋40”就是这50名，不另加。',
  scope: 'edition',
  force: 'must',
  editions,
  *check(archive) {
    for (const edition of governed(archive, editions)) {
      const wanted = quota(edition.year).named;
      const recorded = (archive.honoursIn.get(edition.year) ?? []).filter(({ title }) => title !== '鲁班首席工匠').length;
      const found: [number | undefined, string][] = [
        [edition.counts.named?.persons, 'counts.named.persons'],
        [edition.selection?.named?.length, 'selection.named'],
        [recorded, ''],
      ];
      for (const [number, path] of found) {
        if (number === undefined || number <= wanted) continue;
        yield at(
          archive,
          edition,
          path,
          `${edition.year}年度命名 ${number} 名，应不超过 ${wanted} 名。请核对名单；“10＋40”与“50名，其中10名”是同一个数。`,
        );
      }
    }
  },
  passing: [{ name: '正好50名', change: () => {} }],
  failing: [
    {
      name: '51名',
      change: (files) => void (files['editions/2018.json'].counts.named.persons = 51),
      says: '2018年度命名 51 名，应不超过 50 名',
    },
    {
      name: '把10和40加在50上',
      change: (files) => void (files['editions/2018.json'].counts.named.persons = 60),
      says: '2018年度命名 60 名',
    },
  ],
} satisfies Rule;
