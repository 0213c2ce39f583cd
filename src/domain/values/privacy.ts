/**
 * 个人信息 — finds what may never be published, wherever it hides. Used on the record before a build and
 * on every file after it.
 */
export interface PrivateMatch {
  what: string;
  found: string;
}

/** 身份证号校验 — GB 11643-1999: weights 2^(17-i) mod 11, check character `10X98765432`. */
export function isIdNumber(digits: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(digits)) return false;
  const sum = [...digits.slice(0, 17)].reduce((all, digit, index) => all + Number(digit) * (2 ** (17 - index) % 11), 0);
  return '10X98765432'[sum % 11] === digits[17]!.toUpperCase();
}

/** Luhn 校验 — bank card numbers, 16 to 19 digits. */
export function isCardNumber(digits: string): boolean {
  if (!/^\d{16,19}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((all, digit, index) => {
    const value = Number(digit) * (index % 2 ? 2 : 1);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Full-width digits and letters as half-width, one for one, so that they cannot hide a number. */
const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

const hide = (found: string): string =>
  found.length > 6 ? `${found.slice(0, 3)}${'*'.repeat(found.length - 5)}${found.slice(-2)}` : found;

const NUMBERS: { what: string; pattern: RegExp; test?: (digits: string) => boolean }[] = [
  { what: '身份证号', pattern: /(?<![\dA-Za-z])\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?![\dA-Za-z])/g, test: isIdNumber },
  { what: '银行卡号', pattern: /(?<![\dA-Za-z.])(?:\d[ -]?){15,18}\d(?![\dA-Za-z])/g, test: isCardNumber },
  { what: '手机号', pattern: /(?<![\dA-Za-z.])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\dA-Za-z])/g },
  { what: '固定电话', pattern: /(?<![\d-])(?:\(0\d{2,3}\)|0\d{2,3}-)[2-9]\d{6,7}(?![\d-])/g },
  { what: '电子邮箱', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}/g },
];

const WORDS: { what: string; pattern: RegExp }[] = [
  {
    what: '出生日期',
    pattern:
      /(?:出生(?:日期|年月|于)?|生于|生日)[:： ]*\d{4}|\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出生|生于|生人|生[，。,])|(?:出生日期|出生年月|生日)[:：]/g,
  },
  { what: '年龄', pattern: /(?<![\d.])\d{1,3}(?:\.\d)?(?:周)?岁|年龄[:：]?\d/g },
  { what: '性别', pattern: /性别|(?<=[，,、（(])[男女](?=[，,、。）)])/g },
  { what: '民族', pattern: /(?:汉|回|满|蒙古|朝鲜|壮|苗|藏|维吾尔|土家|彝)族(?=[，,、。；）)])/g },
  { what: '政治面貌', pattern: /政治面貌|(?<=[，,、（(])(?:中共党员|共青团员|群众)(?=[，,、。）)])/g },
];

/** Nearly every text has none of these: seven digits in a row (blanks and full width allowed), an @, a tell-tale word. */
const SUSPECT_NUMBER = /[\d０-９](?:[ -]?[\d０-９]){6}|[@＠]/;
const SUSPECT = new RegExp(
  `${SUSPECT_NUMBER.source}|出生|生于|生日|生人|\\d日?生[，。,]|岁|年龄|性别|[，,、（(][男女]|族[，,、。；）)]|政治面貌|党员|团员|群众`,
);

/** 查找个人信息 — every match, its digits hidden so that the report does not spread it. `words`: prose too, not only numbers. */
export function findPrivate(text: string, allowed: ReadonlySet<string> = new Set(), words = true): PrivateMatch[] {
  const matches: PrivateMatch[] = [];
  if (!(words ? SUSPECT : SUSPECT_NUMBER).test(text)) return matches;
  let rest = halfWidth(text);
  for (const { what, pattern, test } of NUMBERS) {
    rest = rest.replace(pattern, (found) => {
      const digits = found.replace(/[ -]/g, '');
      if (allowed.has(found) || (test && !test(digits))) return found;
      matches.push({ what, found: what === '电子邮箱' ? hide(found) : hide(digits) });
      return ' ';
    });
  }
  if (words) {
    for (const { what, pattern } of WORDS) {
      for (const match of text.matchAll(pattern)) matches.push({ what, found: match[0] });
    }
  }
  return matches;
}
