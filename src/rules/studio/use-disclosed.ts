import { chineseDate, earliestDay, latestDay } from '#domain/values/date.ts';
import { type Rule } from '../rule.ts';
import { at, grantsOf, holds, lacking } from '../spot.ts';

export default {
  id: 'studio/use-disclosed',
  title: '资助怎样使用，公开透明',
  article: '办法 第六条',
  why: '办法要求使用公开透明，没有写明公开几次、公开到哪一项。登记了公开的才比对；公开的是用去的钱，不会早于拨付。没有查到不等于没有公开，只记作无可核验。',
  scope: 'entry',
  force: 'must',
  editions: { from: 2018 },
  needs: { material: '使用情况的公示或通报', giver: '工作室所在单位' },
  *check(archive) {
    for (const studio of archive.studios) {
      for (const [index, { payments, disclosures = [] }] of grantsOf(archive, studio)) {
        const paid = payments.map(({ date }) => date).toSorted()[0]!;
        if (disclosures.length === 0) yield lacking(archive, studio, `grants[${index}]`, '使用情况的公开没有登记');
        for (const [number, { date, where }] of disclosures.entries()) {
          const path = `grants[${index}].disclosures[${number}]`;
          if (earliestDay(date) >= paid) {
            yield holds(archive, studio, `${path}.where`, `${date} 在${where}公开 ≥ ${paid} 拨付`);
            continue;
          }
          if (latestDay(date) >= paid) {
            yield lacking(archive, studio, `${path}.date`, '公开和拨付的先后没有查清');
            continue;
          }
          yield at(
            archive,
            studio,
            `${path}.date`,
            `${studio.name}的资助使用情况${chineseDate(date)}在${where}公开，早于${chineseDate(paid)}拨付，应在拨付以后。请核对公开日期；公开的是别的钱，请删去这一条。`,
          );
        }
      }
    }
  },
  passing: [
    {
      name: '在职工代表大会上公开过一次',
      change: (files) => disclose(files, '2019-12'),
    },
  ],
  failing: [
    {
      name: '拨付前一天就公开了使用情况',
      change: (files) => disclose(files, '2018-12-19'),
      says: '2018年12月19日在示例职工代表大会公开，早于2018年12月20日拨付，应在拨付以后',
    },
  ],
  silent: [{ name: '公开没有登记', change: () => {} }],
} satisfies Rule;

function disclose(files: Record<string, any>, date: string): void {
  files['studios/2018.json'][0].grants[0].disclosures = [{ date, where: '示例职工代表大会', sources: ['r0001'] }];
}
