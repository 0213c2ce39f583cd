import { z } from 'zod';
import { field, choiceKeys } from '../schema/field.ts';
import { text, idOf, refTo, sourceList, editionYear, partialDate } from '../schema/shape.ts';
import { CITY_CODES, CITY_NAMES } from '../../programme/place.ts';
import { type Title, TITLES } from '../../programme/titles.ts';

/** 年度依据 — how the year of a naming is known. */
export const YEAR_BASES = { stated: '来源写明', inferred: '推定', unknown: '未知' } as const;

/**
 * 命名 — one act of naming: who was given which title in which edition, with employer, trade and
 * place as of that day. Nothing here changes when the person moves on.
 */
export const Honour = z
  .strictObject({
    id: field(idOf('honours'), '命名编号', { term: 'schema:identifier', csv: { heading: '命名编号', place: 1 } }),
    person: field(refTo('people'), '人物', { csv: { heading: '人物编号', place: 2 } }),
    // Any text passes here: which titles are the programme's is said by the rule record/title, by name.
    title: field(
      z.custom<Title>((value) => typeof value === 'string', { error: '应为称号名称' }),
      '称号',
      {
        term: 'schema:award',
        choices: Object.fromEntries(TITLES.map(({ name }) => [name, name])),
        csv: { heading: '称号', place: 4 },
      },
    ),
    edition: field(editionYear().nullable(), '年度', { about: '年度未知写 null', csv: { heading: '年度', place: 5 } }),
    order: field(z.int().min(1).optional(), '名次', {
      about: '在来源所列名单中的次序，未知则不写',
      csv: { heading: '名次', place: 9 },
    }),
    yearBasis: field(z.enum(choiceKeys(YEAR_BASES)), '年度依据', { choices: YEAR_BASES, csv: { heading: '年度依据', place: 6 } }),
    yearRange: field(
      z
        .strictObject({
          from: field(z.int().optional(), '不早于', { csv: { heading: '不早于', place: 7 } }),
          to: field(z.int().optional(), '不晚于', { csv: { heading: '不晚于', place: 8 } }),
        })
        .optional(),
      '年度范围',
    ),
    employer: field(refTo('employers').optional(), '当时单位'),
    employerAsStated: field(text().optional(), '单位原文', { about: '来源写法与单位全称不同时才写' }),
    post: field(text().optional(), '当时岗位、职务', { csv: { heading: '岗位', place: 11 } }),
    trade: field(refTo('trades').optional(), '工种'),
    city: field(z.enum(CITY_CODES).optional(), '地市', { choices: CITY_NAMES, csv: { heading: '地市代码', place: 13 } }),
    status: field(z.enum(['有效', '已撤销', '已故']), '状态', { csv: { heading: '状态', place: 16 } }),
    revocation: field(
      z
        .strictObject({
          document: field(text(), '文号'),
          date: field(partialDate(), '日期'),
          body: field(text(), '决定机关'),
        })
        .optional(),
      '撤销依据',
    ),
    note: field(text().optional(), '说明', { about: '年度如何推得、来源有何出入', csv: { heading: '说明', place: 17 } }),
    sources: field(sourceList(), '来源'),
  })
  .refine((honour) => (honour.status === '已撤销') === (honour.revocation !== undefined), {
    path: ['revocation'],
    error: '“已撤销”必须写撤销依据（文号、日期、决定机关），其他状态不写',
  });
export type Honour = z.infer<typeof Honour>;
