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

/** `U+202E` — a character that cannot be seen, by its number. */
const codeOf = (character: string): string => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * 不该有的字符 — control characters, marks that turn the direction, signs of no width, halves of characters: they
 * are not seen, and break a feed, a table or an address. Variation selectors of hanzi stay.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\u2028\u2029\ufffd\ufdd0-\ufdef]|(?![\u{E0100}-\u{E01EF}])\p{Cf}|[\u115f\u1160\u3164\uffa0]/u;

/** What is wrong with a text, or nothing. */
function faultOf(value: string): string | undefined {
  if (value === '') return '不能留空；不知道就整个字段不写';
  if (/[\t\r\n]/.test(value)) return '含有制表符或换行，像是从表格或网页里粘贴的，请只留文字';
  const unseen = UNSEEN.exec(value)?.[0];
  if (unseen !== undefined) return `含有看不见的字符 ${codeOf(unseen)}，像是粘贴时带进来的，请删去重新输入`;
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

/** What is wrong with a name beyond a text, or nothing. */
function nameFaultOf(name: string): string | undefined {
  if (/\s/u.test(name)) return '姓名中间有空格，请删去';
  if (/[•・‧∙．]/u.test(name)) return '间隔号请用“·”（U+00B7）';
  if (Array.from(name).length > 25) return '姓名超过 25 个字';
  const odd = /[^\p{L}\p{M}·〇]/u.exec(name)?.[0];
  if (odd !== undefined) return `姓名含有“${odd}”（${codeOf(odd)}），只写汉字（或拉丁字母）和间隔号“·”`;
  // A radical or a compatibility form looks like the character, and nobody who types the name finds it.
  const alike = Array.from(name).find(
    (character) => character.normalize('NFKC') !== character || /[\u2e80-\u2fdf]/.test(character),
  );
  if (alike !== undefined) return `姓名里的“${alike}”（${codeOf(alike)}）只是看起来像那个字，请用输入法重新输入`;
  if (name !== name.normalize('NFC')) return '姓名含有可合并的组合字符，请重新输入';
  if (!/^[\p{Script=Han}〇·]+$/u.test(name) && !/^[\p{Script=Latin}·]+$/u.test(name))
    return '姓名混用了几种文字，请全用汉字，或全用拉丁字母';
  return undefined;
}

/** 姓名 — hanzi, with U+00B7 as the only separator, no blanks inside (民委发〔2016〕33号); what only looks like one is refused. */
export const personName = () =>
  shaped(
    text().refine((name) => faultOf(name) !== undefined || nameFaultOf(name) === undefined, {
      error: (issue) => nameFaultOf(String(issue.input)) ?? '',
    }),
    { is: 'name' },
  );
