import { chineseDate } from '#domain/values/date.ts';
import { overdraft, total, yuanText } from '#domain/values/money.ts';
import { type Rule } from '../rule.ts';
import { at, grantsOf, holds, lacking } from '../spot.ts';

export default {
  id: 'studio/never-negative',
  title: '任何一天账上都有钱才支出',
  article: '办法 第六条',
  why: '账目清晰的账，按天轧得平：资助从收到那天起有，配套从到位那天起有，哪一天的余额都不会低于零。',
  scope: 'entry',
  force: 'must',
  editions: { from: 2018 },
  needs: { material: '配套和支出的逐笔日期、金额', giver: '工作室所在单位' },
  *check(archive) {
    for (const studio of archive.studios) {
      for (const [index, { payments, receivedOn, path = [], match, spending = [] }] of grantsOf(archive, studio)) {
        if (spending.length === 0 || !match) {
          yield lacking(archive, studio, `grants[${index}]`, spending.length === 0 ? '支出没有登记' : '配套没有登记');
        }
        const received = receivedOn ?? path.find(({ body }) => body === '基层工会')?.received?.date;
        const grant = received === undefined ? payments : [{ date: received, amount: total(payments) }];
        for (const [from, income] of [['资助', grant] as const, ['配套', match] as const]) {
          const spent = spending.flatMap((entry, number) => (entry.from === from ? [{ ...entry, number }] : []));
          if (!income || total(spent) > total(income)) continue;
          const found = overdraft(income, spent);
          if (!found) {
            const held = `从${from}支出 ${spent.length} 笔，每笔以后的余额 ≥ 0元`;
            if (spent.length > 0) yield holds(archive, studio, `grants[${index}].spending`, held);
            continue;
          }
          const { date, amount, number } = found.item;
          yield at(
            archive,
            studio,
            `grants[${index}].spending[${number}].date`,
            `${studio.name}${chineseDate(date)}从${from}支出${yuanText(amount)}后，${from}的余额是${yuanText(found.balance)}，应不低于0元：那天钱还没有到够。请核对支出日期、资金来源和${from === '资助' ? '收到' : '配套'}日期。`,
          );
        }
      }
    }
  },
  passing: [
    {
      name: '配套到位当天用完',
      change: (files) => {
        const [{ spending }] = files['studios/2018.json'][0].grants;
        Object.assign(spending[3], { date: '2019-01-15', amount: 4_000_000 });
        spending[1].date = '2019-01-15';
      },
    },
  ],
  failing: [
    {
      name: '配套到位前一天支出配套',
      change: (files) => void (files['studios/2018.json'][0].grants[0].spending[1].date = '2019-01-14'),
      says: '2019年1月14日从配套支出1万元后，配套的余额是-1万元，应不低于0元',
    },
    {
      name: '配套先到位，资助收到前一天支出资助',
      change: (files) => {
        const [grant] = files['studios/2018.json'][0].grants;
        grant.match[0].date = '2018-12-24';
        grant.spending[0].date = '2018-12-25';
      },
      says: '2018年12月25日从资助支出1万元后，资助的余额是-1万元',
    },
    {
      name: '配套分两次，只到一半就支出大半',
      change: (files) => {
        const [grant] = files['studios/2018.json'][0].grants;
        grant.match = ['2019-01-04', '2019-01-15'].map((date) => ({ date, amount: 2_500_000 }));
        Object.assign(grant.spending[1], { date: '2019-01-07', amount: 2_500_001 });
      },
      says: '配套的余额是-0.01元',
    },
  ],
} satisfies Rule;
