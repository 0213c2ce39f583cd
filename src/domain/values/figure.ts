/** 数 — a number as a text may write it: 16000, 1.5万, 60多万, 2.62亿, 四成. */
const TENTHS = '〇一二三四五六七八九';

/** 写在文中 — whether a number stands in a text, by itself and not as a part of another. */
export function numberStands(text: string, value: number): boolean {
  const plain = text.replace(/(\d)[,，](?=\d{3})/g, '$1');
  const written = (number: number, sign: string) =>
    new RegExp(`(?<![\\d.])${String(number).replace('.', '\\.')}(?!\\.?\\d)${sign}`);
  if (written(value, '(?![多余几]?[万亿])').test(plain)) return true;
  if (value % 1 === 0 && value >= 1_000 && written(value / 10_000, '[多余几]?万').test(plain)) return true;
  if (value >= 10_000_000 && written(value / 100_000_000, '[多余几]?亿').test(plain)) return true;
  return value % 10 === 0 && value > 0 && value < 100 && plain.includes(`${TENTHS[value / 10]}成`);
}
