import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPrivate, isCardNumber, isIdNumber } from './privacy.ts';

const kinds = (text: string) => findPrivate(text).map(({ what }) => what);

test('an ID number is known by its check digit', () => {
  expect(isIdNumber('11010519491231002X')).toBe(true);
  expect(isIdNumber('110105194912310021')).toBe(false);
});

test('changing one digit of an ID number breaks it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
      const digits = [...'11010519491231002X'];
      digits[place] = String((Number(digits[place]) + shift) % 10);
      expect(isIdNumber(digits.join(''))).toBe(false);
    }),
  );
});

test('a bank card is known by Luhn, a run of one digit is none', () => {
  expect(isCardNumber('6222020200112233446')).toBe(true);
  expect(isCardNumber('6222020200112233447')).toBe(false);
  expect(isCardNumber('0000000000000000')).toBe(false);
});

test('numbers hide neither in full-width digits nor behind blanks', () => {
  expect(kinds('证件１１０１０５１９４９１２３１００２Ｘ')).toEqual(['身份证号']);
  expect(kinds('电话 138 0013 8000')).toEqual(['手机号']);
  expect(kinds('(0531)86190000')).toEqual(['固定电话']);
  expect(kinds('a.b@example.com')).toEqual(['电子邮箱']);
});

test('ordinary figures of a story are not private', () => {
  expect(kinds('累计创效2.62亿元，经手60多万颗螺丝，2018—2020年完成136项，占13.18%，编号q0001。')).toEqual([]);
});

test('words that give away age, sex, ethnicity or birth are found', () => {
  expect(kinds('1970年3月出生')).toEqual(['出生日期']);
  expect(kinds('今年45岁')).toEqual(['年龄']);
  expect(kinds('示例甲，男，汉族，中共党员，钳工')).toEqual(['性别', '民族', '政治面貌']);
});

test('the report does not spread what it found', () => {
  expect(findPrivate('11010519491231002X')[0]!.found).toBe('110*************2X');
});
