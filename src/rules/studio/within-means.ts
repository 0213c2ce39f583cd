import { overdraft, total, yuanText } from '#domain/values/money.ts';
import { type Rule } from '../rule.ts';
import { at, grantsOf, holds, lacking } from '../spot.ts';

export default {
  id: 'studio/within-means',
  title: '支出不超过资助加配套，也不超过各自的来源',
  article: '办法 第六条',
  why: '专款专用：从资助支出的合计不超过资助，从配套支出的合计不超过配套，两样加起来就不会超过全部的钱。',
  scope: 'entry',
  force: 'must',
  editions: { from: 2018 },
  needs: { material: '配套和支出的逐笔金额', giver: '工作室所在单位' },
  *check(archive) {
    for (const studio of archive.studios) {
      for (const [index, { payments, match, spending = [] }] of grantsOf(archive, studio)) {
        for (const [from, income] of [['资助', payments] as const, ['配套', match] as const]) {
          if (!income) yield lacking(archive, studio, `grants[${index}]`, `${from}没有登记`);
          if (!income) continue;
          const spent = spending.flatMap((entry, number) => (entry.from === from ? [{ ...entry, number }] : []));
          const [means, all] = [total(income), total(spent)];
          if (spent.length === 0) yield lacking(archive, studio, `grants[${index}]`, `从${from}的支出没有登记`);
          else if (all <= means) {
            yield holds(
              archive,
              studio,
              `grants[${index}].spending`,
              `从${from}支出${yuanText(all)} ≤ ${from}${yuanText(means)}`,
            );
          }
          if (all <= means) continue;
          // What is spent beyond the means in all is so from some entry on.
          const { item } = overdraft([{ date: '', amount: means }], spent)!;
          yield at(
            archive,
            studio,
            `grants[${index}].spending[${item.number}].amount`,
            `${studio.name}从${from}支出合计${yuanText(all)}，${from}只有${yuanText(means)}，应不超过它，超出${yuanText(all - means)}，到这一笔就不够了。请核对金额和资金来源；超出的部分不能记在这笔账上。`,
          );
        }
      }
    }
  },
  passing: [
    {
      name: '资助和配套正好用完',
      change: (files) => {
        const [{ spending }] = files['studios/2018.json'][0].grants;
        spending[4].amount = 3_000_000;
        spending[3].amount = 4_000_000;
      },
    },
    {
      name: '没有记配套，是未知，不是错',
      change: (files) => {
        const [grant] = files['studios/2018.json'][0].grants;
        const spending = [{ ...grant.spending[1], amount: 9_000_000 }];
        Object.assign(grant, { path: undefined, receivedOn: undefined, match: undefined, spending });
      },
    },
  ],
  failing: [
    {
      name: '资助超出一分钱',
      change: (files) => void (files['studios/2018.json'][0].grants[0].spending[4].amount = 3_000_001),
      says: '从资助支出合计50000.01元，资助只有5万元，应不超过它，超出0.01元',
    },
    {
      name: '配套超出，虽然资助还有余',
      change: (files) => void (files['studios/2018.json'][0].grants[0].spending[3].amount = 5_000_000),
      says: '从配套支出合计6万元，配套只有5万元',
    },
  ],
} satisfies Rule;
