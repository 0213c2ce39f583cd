import { reached } from '#domain/record/entries/edition.ts';
import { quota } from '#domain/programme/quotas.ts';
import { standsOn, TWO_LEVEL_FROM } from '#domain/programme/titles.ts';
import { apart, quotaTold } from '#domain/programme/told.ts';
import { type Rule } from '../rule.ts';
import { at, counted, governed, holds } from '../spot.ts';

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
      const honours = archive.honoursIn.get(edition.year) ?? [];
      const recorded = honours.filter(({ title }) => standsOn(title, 'named', programme.titles)).length;
      const found: [number | undefined, string][] = [
        [reached(edition.counts.named), 'counts.named.persons'],
        [edition.selection?.named?.length, 'selection.named'],
        [recorded, ''],
      ];
      for (const [number, path] of found) {
        if (number === undefined) continue;
        if (number <= wanted) {
          // What is recorded may be a part of what was named: it can break the rule, not show it kept.
          if (path) yield holds(archive, edition, path, `命名 ${number} 名 ≤ ${wanted} 名`);
          continue;
        }
        const message = `${edition.year}年度命名 ${number} 名，应不超过 ${wanted} 名。请核对名单；“${apart(row)}”与“${row.named}名，其中${row.masters}名”是同一个数。`;
        yield path ? at(archive, edition, path, message) : counted(archive, edition, number, message);
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
