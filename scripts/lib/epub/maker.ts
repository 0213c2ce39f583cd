import { type Book, bookOf } from '#domain/views/yearbook/book.ts';
import { scopesOf } from '#domain/views/yearbook/scope.ts';
import { paths } from '#domain/values/paths.ts';
import { maker } from '../artefacts/artefact.ts';
import { epubOf } from './epub.ts';

/** 年鉴的电子书 — one for each edition, and one for all. */
export const YEARBOOK_EPUB = maker<{ book: Book; address: string }>({
  kind: 'yearbook-epub',
  name: '年鉴 EPUB',
  packages: ['fflate', 'sharp'],
  *artefacts({ archive, address }) {
    for (const scope of scopesOf(archive))
      yield { path: paths.yearbook(String(scope), 'epub'), model: { book: bookOf(archive, scope), address } };
  },
  make: ({ book, address }) => epubOf(book, address),
});
