import { chineseDate } from '#domain/values/date.ts';
import { yuanText } from '#domain/values/money.ts';
import { type Rule } from '../rule.ts';
import { at, grantsOf, holds, lacking } from '../spot.ts';

export default {
  id: 'studio/ledger-clear',
  title: '账目逐笔清楚：有内容，是正数，不早于拨付',
  article: '办法 第六条',
  why: '账目清晰，是每一笔都看得出做了什么、花了多少、在什么时候。退款和更正不写负数，改正原来那一笔；钱还没有拨出，账就不会开始。',
  scope: 'entry',
  force: 'must',
  editions: { from: 2018 },
  needs: { material: '配套和支出的逐笔账目', giver: '工作室所在单位' },
  *check(archive) {
    for (const studio of archive.studios) {
      for (const [index, grant] of grantsOf(archive, studio)) {
        const say = (path: string, message: string) =>
          at(archive, studio, `grants[${index}].${path}`, `${studio.name}${message}`);
        const paid = grant.payments.map(({ date }) => date).toSorted()[0]!;
        const union = grant.path?.find(({ body }) => body === '基层工会')?.received?.date;
        const { receivedOn } = grant;
        if (receivedOn !== undefined && receivedOn < paid)
          yield say(
            'receivedOn',
            `${chineseDate(receivedOn)}收到资助，应不早于拨付的${chineseDate(paid)}。请核对收到日期和拨付日期。`,
          );
        else if (receivedOn !== undefined && union !== undefined && receivedOn < union)
          yield say(
            'receivedOn',
            `${chineseDate(receivedOn)}收到资助，应不早于基层工会收到的${chineseDate(union)}。请核对这两个日期。`,
          );
        for (const [part, what] of [['payments', '拨付'] as const, ['match', '配套'] as const, ['spending', '支出'] as const]) {
          const entries: readonly { date: string; amount: number; item?: string | undefined }[] = grant[part] ?? [];
          if (entries.length === 0) yield lacking(archive, studio, `grants[${index}]`, `${what}没有登记`);
          const clear = entries.every(({ date, amount, item }) => amount > 0 && date >= paid && (part !== 'spending' || item));
          const held = `${what} ${entries.length} 笔，每笔 > 0元，日期 ≥ ${paid}${part === 'spending' ? '，都写了内容' : ''}`;
          if (entries.length > 0 && clear) yield holds(archive, studio, `grants[${index}].${part}`, held);
          for (const [number, entry] of entries.entries()) {
            const { date, amount, item } = entry;
            const each = () => `${chineseDate(date)}的${what}`;
            if (amount <= 0)
              yield say(
                `${part}[${number}].amount`,
                `${each()}写了${yuanText(amount)}，应大于0元。请核对凭证，改正或删去这一笔。`,
              );
            if (date < paid)
              yield say(
                `${part}[${number}].date`,
                `${each()}${yuanText(amount)}早于资助拨付，应不早于${chineseDate(paid)}。请核对日期；与这笔资助无关的，请删去。`,
              );
            if (part === 'spending' && !item)
              yield say(
                `${part}[${number}].item`,
                `${each()}${yuanText(amount)}没有写内容，应写明买了什么、办了什么。请按凭证在 item 里补一句。`,
              );
          }
        }
      }
    }
  },
  passing: [
    {
      name: '拨付当天就收到、就配套',
      change: (files) => {
        const [grant] = files['studios/2018.json'][0].grants;
        grant.match[0].date = grant.receivedOn = '2018-12-20';
        delete grant.path;
      },
    },
    {
      name: '最小的一笔是一分钱',
      change: (files) => void (files['studios/2018.json'][0].grants[0].spending[0].amount = 1),
    },
  ],
  failing: [
    {
      name: '支出没有写内容',
      change: (files) => void delete files['studios/2018.json'][0].grants[0].spending[2].item,
      says: '2019年4月10日的支出1万元没有写内容',
    },
    {
      name: '支出是零',
      change: (files) => void (files['studios/2018.json'][0].grants[0].spending[2].amount = 0),
      says: '2019年4月10日的支出写了0元，应大于0元',
    },
    {
      name: '用负数冲账',
      change: (files) => void (files['studios/2018.json'][0].grants[0].spending[2].amount = -1_000_000),
      says: '2019年4月10日的支出写了-1万元，应大于0元',
    },
    {
      name: '配套早于拨付',
      change: (files) => void (files['studios/2018.json'][0].grants[0].match[0].date = '2018-12-19'),
      says: '2018年12月19日的配套5万元早于资助拨付，应不早于2018年12月20日',
    },
    {
      name: '收到早于基层工会收到',
      change: (files) => void (files['studios/2018.json'][0].grants[0].receivedOn = '2018-12-25'),
      says: '2018年12月25日收到资助，应不早于基层工会收到的2018年12月26日',
    },
    {
      name: '收到早于拨付',
      change: (files) => void (files['studios/2018.json'][0].grants[0].receivedOn = '2018-12-19'),
      says: '2018年12月19日收到资助，应不早于拨付的2018年12月20日',
    },
  ],
} satisfies Rule;
