import { z } from 'zod';
import { field } from '../schema/field.ts';
import { text, idOf, refTo, sourceList, partialDate, day, verbatim } from '../schema/shape.ts';
import { Material } from './material.ts';
import { Participant } from './person.ts';
import { CITY_CODES, CITY_NAMES } from '../../programme/place.ts';
import { Statement } from './source.ts';

const amount = (label: string) => field(z.int(), label, { about: '整数，单位：分', unit: '分' });

/** 使用方向 — the five purposes of the grant (办法 第八条). */
export const PURPOSES = ['项目研究', '设备购置', '人才培养', '创新成果宣传推广', '工作条件改善'] as const;

/** 经手单位 — the stations of the money, in order (办法 第七条); an industrial union may stand where a city's does. */
export const STATIONS = ['省总工会', '市级工会', '产业工会', '基层工会'] as const;

/** 违规情形 — the three misuses of the grant that are to be dealt with (办法 第九条). */
export const MISUSES = ['截留', '挤占', '挪用'] as const;

/** 资金一站 — what a union received and passed on, and the accounts it booked it under. */
export const Station = z.strictObject({
  body: field(z.enum(STATIONS), '经手单位'),
  name: field(text().optional(), '单位名称'),
  received: field(
    z
      .strictObject({
        date: field(day('ledger'), '日期'),
        amount: amount('收到金额'),
        account: field(verbatim().optional(), '科目'),
      })
      .optional(),
    '收到',
  ),
  paid: field(
    z
      .strictObject({
        date: field(day('ledger'), '日期'),
        amount: amount('拨付金额'),
        account: field(verbatim().optional(), '科目'),
      })
      .optional(),
    '拨付',
  ),
  kept: field(z.strictObject({ amount: amount('留用金额'), how: field(z.enum(MISUSES), '情形') }).optional(), '留用'),
});

/** 支出 — one payment out of grant or match. */
export const Spending = z.strictObject({
  date: field(day('ledger'), '日期'),
  amount: amount('金额'),
  from: field(z.enum(['资助', '配套']), '资金来源'),
  purpose: field(text(), '用途', { about: `应为${PURPOSES.join('、')}之一` }),
  item: field(text().optional(), '内容'),
});

/** 公开 — where the use of the grant was made known (办法 第六条). */
const Disclosure = z.strictObject({
  date: field(partialDate(), '公开日期'),
  where: field(text(), '公开处', { about: '向谁、在哪里公开，如单位公示栏、职工代表大会' }),
  sources: field(sourceList(), '来源'),
});

/** 监督检查 — by whom, what misuse was found, what was done about it (办法 第九条). */
const Inspection = z.strictObject({
  date: field(partialDate(), '检查日期'),
  by: field(text(), '检查单位'),
  found: field(z.enum(MISUSES).optional(), '查出的情形', { about: '查出截留、挤占、挪用才写' }),
  outcome: field(text().optional(), '处理', { about: '查出以后怎样处理' }),
  sources: field(sourceList(), '来源'),
});

/** 资助 — one grant for a studio: what was paid, by which way, what the employer matched, what was spent. */
export const Grant = z.strictObject({
  honour: field(refTo('honours'), '依据的命名'),
  payments: field(
    z.array(z.strictObject({ date: field(day('ledger'), '拨付日期'), amount: amount('金额') })).min(1),
    '省总工会拨付',
  ),
  personal: field(amount('个人奖励').optional(), '个人奖励', { about: '整数，单位：分；2019年通知起', unit: '分' }),
  path: field(z.array(Station).optional(), '资金路径'),
  receivedOn: field(day('ledger').optional(), '单位收到日期'),
  match: field(
    z.array(z.strictObject({ date: field(day('ledger'), '配套日期'), amount: amount('配套金额') })).optional(),
    '配套',
    { about: '没有查到就不写；写成空列表，是说确实没有配套' },
  ),
  spending: field(z.array(Spending).optional(), '支出'),
  disclosures: field(z.array(Disclosure).min(1).optional(), '公开'),
  inspections: field(z.array(Inspection).min(1).optional(), '监督检查'),
  sources: field(sourceList(), '来源'),
});
export type Grant = z.infer<typeof Grant>;

/** 工匠创新工作室 — led by somebody who was named; with its money where it is recorded. */
export const Studio = z.strictObject({
  id: field(idOf('studios'), '工作室编号', { term: 'schema:identifier' }),
  name: field(text(), '名称', { term: 'schema:name' }),
  leader: field(refTo('people').optional(), '领衔人'),
  coLeaders: field(z.array(refTo('people')).min(1).optional(), '共同领衔', { about: '与领衔人一起领衔的，在名录中的才写' }),
  employer: field(refTo('employers').optional(), '所在单位'),
  host: field(text().optional(), '所在处', { about: '单位不在名录单位表时的写法' }),
  city: field(z.enum(CITY_CODES).optional(), '地市', { choices: CITY_NAMES }),
  level: field(z.enum(['国家', '省', '市', '县', '企业', '学校']).optional(), '级别'),
  founded: field(partialDate().optional(), '成立日期'),
  team: field(z.array(Participant).optional(), '成员'),
  facts: field(z.array(Statement), '事实'),
  projects: field(z.array(Statement).optional(), '项目'),
  results: field(z.array(Statement).optional(), '成果'),
  awards: field(z.array(Statement).optional(), '工作室所获荣誉'),
  materials: field(z.array(Material).optional(), '资料'),
  grants: field(z.array(Grant).optional(), '资助'),
  sources: field(sourceList(), '来源'),
});
export type Studio = z.infer<typeof Studio>;

/** 领衔的人 — the leader, then whoever leads beside; each stands in the record. */
export const leadersOf = ({ leader, coLeaders = [] }: Pick<Studio, 'leader' | 'coLeaders'>): string[] => [
  ...(leader === undefined ? [] : [leader]),
  ...coLeaders,
];

/** 工作室的句子 — all that is said of it with sources, each with its place. */
export const studioStatements = (studio: Studio): (Statement & { path: string })[] =>
  (['facts', 'projects', 'results', 'awards'] as const).flatMap((part) =>
    (studio[part] ?? []).map((statement, index) => ({ ...statement, path: `${part}[${index}]` })),
  );

const sum = (items: readonly { amount: number }[] = []): number => items.reduce((all, item) => all + item.amount, 0);

/** 收支 — received, matched, spent by purpose, balance; fen. */
export function accounts(grant: Grant) {
  const received = sum(grant.payments);
  const matched = sum(grant.match);
  const spent = sum(grant.spending);
  const byPurpose = PURPOSES.map((purpose) => ({
    purpose,
    amount: sum(grant.spending?.filter((item) => item.purpose === purpose)),
  }));
  return { received, matched, spent, byPurpose, balance: received + matched - spent };
}

/** 收到之日 — the day the employer had the money (`on`), or the last day on its way, before which it cannot have had it. */
export function receiptOf({ receivedOn, path = [], payments }: Grant): { day: string; on: boolean } {
  const known = receivedOn ?? path.find(({ body }) => body === '基层工会')?.received?.date;
  if (known !== undefined) return { day: known, on: true };
  const days = [...payments, ...path.flatMap(({ received, paid }) => [received ?? [], paid ?? []].flat())].map(
    ({ date }) => date,
  );
  return { day: days.toSorted().at(-1)!, on: false };
}
