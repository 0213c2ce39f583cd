import { z } from 'zod';
import { Change, CHANGE_ROLES } from '#domain/record/entries/change.ts';
import { Honour } from '#domain/record/entries/honour.ts';
import { type KindName } from '#domain/record/kinds.ts';
import { fieldAt, noteAt } from '#domain/record/schema/field.ts';
import { partialDate } from '#domain/record/schema/shape.ts';

/** 一件事的一栏 — what it is called, what it may hold, how it is filled in. */
export interface ActField {
  label: string;
  schema: z.ZodType;
  about: string;
  choices?: readonly string[];
}

/** As the registry has it. */
const of = (schema: z.ZodType, path: string) => ({
  label: noteAt(schema, path)?.label ?? path,
  schema: fieldAt(schema, path) ?? z.string(),
});

/** 各栏 — in the order in which a sheet has them. */
export const ACT_FIELDS = {
  id: { label: '编号', schema: z.string(), about: '哪一条的编号，如 h0009；年度写 2018' },
  field: { ...of(Change, 'field'), about: '填报表里的栏名，如“岗位、职务”；或改动账的写法，如 post.value、facts.f2.text' },
  from: { ...of(Change, 'old'), about: '记录里现在写的；原来空着就不写' },
  to: { ...of(Change, 'new'), about: '应当写的' },
  date: { label: '日期', schema: partialDate(), about: '撤销写决定的日期；更正、撤下写哪一天做的，不写就是记录截止日期' },
  document: { ...of(Honour, 'revocation.document'), about: '撤销决定的文号' },
  body: { ...of(Honour, 'revocation.body'), about: '作出撤销决定的机关' },
  sources: { ...of(Change, 'sources'), about: '来源编号；几个用“；”隔开' },
  reason: { ...of(Change, 'reason'), about: '为什么，公开写在改动账里；撤下的不要写姓名' },
  by: { ...of(Change, 'by'), about: '谁提出，按身份写，不写姓名', choices: CHANGE_ROLES },
} as const satisfies Record<string, ActField>;

export type ActFieldName = keyof typeof ACT_FIELDS;

interface ActRow {
  /** 做什么 — for the guide and the command. */
  about: string;
  needed: readonly ActFieldName[];
  may: readonly ActFieldName[];
  /** 只对 — entries of one kind. */
  kind?: KindName;
  /** 日期写到日 — a day of the ledger, not that of a document. */
  day: boolean;
  example: Readonly<Partial<Record<ActFieldName, string>>>;
}

/** 要做的事 — one row each: what has to be filled in, and what may. Whatever is in neither stays empty. */
export const ACTS = {
  更正: {
    about: '改一个已经公布的值；原值不符就不改',
    needed: ['id', 'field', 'to', 'reason', 'by'],
    may: ['from', 'date', 'sources'],
    day: true,
    example: { id: 'h0009', field: '岗位、职务', from: '钳工', to: '首席技师', sources: 'r0012', reason: '据报道', by: '读者' },
  },
  撤销: {
    about: '称号被撤销：命名留在名单上，写明已撤销和依据，不再算有效',
    needed: ['id', 'date', 'document', 'body', 'reason', 'by'],
    may: ['sources'],
    kind: 'honours',
    day: false,
    example: {
      ...{ id: 'h0009', date: '2026-01-05', document: '示例〔2026〕1号', body: '示例总工会' },
      ...{ reason: '据撤销决定', by: '主办单位' },
    },
  },
  已故: {
    about: '写明本人已故；去世日期和年龄不公布，不要填',
    needed: ['id', 'sources', 'reason', 'by'],
    may: [],
    kind: 'people',
    day: true,
    example: { id: 'q0012', sources: 'r0012', reason: '据报道', by: '所在单位' },
  },
  撤下: {
    about: '从每一处拿掉：页面、照片、检索、数据、订阅、下载；原地址留一页说明。不能撤回',
    needed: ['id', 'reason', 'by'],
    may: ['date'],
    day: true,
    example: { id: 'q0012', reason: '应要求撤下', by: '本人' },
  },
} as const satisfies Record<string, ActRow>;

export type ActName = keyof typeof ACTS;

export const ACT_NAMES = Object.keys(ACTS) as ActName[];

/** 一件事的规矩 — by its name. */
export const actRow = (is: ActName): ActRow => ACTS[is];

/** 一件事 — as a row or a command says it; what is lacking or wrong is judged, not thrown. */
export interface Act extends Partial<Record<Exclude<ActFieldName, 'sources'>, string>> {
  is: ActName;
  sources?: readonly string[];
}

/** 不对的一栏 — what was found, what is wanted, how it is mended. */
export interface ActFault {
  field: ActFieldName;
  found: string;
  wanted: string;
  mend: string;
}
