import { decides, headcounts } from '#domain/record/headcount.ts';
import { quota } from '#domain/programme/quotas.ts';
import { TWO_LEVEL_FROM } from '#domain/programme/titles.ts';
import { quotaTold } from '#domain/programme/told.ts';
import { type Rule } from '../rule.ts';
import { at, governed, holds, lacking } from '../spot.ts';

const editions = { from: TWO_LEVEL_FROM };

export default {
  id: 'selection/candidates-150',
  title: `初审确定${quotaTold('candidates')}候选人`,
  article: '意见 三（二）4',
  why: `候选人数是文件定死的，多了少了都说明初审没有照办。名单和公布的人数各查一遍，都应是${quotaTold('candidates', '')}。`,
  scope: 'edition',
  force: 'must',
  editions,
  needs: { material: '初审后公布的候选人数或名单', giver: '省总工会' },
  *check(archive, { programme }) {
    for (const edition of governed(archive, editions)) {
      const wanted = quota(edition.year, programme.quotas).candidates;
      if (wanted === null) continue;
      for (const each of headcounts(edition, 'candidates')) {
        const verdict = decides(each, each.persons === wanted);
        if (verdict === '相符') yield holds(archive, edition, each.path, `${each.told} = ${wanted} 名`);
        else if (verdict === '缺') yield lacking(archive, edition, each.path, `${each.told}，不是公布的确数，不能核对`);
        else yield at(archive, edition, each.path, `${edition.year}年度${each.told}，应为 ${wanted} 名。请核对初审结果。`);
      }
    }
  },
  passing: [
    { name: '正好150名', change: () => {} },
    {
      name: '只有名单，没有公布人数',
      change: (files) => void delete files['editions/2018.json'].counts.candidates,
    },
    {
      name: '约150名，实为149名的约数',
      change: (files) => Object.assign(files['editions/2018.json'].counts.candidates, { persons: 149, basis: 'approximate' }),
    },
  ],
  failing: [
    {
      name: '公布了149名',
      change: (files) => void (files['editions/2018.json'].counts.candidates.persons = 149),
      says: '2018年度公布的候选人 149 名，应为 150 名',
    },
    {
      name: '名单多一名',
      change: (files) =>
        void files['editions/2018.json'].selection.candidates.push({ key: 'c151', name: '示例增补', serving: true }),
      says: '2018年度候选人名单有 151 名，应为 150 名',
    },
    {
      name: '评选经过写明确定了148名',
      change: (files) => files['editions/2018.json'].process.push({ text: '初审确定148名候选人。', sources: ['r0001'] }),
      says: '2018年度评选经过写明的候选人 148 名，应为 150 名',
    },
  ],
} satisfies Rule;
