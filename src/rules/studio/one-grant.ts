import { chineseDate } from '#domain/values/date.ts';
import { type Studio } from '#domain/record/entries/studio.ts';
import { type Rule } from '../rule.ts';
import { at, holds } from '../spot.ts';

export default {
  id: 'studio/one-grant',
  title: '一间工作室、一位领衔人、一次命名只资助一次',
  article: '办法 第四条',
  why: '资助是一次性的。同一间工作室不能再得，同一个人换一间工作室也不能再得，一次命名只能用一次。',
  scope: 'archive',
  force: 'must',
  needs: { material: '全部工作室的资助名单', giver: '省总工会' },
  *check(archive) {
    /** What has been granted already → where and when. */
    const granted = new Map<unknown, { studio: Studio; date: string }>();
    for (const studio of archive.studios) {
      for (const [index, { honour, payments }] of (studio.grants ?? []).entries()) {
        const leader = studio.leader ?? archive.by.honours.get(honour)?.person;
        const name = (leader && archive.by.people.get(leader)?.name) ?? '';
        const claims: [unknown, string][] = [
          [studio, '这间工作室'],
          [honour, `命名 ${honour} `],
          ...(leader === undefined ? [] : [[leader, `领衔人${name}（${leader}）`] as [string, string]]),
        ];
        const { date } = payments[0]!;
        const [again] = claims.flatMap(([key, what]) => {
          const first = granted.get(key);
          return first ? [{ first, what }] : [];
        });
        if (again) {
          const { first, what } = again;
          const where = `${first.studio.name}（${first.studio.id}）${chineseDate(first.date)}`;
          yield at(
            archive,
            studio,
            `grants[${index}]`,
            `${studio.name}${chineseDate(date)}的资助不是第一次：${what}已在${where}得过资助，应只有一次。请核对两处，删去重复的一处。`,
          );
        } else {
          yield holds(archive, studio, `grants[${index}]`, `这间工作室、领衔人和命名 ${honour} 收录的资助 1 次 = 1 次`);
        }
        for (const [key] of claims) if (!granted.has(key)) granted.set(key, { studio, date });
      }
    }
  },
  passing: [
    {
      name: '同一个人领衔两间工作室，只有一间得资助',
      change: (files) => {
        const { grants: _, ...studio } = files['studios/2018.json'][0];
        files['studios/2018.json'].push({ ...studio, id: 's0051', name: '示例甲第二工作室' });
      },
    },
  ],
  failing: [
    {
      name: '同一间工作室得两次',
      change: (files) => {
        const { grants } = files['studios/2018.json'][0];
        grants.push({ ...grants[0], payments: [{ ...grants[0].payments[0], date: '2018-12-21' }], path: undefined });
      },
      says: '2018年12月21日的资助不是第一次：这间工作室已在示例甲工匠创新工作室（s0001）2018年12月20日得过资助',
    },
    {
      name: '换一间工作室，用同一次命名再得',
      change: (files) => {
        const [studio] = files['studios/2018.json'];
        files['studios/2018.json'].push({ ...studio, id: 's0051', name: '示例甲第二工作室', leader: undefined });
      },
      says: '命名 h0001 已在示例甲工匠创新工作室（s0001）2018年12月20日得过资助',
    },
    {
      name: '换一间工作室，用另一次命名再得',
      change: (files) => {
        const [studio] = files['studios/2018.json'];
        const [honour] = files['honours/2018.json'];
        const undated = { ...honour, id: 'h0051', title: '齐鲁大工匠', edition: null, yearBasis: 'unknown' };
        files['honours/undated.json'] = [undated];
        const payments = [{ date: '2020-12-21', amount: 25_000_000 }];
        const grants = [{ honour: 'h0051', payments, sources: ['r0001'] }];
        files['studios/2018.json'].push({ ...studio, id: 's0051', name: '示例甲第二工作室', grants });
      },
      says: '领衔人示例甲（q0001）已在示例甲工匠创新工作室（s0001）2018年12月20日得过资助',
    },
  ],
} satisfies Rule;
