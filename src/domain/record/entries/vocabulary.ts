import { z } from 'zod';
import { CITY_CODES, CITY_NAMES } from '../../programme/place.ts';
import { field } from '../schema/field.ts';
import { idOf, refTo, sourceList, text } from '../schema/shape.ts';

/** 称号级别 — whose title it is. */
export const TITLE_LEVELS = ['国家', '省', '市', '行业', '企业', '培养'] as const;

/** 称号 — a title or honour that craftsmen bear, of this programme or not, and what it is confused with. */
export const HonourTitle = z.strictObject({
  id: field(idOf('titles'), '称号编号', { term: 'schema:identifier' }),
  name: field(text(), '称号名称', { term: 'schema:name' }),
  level: field(z.enum(TITLE_LEVELS), '称号级别'),
  ours: field(z.boolean(), '属于本工程'),
  body: field(text().optional(), '授予者', { about: '来源写明才写' }),
  city: field(z.enum(CITY_CODES).optional(), '地市', { choices: CITY_NAMES, about: '市级称号属于哪个市' }),
  about: field(text(), '辨析', { about: '一句话：是什么，不是什么' }),
  confusedWith: field(z.array(refTo('titles')).min(1).optional(), '易混称号'),
  sources: field(sourceList().optional(), '来源', { about: '本工程自己的称号可以不写' }),
});
export type HonourTitle = z.infer<typeof HonourTitle>;

/** 术语 — a term of a trade, explained once for all stories. */
export const Term = z.strictObject({
  id: field(idOf('terms'), '术语编号', { term: 'schema:identifier' }),
  term: field(text(), '术语', { term: 'schema:name' }),
  aliases: field(z.array(text()).min(1).optional(), '别写'),
  text: field(text(), '解释', { term: 'schema:description', about: '一两句话，读者不懂行也看得懂' }),
  sources: field(sourceList(), '来源'),
});
export type Term = z.infer<typeof Term>;
