import { chineseDate } from '#domain/values/date.ts';
import { titleRow } from '#domain/programme/titles.ts';
import { type Studio } from '#domain/record/entries/studio.ts';
import { type Rule } from '../rule.ts';
import { at, grantsOf, holds } from '../spot.ts';

/** 一次资助 — what is compared of each. */
interface One {
  studio: Studio;
  honour: string;
  person: string | undefined;
  rank: number | undefined;
  date: string;
}

/** 晋升 — the same person, named again with a higher title, and granted for that no earlier. */
const isPromotion = (low: One, high: One): boolean =>
  low.person !== undefined &&
  low.person === high.person &&
  low.rank !== undefined &&
  high.rank !== undefined &&
  high.rank < low.rank &&
  low.date <= high.date;

export default {
  id: 'studio/one-grant',
  title: '一间工作室、一位领衔人、一次命名只资助一次，晋升称号的除外',
  article: '办法 第四条',
  why: '资助是一次性的。同一间工作室不能再得，同一个人换一间工作室也不能再得，一次命名只能用一次。先为工匠、后来命名为大工匠的，两次命名各资助一次，不算重复。',
  scope: 'archive',
  force: 'must',
  editions: { from: 2018 },
  needs: { material: '全部工作室的资助名单', giver: '省总工会' },
  *check(archive, { programme }) {
    /** What has been granted already → all that was granted for it. */
    const granted = new Map<unknown, One[]>();
    for (const studio of archive.studios) {
      for (const [index, { honour, payments }] of grantsOf(archive, studio)) {
        const named = archive.by.honours.get(honour);
        const person = named?.person ?? studio.leader;
        const name = (person && archive.by.people.get(person)?.name) ?? '';
        const rank = named && titleRow(named.title, programme.titles)?.rank;
        const one: One = { studio, honour, person, rank, date: payments[0]!.date };
        const claims: [unknown, string][] = [
          [studio, '这间工作室'],
          [honour, `命名 ${honour} `],
          ...(person === undefined ? [] : [[person, `领衔人${name}（${person}）`] as [string, string]]),
        ];
        const [again] = claims.flatMap(([key, what]) => {
          const first = granted.get(key)?.find((each) => !isPromotion(each, one) && !isPromotion(one, each));
          return first ? [{ first, what }] : [];
        });
        if (again) {
          const { first, what } = again;
          const where = `${first.studio.name}（${first.studio.id}）${chineseDate(first.date)}`;
          yield at(
            archive,
            studio,
            `grants[${index}]`,
            `${studio.name}${chineseDate(one.date)}的资助不是第一次：${what}已在${where}得过资助，应只有一次；工匠后来命名为大工匠，另有命名的除外。请核对两处，删去重复的一处。`,
          );
        } else {
          const second = person !== undefined && granted.has(person) ? '，是晋升称号以后的一次' : '';
          yield holds(archive, studio, `grants[${index}]`, `这间工作室、领衔人和命名 ${honour} 收录的资助 1 次 = 1 次${second}`);
        }
        for (const [key] of claims) granted.set(key, [...(granted.get(key) ?? []), one]);
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
    { name: '工匠后来命名为大工匠，再得一次', change: (files) => again(files, '齐鲁大工匠', '2020-12-21') },
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
      name: '换一间工作室，用同一种称号的另一次命名再得',
      change: (files) => again(files, '齐鲁工匠', '2020-12-21'),
      says: '领衔人示例甲（q0001）已在示例甲工匠创新工作室（s0001）2018年12月20日得过资助',
    },
    {
      name: '大工匠的一次反在工匠的以前',
      change: (files) => again(files, '齐鲁大工匠', '2018-12-19'),
      says: '领衔人示例甲（q0001）已在',
    },
  ],
} satisfies Rule;

/** The first person is named once more, in a year unknown, and granted for that with another studio. */
function again(files: Record<string, any>, title: string, date: string): void {
  const [studio] = files['studios/2018.json'];
  const [honour] = files['honours/2018.json'];
  files['honours/undated.json'] = [{ ...honour, id: 'h0051', title, edition: null, yearBasis: 'unknown' }];
  const grants = [{ honour: 'h0051', payments: [{ date, amount: 25_000_000 }], sources: ['r0001'] }];
  files['studios/2018.json'].push({ ...studio, id: 's0051', name: '示例甲第二工作室', grants });
}
