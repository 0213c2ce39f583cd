import { z } from 'zod';
import { field, choiceKeys } from '../schema/field.ts';
import { day, text, sourceList, partialDate, verbatim } from '../schema/shape.ts';
import { type Honour, sourcesOfHonour } from './honour.ts';
import { Selection } from './selection.ts';
import { Statement } from './source.ts';

/** 届次依据 — how the ordinal of an edition is known. */
export const ORDINAL_BASES = { stated: '来源写明', totals: '由累计人数推得', counted: '由年度顺推' } as const;

/** 数的性质 — whether what a number counts was meant to be, was reported to be, follows from others, or was said to be about so many. */
export const NUMBER_BASES = { planned: '计划', reported: '报道', computed: '推算', approximate: '约数' } as const;
const basis = () => field(z.enum(choiceKeys(NUMBER_BASES)), '数的性质', { choices: NUMBER_BASES });

/** 人数 — a count of persons: planned by a notice, reported by a source, or worked out from such. */
const count = () =>
  z
    .strictObject({
      persons: field(z.int().min(0), '人数'),
      basis: basis(),
      date: field(partialDate().optional(), '日期', { about: '这一环节定下这些人的日子，不是报道的日子' }),
      sources: field(sourceList(), '来源'),
    })
    .optional();

/** 文件 — a document of the organiser: when it came out, what it is called. */
const document = () =>
  z
    .strictObject({
      name: field(verbatim().optional(), '文件名'),
      number: field(verbatim().optional(), '文号'),
      date: field(partialDate().optional(), '日期', { about: '文件的日期；只知道不晚于某日，写那一日并在日期说明里写明' }),
      dateNote: field(text().optional(), '日期说明'),
      sources: field(sourceList(), '来源'),
    })
    .optional();

/** 四级 — where crafts are honoured beside the province (意见 四（三）): the second level has three kinds, the third is a county's. */
export const TIERS = ['省', '市', '产业', '大企业', '县', '企业'] as const;

/** 一级的选树 — that one region, industry or enterprise chose craftsmen of its own in the year of an edition. */
const Tier = z.strictObject({
  level: field(z.enum(TIERS), '级别'),
  place: field(text().optional(), '在哪里', { about: '市、县、产业或企业的名称' }),
  date: field(partialDate().optional(), '日期'),
  chosen: field(z.int().min(0).optional(), '选出人数'),
  sources: field(sourceList(), '来源'),
});

/**
 * 年度（届）— one edition: what is known of its process, its counts and its ceremony. A count that no
 * source states is left out: it is unknown, not nought.
 */
export const Edition = z.strictObject({
  year: field(z.int().min(2017), '年度', { about: '评选年度，不是颁奖年份' }),
  ordinal: field(
    z
      .strictObject({
        number: field(z.int().min(1), '届次'),
        basis: field(z.enum(choiceKeys(ORDINAL_BASES)), '届次依据', { choices: ORDINAL_BASES }),
        sources: field(sourceList().optional(), '来源'),
      })
      .optional(),
    '届次',
    { about: '两级制届次，2018 年为第一届；2017 年自称首届，不计入' },
  ),
  embargo: field(day('term').optional(), '解禁日期', {
    about: '到这一天才公布：以前生成的网站和文件里，没有这一届、它的命名和只因它才收录的人',
  }),
  plan: field(document(), '工作方案', { about: '选树工作方案，在发动推荐以前制定' }),
  notice: field(document(), '申报通知', { about: '开始推荐的通知或见报的活动消息' }),
  announced: field(document(), '公布文件', { about: '命名的决定，或公布命名的通知' }),
  counts: field(
    z.strictObject({
      recommended: field(count(), '推荐人数', { about: '自下而上推荐上来的参评人选' }),
      reviewed: field(count(), '初审人数', { about: '经过资格审查的推荐人选' }),
      candidates: field(count(), '候选人数'),
      nominees: field(count(), '提名人数'),
      named: field(count(), '命名人数', { about: '含大工匠' }),
      masters: field(count(), '大工匠人数'),
    }),
    '人数',
  ),
  sums: field(
    z
      .array(
        z.strictObject({
          to: field(z.enum(['工作室', '个人']), '给谁'),
          title: field(text(), '称号'),
          yuan: field(z.int().min(1), '金额', { about: '整数，单位：元' }),
          basis: basis(),
          sources: field(sourceList(), '来源'),
        }),
      )
      .min(1)
      .optional(),
    '金额',
    { about: '通知提出、报道说将给的，性质写 planned；报道写明已经给的，才写 reported' },
  ),
  ceremony: field(
    z
      .strictObject({
        name: field(verbatim(), '名称'),
        date: field(partialDate().optional(), '日期'),
        place: field(text().optional(), '地点'),
        sources: field(sourceList(), '来源'),
      })
      .optional(),
    '颁奖活动',
  ),
  rollOrder: field(text().optional(), '名单次序说明', { about: '名单次序取自哪里' }),
  selection: field(Selection.optional(), '选树过程'),
  levels: field(z.array(Tier).optional(), '四级选树', { about: '这一年各级各自的工匠选树，查到几项写几项' }),
  process: field(z.array(Statement), '评选经过'),
  notes: field(z.array(Statement), '说明'),
});
export type Edition = z.infer<typeof Edition>;

/** 年度来源 — every source of an edition's page once, its own before those of the namings. */
export function editionSources(edition: Edition, honours: readonly Honour[]): string[] {
  const { counts, ceremony, ordinal, plan, notice, announced, process, notes, levels = [] } = edition;
  const statements = [plan, notice, announced, ...Object.values(counts), ...process, ceremony, ...notes, ...levels, ordinal];
  return [...new Set([...statements.flatMap((statement) => statement?.sources ?? []), ...honours.flatMap(sourcesOfHonour)])];
}

/** 一个人数 — with its basis and what carries it. */
export type Count = NonNullable<Edition['counts'][keyof Edition['counts']]>;

/** 已成的人数 — of a count that says what was, not what was planned. */
export const reached = (count: Count | undefined): number | undefined =>
  count && count.basis !== 'planned' ? count.persons : undefined;

/** 写实的人数 — of a count that a source states as it was: planned, worked out and rounded numbers can break nothing. */
export const reported = (count: Count | undefined): number | undefined =>
  count?.basis === 'reported' ? count.persons : undefined;

/** 人数的写法 — “10 名”, “拟 30 名”, “约 30 名”, “50 名（推算）”. */
export const countText = ({ persons, basis: kind }: Pick<Count, 'persons' | 'basis'>, unit = '名'): string =>
  `${kind === 'planned' ? '拟 ' : kind === 'approximate' ? '约 ' : ''}${persons} ${unit}${kind === 'computed' ? '（推算）' : ''}`;
