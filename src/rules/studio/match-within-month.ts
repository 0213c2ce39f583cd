import { deadline } from '#domain/values/calendar.ts';
import { chineseDate } from '#domain/values/date.ts';
import { reachedOn, total, yuanText } from '#domain/values/money.ts';
import { receiptOf } from '#domain/record/entries/studio.ts';
import { type Rule } from '../rule.ts';
import { at, grantsOf, holds, lacking, warned } from '../spot.ts';

export default {
  id: 'studio/match-within-month',
  title: '单位在收到资助一个月内配套到位',
  article: '办法 第五条',
  why: '一个月照民法典第二百零一条至第二百零三条（2021年以前是民法总则同样的三条）数：收到当日不算，到对应日为止，没有对应日的到月末，遇休息日顺延到休息结束的次日。配套分几次的，看哪一天足额。没有记收到日期的，收到不会早于拨付，从拨付那天数起，超过的只提醒。',
  scope: 'entry',
  force: 'must',
  editions: { from: 2018 },
  needs: { material: '单位收到资助的日期和配套的日期', giver: '工作室所在单位' },
  *check(archive, { today, isRestDay }) {
    /** Day of receipt → last day in time; the calendar is asked once for each day. */
    const lasts = new Map<string, string>();
    for (const studio of archive.studios) {
      for (const [index, grant] of grantsOf(archive, studio)) {
        const { match, payments } = grant;
        const { day: received, on } = receiptOf(grant);
        const silent = (why: string) => lacking(archive, studio, `grants[${index}]`, why);
        if (!on) yield silent('收到资助的日期没有登记，只能从拨付那天数起');
        if (received > today) continue;
        // Nothing recorded is unknown; an empty list says that nothing came.
        if (match === undefined) {
          yield silent('配套没有登记');
          continue;
        }
        const granted = total(payments);
        const done = reachedOn(match, granted);
        if (match.length > 0 && done === undefined) {
          yield silent('配套没有足额');
          continue;
        }
        const last = lasts.get(received) ?? deadline(received, 1, isRestDay);
        lasts.set(received, last);
        if (done === undefined && today <= last) yield silent('配套的期限还没有到');
        else if (done !== undefined && done <= last) {
          yield holds(archive, studio, `grants[${index}].match`, `${done} 配套足额 ≤ ${last} 期满`);
        }
        if ((done ?? today) <= last) continue;
        const found = done ? `${chineseDate(done)}才足额` : '至今没有到位';
        const since = on
          ? `${chineseDate(received)}收到资助${yuanText(granted)}`
          : `没有收到日期，资助${yuanText(granted)}${chineseDate(received)}才拨到，从那天数起`;
        const breach = at(
          archive,
          studio,
          `grants[${index}].match`,
          `${studio.name}${since}，配套${found}，应不晚于${chineseDate(last)}。请核对收到日期和配套日期，${on ? '' : '补记收到日期，'}配套已到位的补记。`,
        );
        yield on ? breach : warned(breach);
      }
    }
  },
  passing: [
    {
      name: '对应日是星期六，顺延到星期一',
      change: (files) => void (files['studios/2018.json'][0].grants[0].match[0].date = '2019-01-28'),
    },
    {
      name: '1月31日收到，二月没有31日，到月末28日',
      change: (files) => {
        const [grant] = files['studios/2018.json'][0].grants;
        Object.assign(grant, { receivedOn: '2019-01-31', match: [{ ...grant.match[0], date: '2019-02-28' }], spending: [] });
      },
    },
  ],
  silent: [
    {
      name: '配套没有登记，是未知，不是没有配套',
      change: (files) => {
        for (const { grants } of files['studios/2018.json']) Object.assign(grants[0], { match: undefined, spending: undefined });
      },
    },
  ],
  failing: [
    {
      name: '没有收到日期，拨付一个月以后才足额',
      change: (files) => {
        const [grant] = files['studios/2018.json'][0].grants;
        Object.assign(grant, { receivedOn: undefined, path: undefined, match: [{ ...grant.match[0], date: '2019-01-22' }] });
      },
      says: '没有收到日期，资助5万元2018年12月20日才拨到，从那天数起，配套2019年1月22日才足额，应不晚于2019年1月21日',
    },
    {
      name: '顺延后又晚一天',
      change: (files) => void (files['studios/2018.json'][0].grants[0].match[0].date = '2019-01-29'),
      says: '配套2019年1月29日才足额，应不晚于2019年1月28日',
    },
    {
      name: '对应日是星期六，但是调休上班，不顺延',
      change: (files) => {
        const [grant] = files['studios/2018.json'][0].grants;
        Object.assign(grant, { receivedOn: '2019-01-02', match: [{ ...grant.match[0], date: '2019-02-03' }] });
      },
      says: '配套2019年2月3日才足额，应不晚于2019年2月2日',
    },
    {
      name: '分两次配套，后一次晚了',
      change: (files) => {
        const halves = ['2019-01-15', '2019-01-29'].map((date) => ({ date, amount: 2_500_000 }));
        files['studios/2018.json'][0].grants[0].match = halves;
      },
      says: '配套2019年1月29日才足额',
    },
    {
      name: '一直没有配套',
      change: (files) => Object.assign(files['studios/2018.json'][0].grants[0], { match: [], spending: undefined }),
      says: '收到资助5万元，配套至今没有到位，应不晚于2019年1月28日',
    },
  ],
} satisfies Rule;
