import { decides, headcounts } from '#domain/record/headcount.ts';
import { quota } from '#domain/programme/quotas.ts';
import { standsOn, TWO_LEVEL_FROM } from '#domain/programme/titles.ts';
import { apart, quotaTold } from '#domain/programme/told.ts';
import { type Rule } from '../rule.ts';
import { at, counted, governed, holds, lacking } from '../spot.ts';

const editions = { from: TWO_LEVEL_FROM };

export default {
  id: 'selection/named-at-most-50',
  title: `每年命名不超过${quotaTold('named')}，大工匠计算在内`,
  article: '意见 三（二）5',
  why: `文件要求“确保质量、宁缺毋滥”，所以${quotaTold('named')}是上限，不是任务。报道所说的“${apart(quota(TWO_LEVEL_FROM))}”就是这${quota(TWO_LEVEL_FROM).named}名，不另加。`,
  scope: 'edition',
  force: 'must',
  editions,
  needs: { material: '公布的命名人数或名单', giver: '省总工会' },
  *check(archive, { programme }) {
    for (const edition of governed(archive, editions)) {
      const row = quota(edition.year, programme.quotas);
      const wanted = row.named;
      const most = (told: string): string =>
        `${edition.year}年度${told}，应不超过 ${wanted} 名。请核对名单；“${apart(row)}”与“${row.named}名，其中${row.masters}名”是同一个数。`;
      for (const each of headcounts(edition, 'named')) {
        const verdict = decides(each, each.persons <= wanted);
        if (verdict === '相符') yield holds(archive, edition, each.path, `${each.told} ≤ ${wanted} 名`);
        else if (verdict === '缺') yield lacking(archive, edition, each.path, `${each.told}，不是公布的确数，不能核对`);
        else yield at(archive, edition, each.path, most(each.told));
      }
      // A master is one of the named, and may be recorded under both titles. What is recorded may be a part of what was named.
      const honours = archive.honoursIn.get(edition.year) ?? [];
      const recorded = new Set(
        honours.flatMap(({ title, person }) => (standsOn(title, 'named', programme.titles) ? [person] : [])),
      );
      if (recorded.size > wanted) yield counted(archive, edition, recorded.size, most(`收录的命名人选 ${recorded.size} 名`));
    }
  },
  passing: [
    { name: '正好50名', change: () => {} },
    {
      name: '一名大工匠两个称号都收录，仍是50人',
      change: (files) => {
        const [master] = files['honours/2018.json'].slice(40);
        files['honours/2018.json'].push({ ...master, id: 'h0051', title: '齐鲁工匠' });
      },
    },
  ],
  failing: [
    {
      name: '51名',
      change: (files) => void (files['editions/2018.json'].counts.named.persons = 51),
      says: '2018年度公布的命名人选 51 名，应不超过 50 名',
    },
    {
      name: '把10和40加在50上',
      change: (files) => void (files['editions/2018.json'].counts.named.persons = 60),
      says: '2018年度公布的命名人选 60 名',
    },
    {
      name: '没有公布人数，收录了51人',
      change: (files) => {
        files['editions/2018.json'].counts = {};
        delete files['editions/2018.json'].selection.named;
        files['people/0001.json'].push({ ...files['people/0001.json'][0], id: 'q0051', name: '示例增补' });
        files['honours/2018.json'].push({ ...files['honours/2018.json'][0], id: 'h0051', person: 'q0051' });
      },
      says: '2018年度收录的命名人选 51 名，应不超过 50 名',
    },
  ],
} satisfies Rule;
