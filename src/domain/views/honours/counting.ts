import { type Archive } from '../../record/archive.ts';
import { reached } from '../../record/entries/edition.ts';
import { totals } from './totals.ts';

/** 一条数法 — what is counted, by which rule, and how many there are. */
export interface CountingRule {
  what: string;
  rule: string;
  count: number;
  unit: string;
}

/** 怎样数 — the rules by which every number of the site is counted, each with what it comes to. */
export function countingRules(archive: Archive): CountingRule[] {
  const all = totals(archive);
  const inferred = archive.honours.filter(({ yearBasis }) => yearBasis === 'inferred').length;
  const announced = archive.editions.filter(({ counts }) => reached(counts.named) !== undefined).length;
  return [
    {
      what: '人物',
      rule: '按编号数。同名的人各有编号；得过两种称号的，还是一个人。',
      count: all.people,
      unit: '人',
    },
    {
      what: '命名',
      rule: '一个人在一个年度被授予一种称号，数一次。同一个人先后得两种称号，是两次命名。',
      count: all.honours,
      unit: '次',
    },
    { what: '现有效的命名', rule: '命名减去已撤销的。已撤销的留在名单上，写明状态，不算现有效。', count: all.held, unit: '次' },
    {
      what: '年度未知的命名',
      rule: '来源没有写明年度，也推不出的，单列，不计入任何一个年度；年度一格空着，不是零。',
      count: all.undated,
      unit: '次',
    },
    {
      what: '年度推定的命名',
      rule: '来源没有写明，由别的记载推出的，计入推出的年度，并写明“推定”。',
      count: inferred,
      unit: '次',
    },
    {
      what: '有公布人数的年度',
      rule: '公布人数取自文件和报道，不由本站的名单数出来；含大工匠。报道写“10 名大工匠和 40 名工匠”，与文件写“50 名，其中大工匠 10 名”，说的是同一批人。只在通知里计划的人数不算。',
      count: announced,
      unit: '个',
    },
    {
      what: '有名单的年度',
      rule: '至少收录了一次命名的年度。收录的只是公开报道提到的人，少于公布人数。',
      count: all.editionsWithNames,
      unit: '个',
    },
    { what: '有人的地市', rule: '按来源写明的单位所在地数，没有写明的不归入任何一市。', count: all.cities, unit: '个' },
  ];
}
