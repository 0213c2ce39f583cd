import { chineseDate } from '#domain/values/date.ts';
import { GRANTS_FROM } from '#domain/programme/documents.ts';
import { type Rule, type SpecimenFiles } from '../rule.ts';
import { at, holds } from '../spot.ts';

export default {
  id: 'studio/grant-from-2018-06-25',
  title: `资助不早于办法施行的${chineseDate(GRANTS_FROM)}`,
  article: '办法 第十一条',
  why: '办法自发布之日起施行，在那天以前没有这项资助；更早的钱不归它管，不应记作资助，哪一年命名的都一样。',
  scope: 'entry',
  force: 'must',
  needs: { material: '资助的拨付日期', giver: '省总工会' },
  *check(archive) {
    for (const studio of archive.studios) {
      for (const [index, { payments }] of (studio.grants ?? []).entries()) {
        for (const [number, { date }] of payments.entries()) {
          if (date >= GRANTS_FROM) {
            const held = `${date} 拨付 ≥ ${GRANTS_FROM} 施行`;
            yield holds(archive, studio, `grants[${index}].payments[${number}].date`, held);
            continue;
          }
          yield at(
            archive,
            studio,
            `grants[${index}].payments[${number}].date`,
            `${studio.name}的资助${chineseDate(date)}拨付，应不早于${chineseDate(GRANTS_FROM)}。请核对拨付日期；不是依这个办法给的钱，请从 grants 删去。`,
          );
        }
      }
    }
  },
  passing: [
    {
      name: '施行当天拨付',
      change: (files) => payOn(files, '2018-06-25'),
    },
  ],
  failing: [
    {
      name: '施行前一天拨付',
      change: (files) => payOn(files, '2018-06-24'),
      says: '资助2018年6月24日拨付，应不早于2018年6月25日',
    },
  ],
} satisfies Rule;

/** Without the day of naming, so that only the day of issue can stand against it. */
function payOn(files: SpecimenFiles, date: string): void {
  delete files['editions/2018.json'].selection.stages;
  files['studios/2018.json'][0].grants[0].payments[0].date = date;
}
