import { deadline } from '#domain/calendar.ts';
import { chineseDate } from '#domain/date.ts';
import { at, type Rule } from '../rule.ts';

export default {
  id: 'studio/match-within-month',
  title: '单位在收到资助一个月内配套到位',
  article: '办法 第五条',
  why: '一个月按民法典第二百零一条至第二百零三条计算：收到当日不算，到对应日为止，没有对应日的到月末，遇休息日顺延。',
  scope: 'entry',
  force: 'must',
  *check(archive, { today, isRestDay }) {
    for (const studio of archive.studios) {
      for (const [index, { receivedOn, match = [], payments }] of (studio.grants ?? []).entries()) {
        if (!receivedOn) continue;
        const last = deadline(receivedOn, 1, isRestDay);
        const granted = payments.reduce((sum, { amount }) => sum + amount, 0);
        let matched = 0;
        const done = [...match]
          .sort((a, b) => (a.date < b.date ? -1 : 1))
          .find(({ amount }) => (matched += amount) >= granted)?.date;
        if (done ? done <= last : today <= last) continue;
        yield at(
          archive,
          studio,
          `grants[${index}].match`,
          `${studio.name}${chineseDate(receivedOn)}收到资助，配套${done ? `${chineseDate(done)}才足额` : '至今未足额'}，应不晚于${chineseDate(last)}。请核对到账日期和配套日期。`,
        );
      }
    }
  },
  passing: [
    {
      name: '对应日是星期六，顺延到星期一',
      change: (files) => void (files['studios/2018.json'][0].grants[0].match[0].date = '2019-01-28'),
    },
  ],
  failing: [
    {
      name: '顺延后又晚一天',
      change: (files) => void (files['studios/2018.json'][0].grants[0].match[0].date = '2019-01-29'),
      says: '配套2019年1月29日才足额，应不晚于2019年1月28日',
    },
    {
      name: '一直没有配套',
      change: (files) => void delete files['studios/2018.json'][0].grants[0].match,
      says: '配套至今未足额',
    },
  ],
} satisfies Rule;
