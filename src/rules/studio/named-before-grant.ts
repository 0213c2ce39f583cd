import { boundsOf } from '#domain/record/entries/honour.ts';
import { chineseDate } from '#domain/values/date.ts';
import { type Rule } from '../rule.ts';
import { at, holds, lacking } from '../spot.ts';

export default {
  id: 'studio/named-before-grant',
  title: '先命名，后资助',
  article: '办法 第二条',
  why: '办法支持的是已经命名的人。命名的年度不晚于拨付的年份；当届记有命名日期的，命名日期不晚于拨付日期。',
  scope: 'archive',
  force: 'must',
  needs: { material: '命名的日期和资助的拨付日期', giver: '省总工会' },
  *check(archive) {
    const namedOn = new Map<number, string>();
    for (const { year, selection } of archive.editions) {
      const day = selection?.stages?.find(({ stage }) => stage === '命名')?.from;
      if (day !== undefined) namedOn.set(year, day);
    }
    for (const studio of archive.studios) {
      for (const [index, { honour: id, payments }] of (studio.grants ?? []).entries()) {
        const honour = archive.by.honours.get(id);
        const edition = honour?.edition ?? null;
        // A year that is unknown may still be known to be no earlier than another.
        const year = edition ?? (honour && boundsOf(honour).from);
        if (year === undefined) {
          yield lacking(archive, studio, `grants[${index}]`, '所依据的命名年度未知');
          continue;
        }
        const number = payments.reduce((first, { date }, each) => (date < payments[first]!.date ? each : first), 0);
        const paid = payments[number]!.date;
        const day = edition === null ? undefined : namedOn.get(edition);
        if (year <= Number(paid.slice(0, 4)) && !(day !== undefined && day > paid)) {
          const where = `grants[${index}].payments[${number}].date`;
          if (day !== undefined) yield holds(archive, studio, where, `${day} 命名 ≤ ${paid} 拨付`);
          else {
            yield lacking(archive, studio, where, '命名的日期没有查到，只能比年份');
            if (edition !== null) yield holds(archive, studio, where, `${edition}年度命名 ≤ ${paid} 拨付`);
          }
          continue;
        }
        const which = edition === null ? `不早于${year}年度` : `是${year}年度的`;
        const named = day ? `${year}年度的命名在${chineseDate(day)}` : `依据的命名 ${id} ${which}`;
        yield at(
          archive,
          studio,
          `grants[${index}].payments[${number}].date`,
          `${studio.name}的资助${chineseDate(paid)}拨付，${named}，应先命名后拨付。请核对拨付日期和命名编号。`,
        );
      }
    }
  },
  passing: [
    {
      name: '命名当天拨付',
      change: (files) => void (files['studios/2018.json'][0].grants[0].payments[0].date = '2018-11-05'),
    },
    {
      name: '没有命名日期，命名当年拨付',
      change: (files) => {
        delete files['editions/2018.json'].selection.stages;
        files['studios/2018.json'][0].grants[0].payments[0].date = '2018-07-02';
      },
    },
  ],
  failing: [
    {
      name: '命名前一天拨付',
      change: (files) => void (files['studios/2018.json'][0].grants[0].payments[0].date = '2018-11-04'),
      says: '资助2018年11月4日拨付，2018年度的命名在2018年11月5日',
    },
    {
      name: '命名年度未知，但不早于拨付的下一年',
      change: (files) =>
        Object.assign(files['honours/2018.json'][0], {
          edition: null,
          yearBasis: 'unknown',
          yearRange: { from: { year: 2019, ground: '示例名单没有此名', sources: ['r0001'] } },
        }),
      says: '资助2018年12月20日拨付，依据的命名 h0001 不早于2019年度',
    },
  ],
} satisfies Rule;
