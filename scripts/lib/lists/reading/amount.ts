import { type Fen } from '#domain/values/money.ts';
import { compact } from './plain.ts';
import { ask, type Read } from './read.ts';

const WANTED = '金额，写作 5万元、50000元或 50,000';
/** 不写单位的数 — below this nobody can tell yuan from ten-thousands. */
const SURELY_YUAN = 1000;

/** 单位 — what a heading says the figures below it are in, yuan. */
export type MoneyUnit = 1 | 10_000;

/** 标题里的单位 — 资助金额（万元）. */
export const unitIn = (heading: string): MoneyUnit | undefined =>
  /万元?(?:人民币)?[)）]?$/.test(compact(heading)) ? 10_000 : /(?:[(（]|单位:)元[)）]?$/.test(compact(heading)) ? 1 : undefined;

/** 金额 — by the unit in the cell, else that of the heading; a bare small number is asked. */
export function amountFrom(value: string | number | boolean, unit: MoneyUnit | undefined): Read<{ fen: Fen; unit: MoneyUnit }> {
  const text = compact(value).replace(/^(?:人民币|RMB|[¥￥])/, '');
  const match = /^(\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?)(万元?|元)?(?:整|人民币)?$/.exec(text);
  if (!match) return ask(`“${text}”不是金额`, WANTED, '请只写一个金额。');
  const number = Number(match[1]!.replaceAll(',', ''));
  const own: MoneyUnit | undefined = match[2] === undefined ? undefined : match[2].startsWith('万') ? 10_000 : 1;
  if (own !== undefined && unit !== undefined && own !== unit)
    return ask(`标题的单位是${unit === 1 ? '元' : '万元'}，这一格写的是“${text}”`, WANTED, '请统一单位。');
  if (own === undefined && unit === 10_000 && number >= SURELY_YUAN)
    return ask(`标题的单位是万元，这一格写的是 ${number}`, WANTED, '请核对是元还是万元。');
  if (own === undefined && unit === undefined && number < SURELY_YUAN && number !== 0)
    return ask(`“${text}”没有写单位`, WANTED, '请在标题或这一格写明元还是万元。');
  const fen = Math.round(number * (own ?? unit ?? 1) * 100);
  if (Math.abs(fen - number * (own ?? unit ?? 1) * 100) > 1e-6) return ask(`“${text}”不到分`, WANTED, '请核对金额。');
  return { value: { fen, unit: own ?? unit ?? 1 } };
}
