import { z } from 'zod';
import { field, choiceKeys } from '../schema/field.ts';
import { text, sourceList, partialDate, verbatim } from '../schema/shape.ts';
import { type Honour } from './honour.ts';
import { Selection } from './selection.ts';
import { Statement } from './source.ts';

/** 届次依据 — how the ordinal of an edition is known. */
export const ORDINAL_BASES = { stated: '来源写明', totals: '由累计人数推得', counted: '由年度顺推' } as const;

/** 人数 — a count of persons that a source states. */
const count = () =>
  z
    .strictObject({
      persons: field(z.int().min(0), '人数'),
      date: field(partialDate().optional(), '日期'),
      sources: field(sourceList(), '来源'),
    })
    .optional();

/**
 * 年度（届）— one edition: what is known of its process, its counts and its ceremony. A count that no
 * source states is left out: it is unknown, not nought.
 */
export const Edition = z.strictObject({
  year: field(z.int().min(2017), '年度', { about: '评选年度，不是颁奖年份' }),
  ordinal: field(
    z
      .strictObject({
        number: field(z.int().min(1), '届次'),
        basis: field(z.enum(choiceKeys(ORDINAL_BASES)), '届次依据', { choices: ORDINAL_BASES }),
        sources: field(sourceList().optional(), '来源'),
      })
      .optional(),
    '届次',
    { about: '两级制届次，2018 年为第一届；2017 年自称首届，不计入' },
  ),
  counts: field(
    z.strictObject({
      candidates: field(count(), '候选人数'),
      nominees: field(count(), '提名人数'),
      named: field(count(), '命名人数', { about: '含大工匠' }),
      masters: field(count(), '大工匠人数'),
    }),
    '人数',
  ),
  ceremony: field(
    z
      .strictObject({
        name: field(verbatim(), '名称'),
        date: field(partialDate().optional(), '日期'),
        place: field(text().optional(), '地点'),
        sources: field(sourceList(), '来源'),
      })
      .optional(),
    '颁奖活动',
  ),
  rollOrder: field(text().optional(), '名单次序说明', { about: '名单次序取自哪里' }),
  selection: field(Selection.optional(), '选树过程'),
  process: field(z.array(Statement), '评选经过'),
  notes: field(z.array(Statement), '说明'),
});
export type Edition = z.infer<typeof Edition>;

/** 年度来源 — every source of an edition's page once, its own before those of the namings. */
export function editionSources(edition: Edition, honours: readonly Honour[]): string[] {
  const { counts, ceremony, ordinal, process, notes } = edition;
  const statements = [...Object.values(counts), ...process, ceremony, ...notes, ordinal, ...honours];
  return [...new Set(statements.flatMap((statement) => statement?.sources ?? []))];
}
