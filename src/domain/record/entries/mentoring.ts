import { z } from 'zod';
import { field } from '../schema/field.ts';
import { text, idOf, refTo, sourceList, editionYear, partialDate } from '../schema/shape.ts';
import { Participant } from './person.ts';
import { Statement } from './source.ts';

/** 师带徒 — a master and an apprentice or a class, either of whom may be in the record, with agreement and assessments (意见 三（一）1). */
export const Mentoring = z.strictObject({
  id: field(idOf('mentoring'), '师带徒编号'),
  master: field(Participant, '师傅'),
  apprentice: field(Participant, '徒弟', { about: '徒弟姓名，或班组、班级的名称' }),
  began: field(partialDate().optional(), '拜师日期', { about: '没有协议、只知道何时拜师的写这里' }),
  studio: field(refTo('studios').optional(), '工作室', { about: '在某个工作室里带徒的才写' }),
  edition: field(editionYear().optional(), '年度'),
  agreement: field(partialDate().optional(), '协议日期'),
  months: field(z.int().min(1).optional(), '带教周期', { about: '整数，单位：月' }),
  assessments: field(
    z.array(z.strictObject({ date: field(partialDate(), '日期'), result: field(text(), '结果') })).optional(),
    '考核',
  ),
  facts: field(z.array(Statement).optional(), '事实'),
  sources: field(sourceList(), '来源'),
});
export type Mentoring = z.infer<typeof Mentoring>;
