import { reached } from '#domain/record/entries/edition.ts';
import { quota } from '#domain/programme/quotas.ts';
import { FIRST_EDITION, TWO_LEVEL_FROM } from '#domain/programme/titles.ts';
import { quotaTold } from '#domain/programme/told.ts';
import { type Rule } from '../rule.ts';
import { at, governed, holds } from '../spot.ts';

const editions = { from: TWO_LEVEL_FROM };

export default {
  id: 'selection/nominees-100',
  title: `专家评审确定${quotaTold('nominees')}提名人选`,
  article: '意见 三（二）4',
  why: `公众投票在这${quotaTold('nominees')}里选，多一名少一名，投票的范围就变了。2017年的${quota(FIRST_EDITION).nominees}名另有当年的办法。`,
  scope: 'edition',
  force: 'must',
  editions,
  needs: { material: '专家评审后公布的提名人数或名单', giver: '省总工会' },
  *check(archive, { programme }) {
    for (const edition of governed(archive, editions)) {
      const wanted = quota(edition.year, programme.quotas).nominees;
      const found: [number | undefined, string, string][] = [
        [reached(edition.counts.nominees), '公布的提名人选', 'counts.nominees.persons'],
        [edition.selection?.nominees?.length, '提名人选名单有', 'selection.nominees'],
      ];
      for (const [number, what, path] of found) {
        if (number === undefined) continue;
        const message = `${edition.year}年度${what} ${number} 名，应为 ${wanted} 名。请核对专家评审结果。`;
        if (number === wanted) yield holds(archive, edition, path, `${what} ${number} 名 = ${wanted} 名`);
        else yield at(archive, edition, path, message);
      }
    }
  },
  passing: [
    { name: '正好100名', change: () => {} },
    {
      name: '2017年按当年办法30名',
      change: (files) =>
        void (files['editions/2017.json'] = {
          year: 2017,
          counts: { nominees: { persons: 30, basis: 'reported', sources: ['r0001'] } },
          process: [],
          notes: [],
        }),
    },
  ],
  failing: [
    {
      name: '公布了101名',
      change: (files) => void (files['editions/2018.json'].counts.nominees.persons = 101),
      says: '2018年度公布的提名人选 101 名，应为 100 名',
    },
    {
      name: '名单少一名',
      change: (files) => void files['editions/2018.json'].selection.nominees.pop(),
      says: '2018年度提名人选名单有 99 名，应为 100 名',
    },
  ],
} satisfies Rule;
