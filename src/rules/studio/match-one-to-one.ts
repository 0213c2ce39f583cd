import { deadline } from '#domain/values/calendar.ts';
import { total, yuanText } from '#domain/values/money.ts';
import { receiptOf } from '#domain/record/entries/studio.ts';
import { type Rule } from '../rule.ts';
import { at, grantsOf, holds, lacking, warned } from '../spot.ts';

export default {
  id: 'studio/match-one-to-one',
  title: '单位的配套合计不低于资助',
  article: '办法 第五条',
  why: '文件要求按不低于1:1配套：资助5万元，单位至少再拿5万元。一个月的期限没有过，还可以继续配，不算不足。没有记收到日期的，不足也只提醒。',
  scope: 'entry',
  force: 'must',
  editions: { from: 2018 },
  needs: { material: '单位配套的金额和日期', giver: '工作室所在单位' },
  *check(archive, { today, isRestDay }) {
    for (const studio of archive.studios) {
      for (const [index, grant] of grantsOf(archive, studio)) {
        const { match = [], payments } = grant;
        const [granted, matched] = [total(payments), total(match)];
        if (match.length === 0) yield lacking(archive, studio, `grants[${index}]`, '配套没有登记');
        else if (matched >= granted) {
          yield holds(archive, studio, `grants[${index}].match`, `配套${yuanText(matched)} ≥ 资助${yuanText(granted)}`);
        }
        if (match.length === 0 || matched >= granted) continue;
        const { day: received, on } = receiptOf(grant);
        if (today <= deadline(received, 1, isRestDay)) {
          yield lacking(archive, studio, `grants[${index}].match`, '配套的期限还没有到');
          continue;
        }
        const breach = at(
          archive,
          studio,
          `grants[${index}].match`,
          `${studio.name}得资助${yuanText(granted)}，配套合计${yuanText(matched)}，应不低于${yuanText(granted)}，还差${yuanText(granted - matched)}。请核对配套金额，漏记的补记。`,
        );
        yield on ? breach : warned(breach);
      }
    }
  },
  passing: [
    {
      name: '分两次，合计正好1:1',
      change: (files) => {
        const parts = [4_999_999, 1].map((amount) => ({ date: '2019-01-15', amount }));
        files['studios/2018.json'][0].grants[0].match = parts;
      },
    },
    {
      name: '期限正好是核验当天，只配了一半',
      change: (files) =>
        Object.assign(files['studios/2018.json'][0].grants[0], {
          receivedOn: '2025-12-01',
          match: [{ date: '2025-12-20', amount: 2_500_000 }],
          spending: [],
        }),
    },
  ],
  failing: [
    {
      name: '差一分钱',
      change: (files) => {
        const [grant] = files['studios/2018.json'][0].grants;
        Object.assign(grant, { match: [{ ...grant.match[0], amount: 4_999_999 }], spending: [] });
      },
      says: '配套合计49999.99元，应不低于5万元，还差0.01元',
    },
    {
      name: '大工匠工作室只配了5万元',
      change: (files) => {
        const [grant] = files['studios/2018.json'][49].grants;
        Object.assign(grant, { match: [{ ...grant.match[0], amount: 5_000_000 }], spending: [] });
      },
      says: '得资助30万元，配套合计5万元，应不低于30万元，还差25万元',
    },
  ],
} satisfies Rule;
