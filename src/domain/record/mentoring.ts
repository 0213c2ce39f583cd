import { z } from 'zod';
import { field, idOf, text } from './field.ts';
import { partialDate, Statement } from './source.ts';

/** 师带徒 — a master and an apprentice or a class, with agreement and assessments (意见 三（一）1). */
export const Mentoring = z.strictObject({
  id: field(idOf('a', '师带徒'), '师带徒编号'),
  master: field(idOf('q', '人物'), '师傅'),
  apprentice: field(text(), '徒弟', { about: '徒弟姓名，或班组、班级的名称' }),
  studio: field(idOf('s', '工作室').optional(), '工作室', { about: '在某个工作室里带徒的才写' }),
  edition: field(z.int().min(2017).optional(), '年度'),
  agreement: field(partialDate().optional(), '协议日期'),
  months: field(z.int().min(1).optional(), '带教周期', { about: '整数，单位：月' }),
  assessments: field(
    z.array(z.strictObject({ date: field(partialDate(), '日期'), result: field(text(), '结果') })).optional(),
    '考核',
  ),
  facts: field(z.array(Statement).optional(), '事实'),
  sources: field(z.array(idOf('r', '来源')).min(1), '来源'),
});
export type Mentoring = z.infer<typeof Mentoring>;
