import { z } from 'zod';
import { isRealDate } from '../../values/date.ts';
import { IDS, type KindWithId } from './ids.ts';

/**
 * 形 — what a value stands for, beyond its type: its own id, a reference, a date, a list of sources.
 * The rules find what they guard by its shape, so a field is guarded from the day it is born.
 */
export type Shape =
  | { is: 'id'; kind: KindWithId }
  | { is: 'anyId' }
  | { is: 'reference'; kind: KindWithId }
  | { is: 'sources' }
  | { is: 'edition' }
  | { is: 'date'; of: DateOf }
  | { is: 'text' }
  | { is: 'verbatim' }
  | { is: 'host' }
  | { is: 'name' }
  | { is: 'link' };

/** 记事、记账或期限 — what happened, what was booked, or until when something holds. */
type DateOf = 'record' | 'ledger' | 'term';

export const shapes = z.registry<Shape>();

function shaped<S extends z.ZodType>(schema: S, shape: Shape): S {
  shapes.add(schema, shape);
  return schema;
}

const idText = (kind: KindWithId) => {
  const { letter, name } = IDS[kind];
  return z.string().regex(new RegExp(`^${letter}\\d{4,}$`), {
    error: (issue) => `填了“${String(issue.input)}”，应为${name}编号：字母 ${letter} 加至少四位数字，如 ${letter}0001`,
  });
};

/** 编号 — the entry's own id: one letter and four or more digits, minted once, never reused. */
export const idOf = (kind: KindWithId) => shaped(idText(kind), { is: 'id', kind });

/** 引用 — the id of another entry, which must stand in the record. */
export const refTo = (kind: KindWithId) => shaped(idText(kind), { is: 'reference', kind });

/** 任一编号 — an id of any kind, in use or not: of an entry that was moved or withdrawn. */
export const anyId = () => shaped(z.string().regex(/^[a-z]\d{4,}$/, { error: '应为编号，如 q0001' }), { is: 'anyId' });

/** 来源列表 — what a statement rests on: at least one source, not all of them without a known publisher. */
export const sourceList = () => shaped(z.array(refTo('sources')).min(1), { is: 'sources' });

/** 年度 — the year of an edition, which must stand in the record. */
export const editionYear = () => shaped(z.int().min(2017), { is: 'edition' });

/** 日期字段 — a date as precise as it is known. */
export const partialDate = () =>
  shaped(
    z.string().refine(isRealDate, {
      error: (issue) => `填了“${String(issue.input)}”，应为真实存在的日期，写作 2018、2018-12 或 2018-12-07`,
    }),
    { is: 'date', of: 'record' },
  );

/** 某日 — a date known to the day; a ledger's are judged by the rules on money, a term's may lie ahead. */
export const day = (of: DateOf = 'record') =>
  shaped(
    z.string().refine((date) => date.length === 10 && isRealDate(date), {
      error: (issue) => `填了“${String(issue.input)}”，应为真实的年月日，如 2018-12-07`,
    }),
    { is: 'date', of },
  );

/** 网址 — an address outside the site; its host must be registered. */
export const link = (protocol: RegExp, error: string) => shaped(z.url({ protocol, error }), { is: 'link' });

/** What is wrong with a text, or nothing. */
function faultOf(value: string): string | undefined {
  if (value === '') return '不能留空；不知道就整个字段不写';
  if (/[\t\r\n]/.test(value)) return '含有制表符或换行，像是从表格或网页里粘贴的，请只留文字';
  if (value !== value.trim()) return '首尾有多余空白，请删去';
  if (/[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/u.test(value))
    return '含有私用区字符（造字），别人的电脑显示不出，请改用 GB 18030 中的正式字符';
  return undefined;
}

/** 文字 — a text that says something: not empty, no blanks at its ends, no private-use character. One check, since there are millions. */
export const text = () =>
  shaped(
    z.string().refine((value) => faultOf(value) === undefined, { error: (issue) => faultOf(String(issue.input)) ?? '' }),
    { is: 'text' },
  );

/** 照录 — words or marks as a document has them, judged by no rule of typography. */
export const verbatim = () => shaped(text(), { is: 'verbatim' });

/** 主机 — the name of a host, in lower case. */
export const host = () =>
  shaped(z.string().regex(/^[a-z0-9.-]+$/, { error: '应为小写主机名，如 www.workercn.cn' }), { is: 'host' });

/** 姓名 — hanzi, with U+00B7 as the only separator, no blanks inside (民委发〔2016〕33号). */
export const personName = () =>
  shaped(
    text()
      .refine((name) => !/\s/u.test(name), { error: '姓名中间有空格，请删去' })
      .refine((name) => !/[•・‧∙．]/u.test(name), { error: '间隔号请用“·”（U+00B7）' })
      .refine((name) => Array.from(name).length <= 25, { error: '姓名超过 25 个字' })
      .refine((name) => name === name.normalize('NFC'), { error: '姓名含有可合并的组合字符，请重新输入' }),
    { is: 'name' },
  );
