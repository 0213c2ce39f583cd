import { z } from 'zod';
import { ACT_FIELDS, ACT_NAMES, type ActFieldName, ACTS, actRow } from '../acts/acts.ts';
import { type TemplateColumn } from './columns.ts';
import { EXAMPLE } from './signs.ts';

/** 更正与撤下 — the sheet of what is done to the record: a row is an act, and nothing is done without one. */
export const ACTS_SHEET = {
  name: '更正与撤下',
  about: '对已经公布的一条做一件事，一件一行；空着就什么也不做',
} as const;

/** 做什么 — the column that says which act a row is. */
export const ACT_COLUMN = 'is';

/** Which acts fill a column in, where not all do. */
function usedBy(field: ActFieldName): string[] {
  const needed = ACT_NAMES.filter((name) => actRow(name).needed.includes(field));
  const may = ACT_NAMES.filter((name) => actRow(name).may.includes(field));
  if (needed.length === ACT_NAMES.length) return [];
  const parts = [
    ...(needed.length > 0 ? [`${needed.join('、')}必填`] : []),
    ...(may.length > 0 ? [`${may.join('、')}可以不填`] : []),
  ];
  return [`${parts.join('，')}；其余空着`];
}

/** 各栏 — the act, then all that one of them asks for. */
export const actColumns = (): TemplateColumn[] => {
  const plain = { inFen: false, isNumber: false, kinds: new Set<never>() };
  const first: TemplateColumn = {
    ...{ ...plain, heading: '要做的事', place: { in: 'identity', what: 'kind' }, schema: z.string(), required: true },
    about: ACT_NAMES.map((name) => `${name}：${ACTS[name].about}`),
    choices: new Map(ACT_NAMES.map((name) => [name, name])),
    ...{ refersTo: undefined, list: undefined },
  };
  const rest = (Object.keys(ACT_FIELDS) as ActFieldName[]).map((key): TemplateColumn => {
    const { label, schema, about, choices = [] } = { choices: undefined, ...ACT_FIELDS[key] };
    const sources = key === 'sources';
    return {
      ...{ ...plain, heading: label, schema, about: [about, ...usedBy(key)] },
      place: key === 'id' ? { in: 'identity', what: 'entry' } : { in: 'row', key },
      required: ACT_NAMES.every((name) => actRow(name).needed.includes(key)),
      choices: new Map(choices.map((choice) => [choice, choice])),
      refersTo: undefined,
      list: sources ? 'words' : undefined,
    };
  });
  return [first, ...rest];
};

/** 灰色的样子 — one row an act. */
export const actExamples = (): (string | null)[][] =>
  ACT_NAMES.map((name) => [
    `${EXAMPLE}：${name}`,
    ...(Object.keys(ACT_FIELDS) as ActFieldName[]).map((field) => actRow(name).example[field] ?? null),
  ]);
