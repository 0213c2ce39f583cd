import fc from 'fast-check';
import { expect, test } from 'vitest';
import { personName, text } from './shape.ts';

const fault = (schema: ReturnType<typeof text>, value: string): string | undefined =>
  schema.safeParse(value).error?.issues[0]?.message;

/** Every control and format character of the first planes, halves of characters, separators, fillers. */
const UNSEEN = Array.from({ length: 0x10000 }, (_, point) => point).filter(
  (point) => /[\p{Cc}\p{Cf}\p{Cs}]/u.test(String.fromCharCode(point)) || [0x2028, 0x2029, 0xfffd, 0x115f, 0x3164].includes(point),
);

test('a character that cannot be seen is refused in every text and every name, at every place', () => {
  expect(UNSEEN.length).toBeGreaterThan(2000);
  for (const point of UNSEEN) {
    const character = String.fromCharCode(point);
    for (const value of [`示${character}例`, `${character}示例`, `示例${character}`]) {
      expect.soft(fault(text(), value), value).toBeDefined();
      expect.soft(fault(personName(), value), value).toBeDefined();
    }
  }
  expect(fault(text(), '示\u202e例')).toContain('U+202E');
});

test('a text of signs that can be seen is taken', () => {
  const seen = fc.string({ unit: fc.constantFrom(...'汉字，。“”《》abc019℃±—·㎡𠮷〇㐀', '葛\u{E0100}'), minLength: 1 });
  fc.assert(
    fc.property(seen, (value) => {
      expect(fault(text(), value)).toBeUndefined();
    }),
  );
});

test.each(['王树军', '买买提·艾力', '蔺红霞', '𬭎嘉', '亓传周', '〇', 'Müller', '阿卜杜热合曼·艾力'])(
  'the name %s is taken',
  (name) => {
    expect(fault(personName(), name)).toBeUndefined();
  },
);

test.each([
  ['<b>王</b>', 'U+003C'],
  ['王亮1', 'U+0031'],
  ['王亮（钳工）', 'U+FF08'],
  ['王\u2f00亮', 'U+2F00'],
  ['\uf9fd亮', 'U+F9FD'],
  ['王⺀亮', 'U+2E80'],
  ['ＡＢ', 'U+FF21'],
  ['王・亮', '间隔号'],
  ['王 亮', '空格'],
  ['王亮Liang', '混用'],
  ['王аб', '混用'],
])('the name %s is refused, and it is said why', (name, said) => {
  expect(fault(personName(), name)).toContain(said);
});
