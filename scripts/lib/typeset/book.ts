import { type Book } from '#domain/views/yearbook/book.ts';
import { chineseDate } from '#domain/values/date.ts';
import { typeset } from './compiler.ts';
import { linesFitted } from './lettering.ts';

/** 封面书名 — the colon ends the first line. */
const COVER = { width: 108, largest: 30 };

/** 一本年鉴 — with cover, contents, page numbers, bookmarks, and links between people, sources and indexes. */
export function bookPdf({ book, address }: { book: Book; address: string }): Uint8Array {
  const lines = book.title.split(/(?<=：)/).map((line) => line.replace(/：$/, ''));
  return typeset('book', {
    ...book,
    address,
    day: chineseDate(book.recordDate),
    cover: { lines, size: linesFitted(lines, COVER.width, COVER.largest) },
  });
}
