import { chineseDate } from '#domain/values/date.ts';
import { reachedOn, total, yuanText } from '#domain/values/money.ts';
import { type Rule } from '../rule.ts';
import { at, grantsOf, holds, lacking, warned } from '../spot.ts';

export default {
  id: 'studio/no-spending-before-match',
  title: '配套足额以前不动用资助',
  article: '办法 第五条',
  why: '“未配套者不得动用”：配套合计达到1:1的那一天起才可以用资助的钱，配套到了一部分也不行。没有查到配套的，动用了资助只提醒补登。',
  scope: 'entry',
  force: 'must',
  editions: { from: 2018 },
  needs: { material: '用资助的每笔支出和配套的日期', giver: '工作室所在单位' },
  *check(archive) {
    for (const studio of archive.studios) {
      for (const [index, { payments, match, spending = [] }] of grantsOf(archive, studio)) {
        if (!spending.some(({ from }) => from === '资助'))
          yield lacking(archive, studio, `grants[${index}]`, '用资助的支出没有登记');
        const granted = total(payments);
        const done = reachedOn(match ?? [], granted);
        const found = done
          ? `配套到${chineseDate(done)}才足额，应不早于这一天`
          : match
            ? `配套合计${yuanText(total(match))}，没有达到${yuanText(granted)}，应等配套足额`
            : '配套没有登记，应等配套足额';
        for (const [number, { date, amount, from }] of spending.entries()) {
          if (from === '资助' && done !== undefined && date >= done) {
            const held = `${date} 动用资助 ≥ ${done} 配套足额`;
            yield holds(archive, studio, `grants[${index}].spending[${number}].date`, held);
          }
          if (from !== '资助' || (done !== undefined && date >= done)) continue;
          const breach = at(
            archive,
            studio,
            `grants[${index}].spending[${number}].date`,
            `${studio.name}${chineseDate(date)}用资助支出${yuanText(amount)}，${found}。请核对支出日期、资金来源和配套日期。`,
          );
          yield match ? breach : warned(breach);
        }
      }
    }
  },
  passing: [
    {
      name: '配套足额的当天动用',
      change: (files) => void (files['studios/2018.json'][0].grants[0].spending[0].date = '2019-01-15'),
    },
  ],
  failing: [
    {
      name: '用了资助，配套没有登记',
      change: (files) => void delete files['studios/2018.json'][0].grants[0].match,
      says: '2019年2月10日用资助支出1万元，配套没有登记，应等配套足额',
    },
    {
      name: '早一天动用',
      change: (files) => void (files['studios/2018.json'][0].grants[0].spending[0].date = '2019-01-14'),
      says: '2019年1月14日用资助支出1万元，配套到2019年1月15日才足额',
    },
    {
      name: '配套到了一半就动用',
      change: (files) => {
        const [grant] = files['studios/2018.json'][0].grants;
        grant.match = ['2019-01-04', '2019-01-15'].map((date) => ({ date, amount: 2_500_000 }));
        grant.spending[0].date = '2019-01-10';
      },
      says: '2019年1月10日用资助支出1万元，配套到2019年1月15日才足额',
    },
    {
      name: '期限没有过，一分没有配就动用',
      change: (files) => {
        const [grant] = files['studios/2018.json'][0].grants;
        const spending = [{ ...grant.spending[0], date: '2025-12-15' }];
        Object.assign(grant, { receivedOn: '2025-12-08', match: [], spending });
      },
      says: '配套合计0元，没有达到5万元，应等配套足额',
    },
  ],
} satisfies Rule;
