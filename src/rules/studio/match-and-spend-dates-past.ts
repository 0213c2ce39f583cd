import { type Pick } from '#domain/record/schema/walk.ts';
import { chineseDate } from '#domain/values/date.ts';
import { type Rule } from '../rule.ts';
import { at, everywhere, holds } from '../spot.ts';

const ledgerDays: Pick = ({ shape }) => shape?.is === 'date' && shape.of === 'ledger';

export default {
  id: 'studio/match-and-spend-dates-past',
  title: '账上的日期不晚于核验基准日',
  article: '办法 第六条',
  why: '账记的是已经收到、已经付出的钱。写在将来的一笔不是笔误，就是还没有发生。',
  scope: 'entry',
  force: 'must',
  editions: { from: 2018 },
  needs: { material: '拨付、配套和支出的日期', giver: '省总工会和工作室所在单位' },
  *check(archive, { today }) {
    for (const { entry, path, value, words } of everywhere(archive, ledgerDays)) {
      const date = String(value);
      if (date <= today) {
        yield holds(archive, entry, path, `${words} ${date} ≤ 核验基准日 ${today}`);
        continue;
      }
      const which = `${(entry as { name: string }).name}的${words}`;
      yield at(
        archive,
        entry,
        path,
        `${which}是${chineseDate(date)}，应不晚于核验基准日${chineseDate(today)}。请核对日期；还没有发生的，发生以后再记。`,
      );
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
      says: '第5项，日期是2026年1月2日，应不晚于核验基准日2026年1月1日',
    },
    {
      name: '配套写在将来',
      change: (files) => void files['studios/2018.json'][0].grants[0].match.push({ date: '2026-01-02', amount: 1_000_000 }),
      says: '配套日期是2026年1月2日',
    },
  ],
} satisfies Rule;
