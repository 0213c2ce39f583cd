/** 身份证号校验 — GB 11643-1999: weights 2^(17-i) mod 11, check character `10X98765432`. */
export function isIdNumber(digits: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(digits)) return false;
  const sum = [...digits.slice(0, 17)].reduce((all, digit, index) => all + Number(digit) * (2 ** (17 - index) % 11), 0);
  return '10X98765432'[sum % 11] === digits[17]!.toUpperCase();
}

/** 十五位身份证号 — those of before 1999 have no check digit: a province and a day of birth in their place. */
export const isOldIdNumber = (digits: string): boolean =>
  /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|8[12])\d{4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/.test(digits);

/** Luhn 校验 — bank card numbers, 16 to 19 digits. */
export function isCardNumber(digits: string): boolean {
  if (!/^[3-6]\d{15,18}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((all, digit, index) => {
    const value = Number(digit) * (index % 2 ? 2 : 1);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
