import { reached } from '#domain/record/entries/edition.ts';
import { quota } from '#domain/programme/quotas.ts';
import { standsOn, TWO_LEVEL_FROM } from '#domain/programme/titles.ts';
import { quotaTold } from '#domain/programme/told.ts';
import { type Rule } from '../rule.ts';
import { at, counted, governed, holds } from '../spot.ts';

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
      const honours = archive.honoursIn.get(edition.year) ?? [];
      const recorded = new Set(
        honours.flatMap(({ title, person }) => (standsOn(title, 'masters', programme.titles) ? [person] : [])),
      );
      const found: [number | undefined, string, string][] = [
        [reached(edition.counts.masters), '公布的大工匠', 'counts.masters.persons'],
        [edition.selection?.masters?.length, '大工匠名单有', 'selection.masters'],
        [recorded.size, '收录的大工匠', ''],
      ];
      for (const [number, what, path] of found) {
        if (number === undefined) continue;
        if (number <= wanted) {
          // What is recorded may be a part of what was named: it can break the rule, not show it kept.
          if (path) yield holds(archive, edition, path, `${what} ${number} 名 ≤ ${wanted} 名`);
          continue;
        }
        const message = `${edition.year}年度${what} ${number} 名，应不超过 ${wanted} 名。请核对谁是齐鲁大工匠、谁是齐鲁工匠。`;
        yield path ? at(archive, edition, path, message) : counted(archive, edition, number, message);
      }
    }
  },
  passing: [{ name: '正好10名', change: () => {} }],
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
