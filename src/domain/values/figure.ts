/** 数 — a number as a text may write it: 16000, 1.5万, 60多万, 2.62亿, 四成. */
const TENTHS = '〇一二三四五六七八九';

/** 一个数写在文中 — as the text writes it, and where. */
export interface Written {
  written: string;
  at: number;
}

/** 找到数 — by itself and not as a part of another: “16000余”, “60多万”; the first place, nothing where it does not stand. */
export function numberIn(text: string, value: number): Written | undefined {
  const find = (number: number, sign: string): Written | undefined => {
    const digits = String(number)
      .replace('.', '\\.')
      .replace(/\B(?=(?:\d{3})+(?![\d.]))/g, '[,，]?');
    const match = new RegExp(`(?<![\\d.])${digits}(?!\\.?\\d|[,，]\\d{3})${sign}`).exec(text);
    return match ? { written: match[0], at: match.index } : undefined;
  };
  const tens = value % 10 === 0 && value > 0 && value < 100 ? `${TENTHS[value / 10]}成` : undefined;
  return (
    find(value, '(?![多余几]?[万亿])[多余几]?') ??
    (value % 1 === 0 && value >= 1_000 ? find(value / 10_000, '[多余几]?万[多余几]?') : undefined) ??
    (value >= 10_000_000 ? find(value / 100_000_000, '[多余几]?亿[多余几]?') : undefined) ??
    (tens && text.includes(tens) ? { written: tens, at: text.indexOf(tens) } : undefined)
  );
}

/** 写在文中 — whether a number stands in a text. */
export const numberStands = (text: string, value: number): boolean => numberIn(text, value) !== undefined;
