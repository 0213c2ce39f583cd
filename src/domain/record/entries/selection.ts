import { z } from 'zod';
import { field } from '../schema/field.ts';
import { day, sourceList, text } from '../schema/shape.ts';

/** 参评条件的种类 — what a published condition is about; the first seven may not be conditions (意见 三（二）1). */
export const CONDITION_KINDS = ['年龄', '性别', '学历', '职级', '职称', '工作年限', '荣誉基础', '在职', '行业', '其他'] as const;

/** 环节 — the stages of a selection, in the order in which they follow each other (意见 三（二）3–5). */
export const STAGES = ['推荐', '初审', '专家评审', '事迹公布', '公众投票', '命名', '颁奖'] as const;
export type Stage = (typeof STAGES)[number];

const keys = () => z.array(text()).optional();

/**
 * 选树过程 — what an edition's organiser publishes of the way from recommendation to naming. All of it
 * is optional: what is not published is unknown.
 */
export const Selection = z.strictObject({
  conditions: field(
    z.array(z.strictObject({ about: field(z.enum(CONDITION_KINDS), '条件种类'), text: field(text(), '条件原文') })).optional(),
    '公布的参评条件',
    { mayNamePrivate: true },
  ),
  channels: field(z.array(z.enum(['单位推荐', '个人自荐', '联名推荐', '指定'])).optional(), '推荐渠道'),
  committee: field(
    z.array(z.strictObject({ field: field(text(), '专家领域'), members: field(z.int().min(1), '人数') })).optional(),
    '专家评审委员会',
  ),
  criteria: field(z.array(text()).optional(), '评审标准'),
  stages: field(
    z
      .array(
        z.strictObject({
          stage: field(z.enum(STAGES), '环节'),
          from: field(day(), '开始日期'),
          to: field(day().optional(), '结束日期'),
        }),
      )
      .optional(),
    '各环节日期',
  ),
  candidates: field(
    z
      .array(
        z.strictObject({
          key: field(text(), '候选序号'),
          name: field(text(), '姓名'),
          serving: field(z.boolean().optional(), '在职', { about: '是否在职职工' }),
          deeds: field(text().optional(), '事迹公布处'),
        }),
      )
      .optional(),
    '候选人名单',
  ),
  nominees: field(keys(), '提名人选', { about: '候选序号' }),
  named: field(keys(), '命名人选', { about: '候选序号，含大工匠' }),
  masters: field(keys(), '大工匠人选', { about: '候选序号' }),
  weights: field(
    z
      .strictObject({
        expert: field(z.int().min(0).max(100), '专家评审占比'),
        votes: field(z.int().min(0).max(100), '公众投票占比'),
      })
      .refine(({ expert, votes }) => expert + votes === 100, { error: '两项占比之和应为 100' })
      .optional(),
    '占比',
  ),
  scores: field(
    z
      .array(
        z.strictObject({
          key: field(text(), '候选序号'),
          expert: field(z.number().min(0).max(100), '专家评分', { about: '百分制，至多两位小数' }),
          votes: field(z.int().min(0), '得票'),
        }),
      )
      .optional(),
    '评分与得票',
  ),
  sources: field(sourceList().optional(), '来源', { about: '名单和办法公布在哪里' }),
});
export type Selection = z.infer<typeof Selection>;

/**
 * 综合成绩 — expert score and votes by the edition's weights, votes scaled so that the highest is 100.
 * Whole numbers throughout (hundredths of a point times the highest vote), so that ties are exact.
 */
export function merits({ scores = [], weights }: Selection): Map<string, number> {
  if (!weights) return new Map();
  const highest = Math.max(1, ...scores.map(({ votes }) => votes));
  return new Map(
    scores.map(({ key, expert, votes }) => [
      key,
      Math.round(expert * 100) * weights.expert * highest + votes * weights.votes * 10_000,
    ]),
  );
}
