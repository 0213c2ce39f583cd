import { firstPeriods } from '#domain/record/naming.ts';
import { chineseDate, earliestDay, latestDay } from '#domain/values/date.ts';
import { type Rule } from '../rule.ts';
import { at, governed, holds, lacking } from '../spot.ts';

const editions = { from: 2018 };

export default {
  id: 'selection/work-plan',
  title: '先有选树工作方案，再发动推荐',
  article: '意见 三（二）3',
  why: '文件把“制定选树工作方案”写在发动推荐之前：怎样推荐、推荐谁，都要照方案办。没有查到方案的，只当没有查到。',
  scope: 'edition',
  force: 'must',
  editions,
  needs: { material: '当年的选树工作方案及其日期，推荐开始的日期', giver: '省总工会' },
  *check(archive) {
    for (const edition of governed(archive, editions)) {
      const { year, plan, notice } = edition;
      if (!plan) continue;
      const first = firstPeriods(edition).find(({ stage }) => stage === '推荐');
      const start = first ? { date: first.from, what: '推荐开始' } : { date: notice?.date, what: '申报通知' };
      if (plan.date === undefined || start.date === undefined) {
        yield holds(archive, edition, 'plan', `工作方案${plan.name ? `《${plan.name}》` : ''}查得到`);
        yield lacking(archive, edition, 'plan', '工作方案或推荐开始的日期没有查到，不能比先后');
      } else if (plan.dateNote === undefined && earliestDay(plan.date) > latestDay(start.date)) {
        const message = `${year}年度的工作方案在${chineseDate(plan.date)}，应不晚于${start.what}的${chineseDate(start.date)}。请核对两个日期。`;
        yield at(archive, edition, 'plan.date', message);
      } else yield holds(archive, edition, 'plan.date', `工作方案 ${plan.date} ≤ ${start.what} ${start.date}`);
    }
  },
  passing: [
    {
      name: '推荐开始当天制定',
      change: (files) => void (files['editions/2018.json'].plan.date = '2018-07-02'),
    },
    { name: '只知道同一个月', change: (files) => void (files['editions/2018.json'].plan.date = '2018-07') },
  ],
  failing: [
    {
      name: '推荐开始以后才制定',
      change: (files) => void (files['editions/2018.json'].plan.date = '2018-07-03'),
      says: '2018年度的工作方案在2018年7月3日，应不晚于推荐开始的2018年7月2日',
    },
    {
      name: '通知下发以后才制定',
      change: ({ 'editions/2018.json': edition }) => {
        delete edition.selection.stages;
        Object.assign(edition, {
          plan: { date: '2018-08', sources: ['r0001'] },
          notice: { date: '2018-07', sources: ['r0001'] },
        });
      },
      says: '2018年度的工作方案在2018年8月，应不晚于申报通知的2018年7月',
    },
  ],
  silent: [{ name: '没有查到方案', change: (files) => void delete files['editions/2018.json'].plan }],
} satisfies Rule;
