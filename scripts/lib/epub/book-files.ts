import { type Book, type Chapter } from '#domain/views/yearbook/book.ts';
import { profileBody, rollBody, titleBody } from './bodies.ts';
import { chapterBody } from './chapters.ts';
import { SOURCES } from './parts.ts';
import { type Markup, page } from './xhtml.ts';

/** 一个文件 — a page of the book, in the order in which it is read. */
export interface BookFile {
  /** Without an ending: also its id in the package. */
  name: string;
  title: string;
  xhtml: string;
  /** 目录里的层次 — below the one before of the rank above. */
  rank: 1 | 2;
}

/** 章的文件名 — by what it is; two chapters of one sort are told apart by their place. */
const chapterName = (book: Book, chapter: Chapter): string => `${chapter.is}-${book.chapters.indexOf(chapter) + 1}`;

/** 书里的全部文件 — title page first; a roll and a person have a file each. */
export function* filesOfBook(book: Book, address: string): Generator<BookFile> {
  const file = (name: string, title: string, rank: 1 | 2, ...body: Markup[]): BookFile => ({
    name,
    title,
    rank,
    xhtml: page(title, ...body),
  });
  yield file('title', '书名页', 1, titleBody(book, address));
  for (const chapter of book.chapters) {
    const { is, title } = chapter;
    switch (is) {
      case 'rolls':
        for (const roll of chapter.rolls) yield file(`roll-${roll.year ?? 'undated'}`, roll.title, 1, rollBody(roll));
        break;
      case 'profiles':
        yield file('people', title, 1, chapterBody(book, chapter));
        for (const profile of chapter.profiles) yield file(profile.id, profile.name, 2, profileBody(profile, address));
        break;
      default:
        yield file(is === 'sources' ? SOURCES : chapterName(book, chapter), title, 1, chapterBody(book, chapter));
    }
  }
}
