import { z } from 'zod';
import { field } from '../schema/field.ts';
import { day, idOf, sourceList, text, verbatim } from '../schema/shape.ts';

/** 改动种类 — what became of a published value: first entered, added to, corrected, revoked, taken down. */
export const CHANGE_KINDS = ['收录', '补充', '更正', '撤销', '撤下'] as const;

/** 提出者 — who asked for a change, by role; no name of a reader stands here. */
export const CHANGE_ROLES = ['编辑部', '本人', '所在单位', '主办单位', '媒体', '读者'] as const;

/**
 * 改动 — one line of the record's own history. What a page says of when it was first entered and last changed
 * comes from these lines alone; moving the date of the record alters none of them.
 */
export const Change = z.strictObject({
  id: field(idOf('changes'), '改动编号', { term: 'schema:identifier' }),
  date: field(day(), '日期'),
  kind: field(z.enum(CHANGE_KINDS), '改动种类'),
  entries: field(
    z.array(z.string().regex(/^([a-z]\d{4,}|20\d\d)$/, { error: '应为编号，如 q0001，或年度，如 2018' })).min(1),
    '条目',
    { about: '收录可以一次写许多条，其余只写一条' },
  ),
  field: field(text().optional(), '字段', { about: '路径，如 post.value、facts.f2.text；事迹正文写 body' }),
  old: field(verbatim().optional(), '原值'),
  new: field(verbatim().optional(), '新值'),
  reason: field(text(), '原因'),
  sources: field(sourceList().optional(), '来源'),
  by: field(z.enum(CHANGE_ROLES), '提出者', { about: '按身份写，不写姓名' }),
});
export type Change = z.infer<typeof Change>;
