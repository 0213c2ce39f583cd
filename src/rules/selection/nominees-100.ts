import { decides, headcounts } from '#domain/record/headcount.ts';
import { quota } from '#domain/programme/quotas.ts';
import { FIRST_EDITION, TWO_LEVEL_FROM } from '#domain/programme/titles.ts';
import { quotaTold } from '#domain/programme/told.ts';
import { type Rule } from '../rule.ts';
import { at, governed, holds, lacking } from '../spot.ts';

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
      for (const each of headcounts(edition, 'nominees')) {
        const verdict = decides(each, each.persons === wanted);
        if (verdict === '相符') yield holds(archive, edition, each.path, `${each.told} = ${wanted} 名`);
        else if (verdict === '缺') yield lacking(archive, edition, each.path, `${each.told}，不是公布的确数，不能核对`);
        else yield at(archive, edition, each.path, `${edition.year}年度${each.told}，应为 ${wanted} 名。请核对专家评审结果。`);
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
    {
      name: '推算的99名不当作公布的人数',
      change: (files) => Object.assign(files['editions/2018.json'].counts.nominees, { persons: 99, basis: 'computed' }),
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
    {
      name: '评选经过写明公布了120名',
      change: (files) => files['editions/2018.json'].process.push({ text: '专家评审后公布120名提名人选。', sources: ['r0001'] }),
      says: '2018年度评选经过写明的提名人选 120 名，应为 100 名',
    },
  ],
} satisfies Rule;
