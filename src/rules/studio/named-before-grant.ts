import { boundsOf } from '#domain/record/entries/honour.ts';
import { namedBetween } from '#domain/record/named.ts';
import { chineseDate } from '#domain/values/date.ts';
import { type Rule } from '../rule.ts';
import { at, grantsOf, holds, lacking } from '../spot.ts';

export default {
  id: 'studio/named-before-grant',
  title: '先命名，后资助',
  article: '办法 第二条',
  why: '办法支持的是已经命名的人。命名的日期写在选树过程、命名人数或公布文件里；只知道典礼的，命名不晚于典礼，也不早于它前面的环节。',
  scope: 'archive',
  force: 'must',
  editions: { from: 2018 },
  needs: { material: '命名的日期和资助的拨付日期', giver: '省总工会' },
  *check(archive) {
    for (const studio of archive.studios) {
      for (const [index, { honour: id, payments }] of grantsOf(archive, studio)) {
        const honour = archive.by.honours.get(id);
        if (!honour || (honour.edition === null && boundsOf(honour).from === undefined)) {
          yield lacking(archive, studio, `grants[${index}]`, '所依据的命名年度未知');
          continue;
        }
        const { from, to, on } = namedBetween(archive, honour);
        const number = payments.reduce((first, { date }, each) => (date < payments[first]!.date ? each : first), 0);
        const paid = payments[number]!.date;
        const where = `grants[${index}].payments[${number}].date`;
        if (paid >= from) {
          const sure = to !== undefined && paid >= to;
          if (sure) yield holds(archive, studio, where, `${on ?? to} ${on ? '' : '以前'}命名 ≤ ${paid} 拨付`);
          else yield lacking(archive, studio, where, '命名的日期没有查到，只能比年份');
          if (!sure && honour.edition !== null) yield holds(archive, studio, where, `${honour.edition}年度命名 ≤ ${paid} 拨付`);
          continue;
        }
        const named = on ? `${honour.edition}年度的命名在${chineseDate(on)}` : `依据的命名 ${id} 不早于${chineseDate(from)}`;
        yield at(
          archive,
          studio,
          where,
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
      name: '命名日期只写在公布的人数里，早一天拨付',
      change: (files) => {
        delete files['editions/2018.json'].selection.stages;
        files['editions/2018.json'].counts.named.date = '2018-11-20';
        files['studios/2018.json'][0].grants[0].payments[0].date = '2018-11-19';
      },
      says: '2018年度的命名在2018年11月20日',
    },
    {
      name: '只知道前面的环节，公众投票还没有开始就拨付',
      change: (files) => {
        files['editions/2018.json'].selection.stages.splice(5, 1);
        files['studios/2018.json'][0].grants[0].payments[0].date = '2018-09-24';
      },
      says: '依据的命名 h0001 不早于2018年10月15日',
    },
    {
      name: '命名年度未知，但不早于拨付的下一年',
      change: (files) =>
        Object.assign(files['honours/2018.json'][0], {
          edition: null,
          yearBasis: 'unknown',
          yearRange: { from: { year: 2019, ground: '示例名单没有此名', sources: ['r0001'] } },
        }),
      says: '资助2018年12月20日拨付，依据的命名 h0001 不早于2019年1月1日',
    },
  ],
} satisfies Rule;
