import { decides, headcounts } from '#domain/record/headcount.ts';
import { quota } from '#domain/programme/quotas.ts';
import { standsOn, TWO_LEVEL_FROM } from '#domain/programme/titles.ts';
import { quotaTold } from '#domain/programme/told.ts';
import { type Rule } from '../rule.ts';
import { at, counted, governed, holds, lacking } from '../spot.ts';

const editions = { from: TWO_LEVEL_FROM };

export default {
  id: 'selection/masters-at-most-10',
  title: `每年命名的大工匠不超过${quotaTold('masters')}`,
  article: '意见 三（二）5',
  why: `大工匠从当年的${quotaTold('named')}里再选，文件写的是${quotaTold('masters')}；“宁缺毋滥”对他们同样适用，可以少，不可以多。`,
  scope: 'edition',
  force: 'must',
  editions,
  needs: { material: '公布的大工匠人数或名单', giver: '省总工会' },
  *check(archive, { programme }) {
    for (const edition of governed(archive, editions)) {
      const wanted = quota(edition.year, programme.quotas).masters;
      const most = (told: string): string =>
        `${edition.year}年度${told}，应不超过 ${wanted} 名。请核对谁是齐鲁大工匠、谁是齐鲁工匠。`;
      for (const each of headcounts(edition, 'masters')) {
        const verdict = decides(each, each.persons <= wanted);
        if (verdict === '相符') yield holds(archive, edition, each.path, `${each.told} ≤ ${wanted} 名`);
        else if (verdict === '缺') yield lacking(archive, edition, each.path, `${each.told}，不是公布的确数，不能核对`);
        else yield at(archive, edition, each.path, most(each.told));
      }
      // What is recorded may be a part of what was named: it can break the rule, not show it kept.
      const honours = archive.honoursIn.get(edition.year) ?? [];
      const recorded = new Set(
        honours.flatMap(({ title, person }) => (standsOn(title, 'masters', programme.titles) ? [person] : [])),
      );
      if (recorded.size > wanted) yield counted(archive, edition, recorded.size, most(`收录的大工匠 ${recorded.size} 名`));
    }
  },
  passing: [
    { name: '正好10名', change: () => {} },
    {
      name: '计划11名，还没有评',
      change: (files) => Object.assign(files['editions/2018.json'].counts.masters, { persons: 11, basis: 'planned' }),
    },
  ],
  failing: [
    {
      name: '公布了11名',
      change: (files) => void (files['editions/2018.json'].counts.masters.persons = 11),
      says: '2018年度公布的大工匠 11 名，应不超过 10 名',
    },
    {
      name: '名单上第11名',
      change: (files) => void files['editions/2018.json'].selection.masters.push('c040'),
      says: '2018年度大工匠名单有 11 名，应不超过 10 名',
    },
    {
      name: '收录了第11名',
      change: (files) => {
        files['honours/2018.json'][39].title = '齐鲁大工匠';
        delete files['studios/2018.json'][39].grants;
        delete files['editions/2018.json'].selection.masters;
      },
      says: '2018年度收录的大工匠 11 名，应不超过 10 名',
    },
  ],
} satisfies Rule;
