const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  ['〇零○', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, value) =>
    [...signs].map((sign) => [sign, value]),
  ),
);

/** 汉字数 — up to ninety-nine, as ordinals and days are written: 三, 十二, 二十一; digits too. */
export function numeralIn(text: string): number | undefined {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九两])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '' || (!match[2] && match[1] && match[3])) return undefined;
  const [, tens, ten, ones] = match;
  if (!ten) return DIGITS[tens ?? ones ?? ''];
  return (tens ? DIGITS[tens]! : 1) * 10 + (ones ? DIGITS[ones]! : 0);
}

/** 年份的数字 — 二〇一九 and 2O19 (with the letter) as 2019; whatever else stands is left. */
export const withYears = (text: string): string =>
  text.replace(/[二2][〇零○0oO][〇零○一二三四五六七八九\doOlI]{2}(?![\da-zA-Z])/g, (year) =>
    Array.from(year, (sign) => DIGITS[sign] ?? (/[oO]/.test(sign) ? 0 : /[lI]/.test(sign) ? 1 : sign)).join(''),
  );
