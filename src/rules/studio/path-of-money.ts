import { chineseDate } from '#domain/values/date.ts';
import { type Grant } from '#domain/record/entries/studio.ts';
import { type Rule } from '../rule.ts';
import { at, grantsOf, holds, lacking } from '../spot.ts';

interface Step {
  what: string;
  date: string;
  path: string;
}

/** 逐步 — the payment, then what each station received and paid, as far as dates are recorded. */
function steps({ payments, path = [] }: Grant): Step[] {
  const first = { what: '省总工会拨付资助', date: payments[0]!.date, path: 'payments[0].date' };
  const rest = path.flatMap(({ body, received, paid }, number) => [
    ...(received ? [{ what: `${body}收到`, date: received.date, path: `path[${number}].received.date` }] : []),
    ...(paid ? [{ what: `${body}拨付`, date: paid.date, path: `path[${number}].paid.date` }] : []),
  ]);
  return [first, ...rest];
}

/** 路径 — the usual one of the 办法, and two that it does not speak of. */
const WAYS = ['省总工会→市级工会→基层工会', '省总工会→产业工会→基层工会', '省总工会→基层工会'];

export default {
  id: 'studio/path-of-money',
  title: '资助逐站拨付：省总工会、市级或产业工会、基层工会',
  article: '办法 第七条',
  why: '钱由省总工会拨给市级工会，再拨给单位的基层工会，每站一次，先收后拨。产业系统的单位经产业工会，也有省总工会直接拨付的；办法没有写这两条路的账务，路径不算错，账务记作没有比对。',
  scope: 'entry',
  force: 'must',
  editions: { from: 2018 },
  needs: { material: '拨款经过的工会和每站日期', giver: '省总工会、市级工会和基层工会' },
  *check(archive) {
    for (const studio of archive.studios) {
      for (const [index, grant] of grantsOf(archive, studio)) {
        if (!grant.path) {
          yield lacking(archive, studio, `grants[${index}]`, '经过哪些工会没有登记');
          continue;
        }
        const found = grant.path.map(({ body }) => body).join('→');
        if (!WAYS.includes(found)) {
          const message = `${studio.name}的资助经过“${found || '无'}”，应为${WAYS.map((way) => `“${way}”`).join('或')}，各站一次。请按拨款凭证补上、删去或调整经手单位。`;
          yield at(archive, studio, `grants[${index}].path`, message);
          continue;
        }
        const [usual] = WAYS;
        if (found === usual) yield holds(archive, studio, `grants[${index}].path`, `经过“${found}” = “${usual}”`);
        else yield lacking(archive, studio, `grants[${index}].path`, `经过“${found}”，办法没有写这条路径`);
        const way = steps(grant);
        // The payment itself, then what the stations received and passed on: the first only pays, the last only receives.
        if (way.length < 2 * grant.path.length - 1) {
          yield lacking(archive, studio, `grants[${index}].path`, '各站收付的日期没有登记全');
        }
        for (const [number, { what, date, path }] of way.entries()) {
          const before = way[number - 1];
          if (!before) continue;
          if (before.date <= date) {
            yield holds(archive, studio, `grants[${index}].${path}`, `${what} ${date} ≥ ${before.what} ${before.date}`);
            continue;
          }
          yield at(
            archive,
            studio,
            `grants[${index}].${path}`,
            `${studio.name}的资助，${what}在${chineseDate(date)}，早于${before.what}的${chineseDate(before.date)}，应在同一天或以后。请核对这两个日期。`,
          );
        }
      }
    }
  },
  passing: [
    {
      name: '各站在同一天收到和拨付',
      change: (files) => {
        for (const { received, paid } of files['studios/2018.json'][0].grants[0].path)
          for (const side of [received, paid]) if (side) side.date = '2018-12-20';
      },
    },
    {
      name: '经产业工会',
      change: (files) => void (files['studios/2018.json'][0].grants[0].path[1].body = '产业工会'),
    },
    {
      name: '省总工会直接拨给基层工会',
      change: (files) => void files['studios/2018.json'][0].grants[0].path.splice(1, 1),
    },
    { name: '没有记路径，是未知，不是错', change: (files) => void delete files['studios/2018.json'][0].grants[0].path },
  ],
  failing: [
    {
      name: '没有到基层工会',
      change: (files) => void files['studios/2018.json'][0].grants[0].path.pop(),
      says: '经过“省总工会→市级工会”，应为“省总工会→市级工会→基层工会”或“省总工会→产业工会→基层工会”或“省总工会→基层工会”',
    },
    {
      name: '市级工会出现两次',
      change: (files) => {
        const { path } = files['studios/2018.json'][0].grants[0];
        path.splice(2, 0, path[1]);
      },
      says: '经过“省总工会→市级工会→市级工会→基层工会”',
    },
    {
      name: '还没有收到就拨付',
      change: (files) => void (files['studios/2018.json'][0].grants[0].path[1].paid.date = '2018-12-20'),
      says: '市级工会拨付在2018年12月20日，早于市级工会收到的2018年12月21日',
    },
  ],
} satisfies Rule;
