/** 半角字母数字 — full-width digits, letters and the sign of per cent; marks of Chinese stay as they are. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ％]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! - 0xfee0));

/** 一行 — as typed, without signs of no width; line breaks and blanks of every kind are one blank. */
export const inOneLine = (value: string | number | boolean): string =>
  halfWidth(String(value).normalize('NFC'))
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\u3000]+/gu, ' ')
    .trim();

/** 紧凑 — compatible forms in one, no blanks at all: for whatever is compared, never for what is kept. */
export const compact = (value: string | number | boolean): string => inOneLine(value).normalize('NFKC').replaceAll(' ', '');

const HAN = String.raw`[\p{Script=Han}〇（）《》“”、，。；：]`;
const BLANKS = new RegExp(`(?<=${HAN}) | (?=${HAN})`, 'gu');
const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' };

/** 正文写法 — a text as the record writes it: no blanks beside hanzi, Chinese marks between them, full-width brackets around them. */
export function plainCell(value: string | number | boolean): string {
  let text = inOneLine(value).replace(BLANKS, '');
  text = text.replace(/(?<=\p{Script=Han})[,;:!?](?=\p{Script=Han})/gu, (mark) => FULL[mark]!);
  // From the inside out, as brackets nest.
  const bracket = /(?<=\p{Script=Han})\(([^()]*)\)|\(([^()]*\p{Script=Han}[^()]*)\)/u;
  for (let found = bracket.exec(text); found; found = bracket.exec(text))
    text = text.replace(found[0], () => `（${found[1] ?? found[2]!}）`);
  return text;
}

/** 引文 — of what was found, at most so much of it. */
export const shortened = (text: string, most = 20): string =>
  Array.from(text).length > most ? `${Array.from(text).slice(0, most).join('')}…` : text;
