/**
 * 切分 — how text is cut for searching. Build and browser import this one module, so that both cut
 * alike: between hanzi stands a zero-width space in what is handed to the index (never in the page),
 * and a query is the same characters as one quoted phrase. Measured: containment, exactly.
 */
const HAN = /\p{Script=Han}/u;
const ZERO_WIDTH_SPACE = '\u200B';

/** 分字 — a zero-width space on both sides of a hanzi wherever a letter, digit or hanzi is next. */
const separateText = (text: string): string =>
  text.replace(/(?<=\p{Script=Han})(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])(?=\p{Script=Han})/gu, ZERO_WIDTH_SPACE);

/** 供索引的页面 — the text of an HTML page separated, tags and their attributes as they are. */
export const separateHtml = (html: string): string =>
  html
    .split(/(<(?:"[^"]*"|'[^']*'|[^>"'])*>)/)
    .map((part, index) => (index % 2 ? part : separateText(part)))
    .join('');

/** 一律写法 — full-width letters and digits to half-width, small letters, one kind of middle dot. */
export const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[•・‧∙･]/g, '·')
    .replace(ZERO_WIDTH_SPACE, '')
    .trim();

/** 检索词 — the words of a query: blanks part them, all are wanted. */
export const wordsOf = (query: string): string[] =>
  normalise(query)
    .split(/[\s\u3000]+/)
    .filter(Boolean);

/** 短语 — a word as the engine wants it: its characters one by one in quotes. */
export function phraseOf(word: string): string {
  const parts = word.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  return parts.some((part) => HAN.test(part)) || parts.length > 1 ? `"${parts.join(' ')}"` : (parts[0] ?? '');
}
