/** 汉字数字 — as they are spoken and written; 幺 for one on the telephone. */
const NUMERALS: Record<string, string> = Object.fromEntries(
  ['〇零○', '一壹幺', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((all, value) =>
    [...all].map((numeral) => [numeral, String(value)]),
  ),
);

/** 未化的数字 — numerals that stand for no single digit: 十二月, 廿. */
export const SPOKEN = '一二三四五六七八九十廿卅百';

/** Signs that look like a mark and are none for a pattern. */
const MARKS: Record<string, string> = {
  ...Object.fromEntries([...'－–—―‐‑‒−﹣～'].map((dash) => [dash, '-'])),
  ...Object.fromEntries([...'・•‧．。'].map((dot) => [dot, dot === '。' ? '。' : '.'])),
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '【': '[',
  '】': ']',
  '“': '"',
  '”': '"',
  '｜': '|',
  '　': ' ',
};

/** 连写的数字 — four and more, with or without what parts them. */
const RUN = new RegExp(`(?:[${Object.keys(NUMERALS).join('')}\\d][ \\-._/·*,~:|]{0,2}){4,}`, 'gu');

/**
 * 一律写法 — for those who look for something hidden: half width, no invisible signs, marks and dashes of one
 * kind, and digits for the numerals of a run of six and more (one八〇〇一三八…), or of a year.
 */
export const normalised = (text: string): string =>
  (ALREADY.test(text) ? text : plainSigns(text)).replace(RUN, (run) =>
    Array.from(run, (numeral) => NUMERALS[numeral] ?? numeral).join(''),
  );

/** Nearly every text of a record: hanzi, and signs that have no other form. */
const ALREADY = /^[\u4e00-\u9fff -~、。《》·]*$/;

const MARKED = new RegExp(`[${Object.keys(MARKS).join('')}]`, 'g');

const plainSigns = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(MARKED, (mark) => MARKS[mark]!)
    .replace(/[\p{Cf}\u00ad]/gu, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ');
