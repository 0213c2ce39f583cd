import { chineseDate } from '#domain/values/date.ts';
import { yuanText } from '#domain/values/money.ts';
import { type Rule } from '../rule.ts';
import { at, grantsOf, holds } from '../spot.ts';

export default {
  id: 'studio/single-payment',
  title: '资助一次发清，不分期',
  article: '办法 第四条',
  why: '文件写的是“一次性发放”：一笔资助只有一次拨付，分作两次就不合办法。',
  scope: 'entry',
  force: 'must',
  editions: { from: 2018 },
  needs: { material: '资助的全部拨付凭证', giver: '省总工会' },
  *check(archive) {
    for (const studio of archive.studios) {
      for (const [index, { payments }] of grantsOf(archive, studio)) {
        if (payments.length === 1) {
          yield holds(archive, studio, `grants[${index}].payments`, '收录的拨付 1 次 = 1 次');
          continue;
        }
        const each = payments.map(({ date, amount }) => `${chineseDate(date)}${yuanText(amount)}`).join('、');
        yield at(
          archive,
          studio,
          `grants[${index}].payments`,
          `${studio.name}的资助分 ${payments.length} 次拨付（${each}），应为 1 次。请核对拨付凭证：重复登记的删去；确实分次的，写进例外账。`,
        );
      }
    }
  },
  passing: [{ name: '一次发清', change: () => {} }],
  failing: [
    {
      name: '同一天分作两笔',
      change: (files) => {
        const [grant] = files['studios/2018.json'][0].grants;
        grant.payments = [4_000_000, 1_000_000].map((amount) => ({ date: '2018-12-20', amount }));
      },
      says: '分 2 次拨付（2018年12月20日4万元、2018年12月20日1万元），应为 1 次',
    },
  ],
} satisfies Rule;
