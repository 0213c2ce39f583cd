/**
 * 切分 — how text is cut for searching. Build and browser import this one module, so that both cut
 * alike: every hanzi, letter and digit is one character of a stream, written one way; blanks and
 * punctuation are no part of it. A query is found where its stream stands in the stream of a text.
 */
export interface Stream {
  characters: string[];
  /** Where in the text each character begins, for highlighting. */
  at: number[];
}

const KEPT = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/** 一个字符 — small letters, half width, no accents; a sign that is no letter or digit is nothing. */
function folded(character: string): string {
  if (character >= '\u4E00' && character <= '\u9FFF') return character;
  return Array.from(character.normalize('NFKD').toLowerCase())
    .filter((part) => KEPT.test(part))
    .join('')
    .normalize('NFKC');
}

/** 字流 — the characters of a text that can be searched. */
export function streamOf(text: string): Stream {
  const stream: Stream = { characters: [], at: [] };
  let index = 0;
  for (const character of text) {
    for (const part of folded(character)) {
      stream.characters.push(part);
      stream.at.push(index);
    }
    index += character.length;
  }
  return stream;
}

/** 一律写法 — the stream as a string. */
export const plain = (text: string): string => streamOf(text).characters.join('');

/** 检索词 — the words of a query: blanks part them, all are wanted. */
export const wordsOf = (query: string): string[] => query.split(/\s+/u).map(plain).filter(Boolean);

export const hasHan = (text: string): boolean => HAN.test(text);
export const isLatin = (text: string): boolean => /^[a-z]+$/.test(text);

/** 短语 — a word as Pagefind wants it: its characters one by one in quotes. */
export const phraseOf = (word: string): string => `"${Array.from(word).join(' ')}"`;

/** 供 Pagefind 的文字 — a stream as Pagefind reads it: every character a word, nothing between that counts. */
export const separated = ({ characters }: Stream): string => characters.join(' ');
