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

/** 数的边 — stands before and behind every number of a stream, so that 19 is not found in 2019, nor 1+4 in 14. */
export const EDGE = '\uA4F8';

const KEPT = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;
const isDigit = (character: string): boolean => character >= '0' && character <= '9';

/** 一个字符 — small letters, half width, no accents; a sign that is no letter or digit is nothing. */
function folded(character: string): string {
  if (character >= '\u4E00' && character <= '\u9FFF') return character;
  if (character === EDGE) return '';
  return Array.from(character.normalize('NFKD').toLowerCase())
    .filter((part) => KEPT.test(part))
    .join('')
    .normalize('NFKC');
}

/** 字流 — the characters of a text that can be searched. */
export function streamOf(text: string): Stream {
  const stream: Stream = { characters: [], at: [] };
  const push = (character: string, index: number): void => {
    stream.characters.push(character);
    stream.at.push(index);
  };
  let [index, last, counting] = [0, 0, false];
  const endNumber = (): void => {
    if (counting) push(EDGE, last);
    counting = false;
  };
  for (const character of text) {
    const parts = folded(character);
    if (parts === '' && !(counting && isThousands(text, index))) endNumber();
    for (const part of parts) {
      if (!isDigit(part)) endNumber();
      else if (!counting) {
        if (stream.characters[stream.characters.length - 1] !== EDGE) push(EDGE, index);
        counting = true;
      }
      push(part, index);
      last = index;
    }
    index += character.length;
  }
  endNumber();
  return stream;
}

/** 千位逗号 — the comma of 50,000 is no end of the number. */
const isThousands = (text: string, index: number): boolean => /^,\d{3}(?!\d)/.test(text.slice(index, index + 5));

/** 一律写法 — the stream as a string. */
export const plain = (text: string): string => streamOf(text).characters.join('');

/** 去边 — a word without the edges of its numbers. */
export const withoutEdges = (word: string): string => word.split(EDGE).join('');

/** What stands inside a word and does not end it: the dot of a name, the dash of a type, the sign of a sum. */
const JOINING = /[·•‧・.\-–—+&'’]/u;

/** 检索词 — the words of a query: blanks and marks part them, all are wanted. */
export function wordsOf(query: string): string[] {
  const words = [''];
  let index = 0;
  for (const character of query) {
    const inside = folded(character) !== '' || JOINING.test(character) || isThousands(query, index);
    if (inside) words.push((words.pop() ?? '') + character);
    else words.push('');
    index += character.length;
  }
  return words.map(plain).filter(Boolean);
}

export const hasHan = (text: string): boolean => HAN.test(text);
export const isLatin = (text: string): boolean => /^[a-z]+$/.test(text);

/** 短语 — a word as Pagefind wants it: its characters one by one in quotes. */
export const phraseOf = (word: string): string => `"${Array.from(word).join(' ')}"`;

/** 供 Pagefind 的文字 — a stream as Pagefind reads it: every character a word, nothing between that counts. */
export const separated = ({ characters }: Stream): string => characters.join(' ');
