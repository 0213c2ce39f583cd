import { chineseDate, latestDay } from '#domain/values/date.ts';
import { type Rule } from '../rule.ts';
import { at, grantsOf, lacking } from '../spot.ts';
import { tallied } from '../tally.ts';

export default {
  id: 'studio/inspected',
  title: '省总工会监督检查资助的管理使用',
  article: '办法 第九条',
  why: '办法没有写明多久查一次，登记了几次就报几次，不作判断；查的是已经拨出的钱，不会早于拨付。',
  scope: 'entry',
  force: 'must',
  editions: { from: 2018 },
  needs: { material: '监督检查的通知、通报或结论', giver: '省总工会' },
  *check(archive) {
    for (const studio of archive.studios) {
      for (const [index, { payments, inspections = [] }] of grantsOf(archive, studio)) {
        const [first] = inspections;
        const paid = payments.map(({ date }) => date).toSorted()[0]!;
        if (!first) yield lacking(archive, studio, `grants[${index}]`, '监督检查没有登记');
        else {
          const message = `资助的监督检查收录 ${inspections.length} 次：${first.date} ${first.by}`;
          yield tallied(archive, studio, `grants[${index}].inspections[0].by`, message);
        }
        for (const [number, { date, by }] of inspections.entries()) {
          if (latestDay(date) >= paid) continue;
          yield at(
            archive,
            studio,
            `grants[${index}].inspections[${number}].date`,
            `${studio.name}的资助，${by}${chineseDate(date)}检查，早于${chineseDate(paid)}拨付，应在拨付以后。请核对检查日期；查的是别的钱，请删去这一条。`,
          );
        }
      }
    }
  },
  passing: [
    {
      name: '拨付以后查过一次',
      change: (files) => inspect(files, '2019-11'),
    },
  ],
  failing: [
    {
      name: '拨付前一天检查',
      change: (files) => inspect(files, '2018-12-19'),
      says: '示例总工会2018年12月19日检查，早于2018年12月20日拨付，应在拨付以后',
    },
  ],
  silent: [{ name: '检查没有登记', change: () => {} }],
} satisfies Rule;

function inspect(files: Record<string, any>, date: string): void {
  files['studios/2018.json'][0].grants[0].inspections = [{ date, by: '示例总工会', sources: ['r0001'] }];
}
