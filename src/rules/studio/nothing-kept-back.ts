import { total, yuanText } from '#domain/values/money.ts';
import { type Grant } from '#domain/record/entries/studio.ts';
import { type Rule } from '../rule.ts';
import { at, grantsOf, holds, lacking } from '../spot.ts';

interface Passing {
  before: string;
  had: number;
  after: string;
  has: number;
  path: string;
}

/** 交接 — each amount on the way against the one recorded before it, less what is named as kept in between. */
function* passings({ payments, path = [] }: Grant): Iterable<Passing & { named: boolean }> {
  let [before, had] = ['省总工会发放', total(payments)];
  for (const [number, { body, received, paid, kept }] of path.entries()) {
    const sides = { received: ['收到', received], paid: ['拨付', paid] } as const;
    for (const [side, [verb, entry]] of Object.entries(sides)) {
      if (!entry) continue;
      const [after, has] = [`${body}${verb}`, entry.amount];
      const named = side === 'paid' && kept !== undefined && has === had - kept.amount;
      yield { before, had, after, has, named, path: `path[${number}].${side}.amount` };
      [before, had] = [after, has];
    }
  }
}

export default {
  id: 'studio/nothing-kept-back',
  title: '资助逐站如数到达，没有截留、挤占、挪用',
  article: '办法 第九条',
  why: '每一站收到多少就拨出多少，下一站收到的就是上一站拨出的。留下一分，也要按办法说明是截留、挤占还是挪用。',
  scope: 'entry',
  force: 'must',
  editions: { from: 2018 },
  needs: { material: '各站收付资助的金额', giver: '省总工会、市级工会和基层工会' },
  *check(archive) {
    for (const studio of archive.studios) {
      for (const [index, grant] of grantsOf(archive, studio)) {
        for (const [number, { body, name = body, kept }] of (grant.path ?? []).entries()) {
          if (!kept) continue;
          const message = `${studio.name}的资助，${name}${kept.how}${yuanText(kept.amount)}，应一分不留，全数拨出。请追回后补拨，改记拨付金额，并删去这条留用。`;
          yield at(archive, studio, `grants[${index}].path[${number}].kept`, message);
        }
        const stations = grant.path ?? [];
        const amounts =
          stations.length > 0 &&
          stations.every(({ body, received, paid }) => {
            return (body === '省总工会' || received) && (body === '基层工会' || paid);
          });
        if (!amounts) yield lacking(archive, studio, `grants[${index}]`, '各站收付的金额没有登记全');
        for (const { before, had, after, has, named, path } of passings(grant)) {
          const where = `grants[${index}].${path}`;
          if (has === had) yield holds(archive, studio, where, `${after}${yuanText(has)} = ${before}${yuanText(had)}`);
          if (has === had || named) continue;
          yield at(
            archive,
            studio,
            where,
            `${studio.name}的资助，${after}${yuanText(has)}，应与${before}的${yuanText(had)}相等，${has < had ? '少' : '多'}了${yuanText(Math.abs(has - had))}。请查明去向；是截留、挤占或挪用的，在 kept 里写明。`,
          );
        }
      }
    }
  },
  passing: [
    { name: '每一站都如数收到、如数拨出', change: () => {} },
    {
      name: '市级工会没有记收到，是未知，不是错',
      change: (files) => void delete files['studios/2018.json'][0].grants[0].path[1].received,
    },
  ],
  failing: [
    {
      name: '市级工会少拨一分钱',
      change: (files) => {
        const { path } = files['studios/2018.json'][0].grants[0];
        path[1].paid.amount = path[2].received.amount = 4_999_999;
      },
      says: '市级工会拨付49999.99元，应与市级工会收到的5万元相等，少了0.01元',
    },
    {
      name: '基层工会没有全数收到',
      change: (files) => void (files['studios/2018.json'][0].grants[0].path[2].received.amount = 4_500_000),
      says: '基层工会收到45000元，应与市级工会拨付的5万元相等，少了5000元',
    },
    {
      name: '写明截留',
      change: (files) => {
        const { path } = files['studios/2018.json'][0].grants[0];
        path[1].kept = { amount: 500_000, how: '截留' };
        path[1].paid.amount = path[2].received.amount = 4_500_000;
      },
      says: '市级工会截留5000元，应一分不留',
    },
  ],
} satisfies Rule;
