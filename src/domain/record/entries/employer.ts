import { z } from 'zod';
import { field } from '../schema/field.ts';
import { text, idOf } from '../schema/shape.ts';
import { CITY_CODES, CITY_NAMES } from '../../programme/place.ts';
import { SECTION_CODES, SECTION_NAMES } from '../../programme/industry.ts';

/** 单位 — an employer, its full formal name once, its short and old names as aliases for search. */
export const Employer = z.strictObject({
  id: field(idOf('employers'), '单位编号', { term: 'schema:identifier' }),
  name: field(text(), '单位全称', { term: 'schema:legalName' }),
  aliases: field(z.array(text()).min(1).optional(), '简称、旧称', { term: 'schema:alternateName' }),
  city: field(z.enum(CITY_CODES).optional(), '地市', { choices: CITY_NAMES }),
  section: field(z.enum(SECTION_CODES).optional(), '行业门类', { about: 'GB/T 4754-2017 门类字母', choices: SECTION_NAMES }),
  sectionBasis: field(text().optional(), '门类依据'),
});
export type Employer = z.infer<typeof Employer>;

/** 工种 — a trade under one name, other ways of writing it as aliases for search. */
export const Trade = z.strictObject({
  id: field(idOf('trades'), '工种编号', { term: 'schema:identifier' }),
  name: field(text(), '工种', { term: 'schema:name' }),
  aliases: field(z.array(text()).min(1).optional(), '别称'),
});
export type Trade = z.infer<typeof Trade>;
