import { chineseDate, earliestDay, latestDay } from '#domain/values/date.ts';
import { namedBetween } from '#domain/record/named.ts';
import { grantedTitles } from '#domain/programme/grants.ts';
import { type Rule } from '../rule.ts';
import { at, grantsOf, holds, lacking } from '../spot.ts';

export default {
  id: 'studio/created-after-naming',
  title: '得资助的工作室在命名以后创建',
  article: '办法 第二条',
  why: '意见和办法支持的是命名以后领衔创建的工作室；先有工作室、后有命名的，不是依命名创建。领衔人有几次命名的，看最早的一次。',
  scope: 'archive',
  force: 'must',
  editions: { from: 2018 },
  needs: { material: '工作室的成立日期和领衔人命名的日期', giver: '所在单位和省总工会' },
  *check(archive, { programme }) {
    const titles = grantedTitles(programme).map(({ name }) => name);
    for (const studio of archive.studios) {
      const { founded, name } = studio;
      const people = grantsOf(archive, studio).map(([, { honour }]) => archive.by.honours.get(honour)?.person ?? '');
      const namings = people
        .flatMap((person) => archive.honoursOf.get(person) ?? [])
        .filter(({ title }) => titles.includes(title));
      if (namings.length === 0) continue;
      const days = namings.map((honour) => namedBetween(archive, honour));
      const from = days.map((each) => each.from).toSorted()[0]!;
      const to = days.map((each) => each.to).toSorted()[0];
      if (founded === undefined) yield lacking(archive, studio, 'leader', '成立日期没有登记');
      else if (latestDay(founded) < from) {
        yield at(
          archive,
          studio,
          'founded',
          `${name}${chineseDate(founded)}成立，领衔人的命名不早于${chineseDate(from)}，应先命名后创建。请核对成立日期和命名；命名以后才挂牌的，成立日期写挂牌那天，从前的成立写进事实。`,
        );
      } else if (to !== undefined && earliestDay(founded) >= to) {
        yield holds(archive, studio, 'founded', `${founded} 成立 ≥ ${to} 命名`);
      } else yield lacking(archive, studio, 'founded', '成立和命名的先后没有查清');
    }
  },
  passing: [
    {
      name: '命名当天成立',
      change: (files) => void (files['studios/2018.json'][0].founded = '2018-11-05'),
    },
    {
      name: '只知道成立的年份，就是命名那一年',
      change: (files) => void (files['studios/2018.json'][0].founded = '2018'),
    },
    {
      name: '没有得资助的工作室，哪一年成立都可以',
      change: (files) => {
        delete files['studios/2018.json'][0].grants;
        files['studios/2018.json'][0].founded = '2011';
      },
    },
  ],
  failing: [
    {
      name: '命名前一天成立',
      change: (files) => void (files['studios/2018.json'][0].founded = '2018-11-04'),
      says: '2018年11月4日成立，领衔人的命名不早于2018年11月5日，应先命名后创建',
    },
    {
      name: '命名的前一年成立，没有命名的日期',
      change: (files) => {
        delete files['editions/2018.json'].selection.stages;
        files['studios/2018.json'][0].founded = '2017';
      },
      says: '2017年成立，领衔人的命名不早于2018年1月1日',
    },
  ],
} satisfies Rule;
