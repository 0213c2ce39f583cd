import { z } from 'zod';
import { choiceKeys, field } from '../schema/field.ts';
import { idOf, partialDate, refTo, sourceList, text } from '../schema/shape.ts';
import { SCHOOL_STAGE_NAMES, TASK_GROUPS } from '../../programme/curriculum.ts';
import { PLATES } from '../../programme/plates.ts';
import { CITY_CODES, CITY_NAMES } from '../../programme/place.ts';
import { SECTION_CODES, SECTION_NAMES } from '../../programme/industry.ts';

/** 单位 — an employer, its full formal name once, its short and old names as aliases for search. */
export const Employer = z.strictObject({
  id: field(idOf('employers'), '单位编号', { term: 'schema:identifier' }),
  name: field(text(), '单位全称', { term: 'schema:legalName' }),
  aliases: field(z.array(text()).min(1).optional(), '简称、旧称', { term: 'schema:alternateName' }),
  formerNames: field(
    z
      .array(
        z.strictObject({
          name: field(text(), '曾用全称'),
          from: field(partialDate().optional(), '起用'),
          to: field(partialDate().optional(), '停用'),
          sources: field(sourceList(), '来源'),
        }),
      )
      .min(1)
      .optional(),
    '曾用全称',
    { about: '改名前的全称和起止；命名照当时的名称显示，改名不改写旧的命名' },
  ),
  successor: field(refTo('employers').optional(), '承继单位', { about: '撤并之后由谁承继' }),
  city: field(z.enum(CITY_CODES).optional(), '地市', { choices: CITY_NAMES }),
  section: field(z.enum(SECTION_CODES).optional(), '行业门类', { about: 'GB/T 4754-2017 门类字母', choices: SECTION_NAMES }),
  sectionBasis: field(text().optional(), '门类依据'),
});
export type Employer = z.infer<typeof Employer>;

/** 当时全称 — the name that an employer bore on a day; today's where no former one covers it. */
export function nameOn({ name, formerNames = [] }: Employer, day: string | undefined): string {
  if (day === undefined) return name;
  const former = formerNames.find(({ from = '', to = '9999' }) => from <= day && day.slice(0, to.length) <= to);
  return former?.name ?? name;
}

/** 工种 — a trade under one name, other ways of writing it as aliases for search. */
export const Trade = z.strictObject({
  id: field(idOf('trades'), '工种编号', { term: 'schema:identifier' }),
  name: field(text(), '工种', { term: 'schema:name' }),
  aliases: field(z.array(text()).min(1).optional(), '别称'),
  plate: field(z.enum(PLATES).optional(), '工种图示', { about: '没有合适的图示就不写，不拿别的工种代替' }),
  teaching: field(
    z
      .strictObject({
        groups: field(z.array(z.enum(choiceKeys(TASK_GROUPS))).min(1), '任务群', {
          choices: TASK_GROUPS,
          about: '《义务教育劳动课程标准（2022年版）》十个任务群中的哪几个，最贴近的在前',
        }),
        from: field(z.enum(choiceKeys(SCHOOL_STAGE_NAMES)), '起始学段', {
          choices: SCHOOL_STAGE_NAMES,
          about: '从哪个学段起可以讲；酿酒不进中小学和中职，伤情手术从高中起',
        }),
        why: field(text(), '理由', { about: '为什么归这几个任务群、从这个学段起' }),
      })
      .optional(),
    '课堂',
    { about: '没有写的工种，课上不归任务群，从初中起' },
  ),
});
export type Trade = z.infer<typeof Trade>;
