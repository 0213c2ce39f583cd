import { z } from 'zod';
import { choiceKeys, field } from '../schema/field.ts';
import { day, sourceList, text, verbatim } from '../schema/shape.ts';

/** 参评条件的种类 — what a published condition is about; the first seven may not be conditions (意见 三（二）1). */
export const CONDITION_KINDS = ['年龄', '性别', '学历', '职级', '职称', '工作年限', '荣誉基础', '在职', '行业', '其他'] as const;

/** 环节 — the stages of a selection, in the order in which they follow each other (意见 三（二）3–5). */
export const STAGES = ['推荐', '初审', '专家评审', '事迹公布', '公众投票', '命名', '颁奖'] as const;
export type Stage = (typeof STAGES)[number];

/** 综合的算法 — how the edition's own rules put votes and scores together; no document of the programme fixes one. */
export const METHODS = {
  highest: '最高票折成百分，按占比与评分相加',
  total: '票数占总票数的百分比，按占比与评分相加',
  places: '评分名次与得票名次相加，小的在前',
  other: '别的算法',
} as const;

const keys = () => z.array(text()).optional();

/** 选树过程 — what an edition's organiser publishes of the way from recommendation to naming; what is not published is unknown. */
export const Selection = z.strictObject({
  conditions: field(
    z
      .array(
        z.strictObject({
          about: field(z.enum(CONDITION_KINDS), '条件种类', { mayNamePrivate: true }),
          text: field(text(), '条件原文', { mayNamePrivate: true }),
        }),
      )
      .optional(),
    '公布的参评条件',
  ),
  channels: field(z.array(text()).optional(), '推荐渠道', {
    about: '单位推荐、个人自荐、联名推荐，或公布的别的形式；上面点名的写“指定”',
  }),
  committee: field(
    z.array(z.strictObject({ field: field(text(), '专家领域'), members: field(z.int().min(1), '人数') })).optional(),
    '专家评审委员会',
  ),
  criteria: field(z.array(text()).optional(), '评审标准'),
  review: field(
    z
      .strictObject({
        method: field(text().optional(), '评审方式'),
        conflicts: field(
          z
            .array(
              z.strictObject({
                expert: field(text(), '专家', { about: '专家的代号，不写姓名' }),
                candidate: field(text(), '候选序号'),
                relation: field(text(), '利害关系', { about: '同一单位、师徒等' }),
                recused: field(z.boolean().optional(), '回避', { about: '评这名候选人时是否回避' }),
              }),
            )
            .optional(),
          '回避情况',
        ),
        sources: field(sourceList().optional(), '来源'),
      })
      .optional(),
    '专家评审的做法',
  ),
  vote: field(
    z
      .strictObject({
        channels: field(z.array(text()).optional(), '投票渠道'),
        from: field(day().optional(), '开始日期'),
        to: field(day().optional(), '结束日期'),
        total: field(z.int().min(0).optional(), '总票数'),
        sources: field(sourceList().optional(), '来源'),
      })
      .optional(),
    '公众投票的做法',
  ),
  stagesComplete: field(z.literal(true).optional(), '环节已录全', {
    about: '来源写明了全部环节，一个不少；没有把握就不写，缺的环节只当没有查到',
  }),
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
      .optional(),
    '占比',
  ),
  method: field(
    z
      .strictObject({
        kind: field(z.enum(choiceKeys(METHODS)), '算法', { choices: METHODS }),
        text: field(verbatim().optional(), '办法原文'),
        sources: field(sourceList().optional(), '来源'),
      })
      .optional(),
    '综合的算法',
    { about: '这一届自己的办法怎样把评分和得票合成综合成绩；没有查到就不写' },
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
