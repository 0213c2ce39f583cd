import { z } from 'zod';
import { field, choiceKeys } from '../schema/field.ts';
import { text, idOf, refTo, sourceList, editionYear, partialDate } from '../schema/shape.ts';
import { CITY_CODES, CITY_NAMES } from '../../programme/place.ts';
import { type Title, TITLES } from '../../programme/titles.ts';

/** 年度依据 — how the year of a naming is known. */
export const YEAR_BASES = { stated: '来源写明', inferred: '推定', unknown: '未知' } as const;

/** 一头 — one end of the years in which an undated naming must lie, and on what ground. */
const bound = (of: string, place: number) =>
  z
    .strictObject({
      year: field(z.int().min(2017), of, { csv: { heading: of, place } }),
      ground: field(text(), '根据', { about: '凭什么说不早于、不晚于这一年' }),
      sources: field(sourceList(), '来源'),
    })
    .optional();

/**
 * 所载 — a value of a naming as one source states it: which source, and for what day. Whether it was so
 * at the time follows from the source and the edition (`views/honours/as-stated.ts`), and is said by no editor.
 */
const stated = <S extends z.ZodType>(value: S, label: string, more: Parameters<typeof field>[2] = {}) =>
  z
    .strictObject({
      value: field(value, label, more),
      source: field(refTo('sources'), '所据来源', { about: '在这个人的来源里，“支持什么”点明这一栏' }),
      asOf: field(partialDate().optional(), '何时的情况', { about: '来源写的是哪一天的情况；来源没有日期就不写' }),
    })
    .optional();

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
      z.strictObject({ from: field(bound('不早于', 7), '不早于'), to: field(bound('不晚于', 8), '不晚于') }).optional(),
      '年度范围',
    ),
    employer: field(stated(refTo('employers'), '单位'), '单位'),
    employerAsStated: field(text().optional(), '单位原文', { about: '来源写法与单位全称不同时才写' }),
    post: field(stated(text(), '岗位、职务', { csv: { heading: '岗位', place: 11 } }), '岗位、职务'),
    trade: field(stated(refTo('trades'), '工种'), '工种', { about: '按来源所写的工作归入一个工种' }),
    city: field(stated(z.enum(CITY_CODES), '地市', { choices: CITY_NAMES, csv: { heading: '地市代码', place: 13 } }), '地市', {
      about: '单位所在地，不是活动所在地',
    }),
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

/** 所载各栏 — the fields of a naming that are told as a source states them. */
export const STATED = ['employer', 'post', 'trade', 'city'] as const;
export type StatedField = (typeof STATED)[number];
export type Stated = NonNullable<Honour[StatedField]>;

/** 本人已故 — as the namings of one person say. */
export const isDeceased = (honours: readonly Pick<Honour, 'status'>[]): boolean =>
  honours.some(({ status }) => status === '已故');

/** 命名的全部来源 — of the act itself, of each field and of each bound, once. */
export const sourcesOfHonour = (honour: Honour): string[] => [
  ...new Set([
    ...honour.sources,
    ...STATED.flatMap((name) => honour[name]?.source ?? []),
    ...Object.values(honour.yearRange ?? {}).flatMap((end) => end?.sources ?? []),
  ]),
];

/** 年度范围 — the years themselves, for whoever reckons with them. */
export const boundsOf = ({ yearRange }: Pick<Honour, 'yearRange'>): { from?: number; to?: number } => ({
  ...(yearRange?.from && { from: yearRange.from.year }),
  ...(yearRange?.to && { to: yearRange.to.year }),
});
