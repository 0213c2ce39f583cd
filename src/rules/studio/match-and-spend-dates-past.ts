import { chineseDate } from '#domain/values/date.ts';
import { at, type Rule } from '../rule.ts';

export default {
  id: 'studio/match-and-spend-dates-past',
  title: '账上的日期不晚于核验基准日',
  article: '办法 第六条',
  why: '账记的是已经收到、已经付出的钱。写在将来的一笔不是笔误，就是还没有发生。',
  scope: 'entry',
  force: 'must',
  *check(archive, { today }) {
    for (const studio of archive.studios) {
      for (const [index, { payments, path = [], receivedOn, match = [], spending = [] }] of (studio.grants ?? []).entries()) {
        const dates: [string, string | undefined, string][] = [
          ...payments.map(({ date }, number) => ['拨付', date, `payments[${number}]`] as [string, string, string]),
          ...path.flatMap(({ body, received, paid }, number): [string, string | undefined, string][] => [
            [`${body}收到`, received?.date, `path[${number}].received`],
            [`${body}拨付`, paid?.date, `path[${number}].paid`],
          ]),
          ['收到', receivedOn, 'receivedOn'],
          ...match.map(({ date }, number) => ['配套', date, `match[${number}]`] as [string, string, string]),
          ...spending.map(({ date }, number) => ['支出', date, `spending[${number}]`] as [string, string, string]),
        ];
        for (const [what, date, path] of dates) {
          if (date === undefined || date <= today) continue;
          yield at(
            archive,
            studio,
            `grants[${index}].${path}${path === 'receivedOn' ? '' : '.date'}`,
            `${studio.name}的${what}日期是${chineseDate(date)}，应不晚于核验基准日${chineseDate(today)}。请核对日期；还没有发生的，发生以后再记。`,
          );
        }
      }
    }
  },
  passing: [
    {
      name: '就是核验当天支出',
      change: (files) => void (files['studios/2018.json'][0].grants[0].spending[4].date = '2026-01-01'),
    },
  ],
  failing: [
    {
      name: '支出晚一天',
      change: (files) => void (files['studios/2018.json'][0].grants[0].spending[4].date = '2026-01-02'),
      says: '支出日期是2026年1月2日，应不晚于核验基准日2026年1月1日',
    },
    {
      name: '配套写在将来',
      change: (files) => void files['studios/2018.json'][0].grants[0].match.push({ date: '2026-01-02', amount: 1_000_000 }),
      says: '配套日期是2026年1月2日',
    },
  ],
} satisfies Rule;
