import { z } from 'zod';
import { field } from '../schema/field.ts';
import { text, refTo } from '../schema/shape.ts';

/** 出席者 — a person as the source names them; linked where they are in the record. */
export const Participant = z.strictObject({
  name: field(text(), '姓名'),
  person: field(refTo('people').optional(), '人物', { about: '在名录中的才写' }),
  role: field(text().optional(), '身份'),
});
export type Participant = z.infer<typeof Participant>;
