import { findPrivate } from '#domain/values/privacy/privacy.ts';
import { type SheetCell } from '../../workbook/sheet.ts';

/** 不收的列 — what a form asks for and no list may publish: by words in its heading. */
const PRIVATE_COLUMNS: readonly [kind: string, heading: RegExp][] = [
  ['证件号', /身份证|证件号|证件类|护照|社会保障号|社保号/],
  ['电话', /电话|手机|联系方式|联系人|传真|座机/],
  ['网上联系方式', /邮箱|邮件|微信|(?<![a-z])qq/i],
  ['出生日期', /出生|生日|生年月/],
  ['性别', /性别|男女/],
  ['民族', /民族|族别/],
  ['年龄', /年龄|周岁|岁数/],
  ['银行账户', /银行|账号|帐号|卡号|开户|账户|帐户/],
  ['住址', /住址|家庭地址|家庭住址|通讯地址|通信地址|籍贯|户籍|户口|出生地/],
  ['政治面貌', /政治面貌|党派|党员|入党/],
  ['学历', /学历|学位|文化程度|毕业院校|毕业学校/],
  ['工作年限', /工龄|参加工作/],
  ['健康、婚姻', /健康|婚姻|婚否|血型/],
];

/** 个人信息的列 — which kind a heading asks for, if it does. */
export const privateColumn = (heading: string): string | undefined =>
  PRIVATE_COLUMNS.find(([, words]) => words.test(heading))?.[0];

/** 像身份证号 — of 15 to 18 digits, whatever its check digit says: a workbook rounds them. */
const LIKE_ID_NUMBER = /(?<![\dA-Za-z])\d{15}(?:\d{1,3}|\d{2}[Xx])?(?![\dA-Za-z])/;

/**
 * 格子里的个人信息 — what kinds a cell holds; the text itself is told nowhere. Of what is not kept only numbers matter,
 * and of a name, behind which its sex may stand.
 */
export function privateIn({ value }: Pick<SheetCell, 'value'>, only: 'values' | 'numbers'): string[] {
  const text = typeof value === 'number' && Number.isInteger(value) ? BigInt(value).toString() : String(value);
  const found = findPrivate(text, { only }).map(({ what }) => what);
  if (LIKE_ID_NUMBER.test(text.normalize('NFKC'))) found.unshift('疑似身份证号');
  return [...new Set(found)];
}
