import { type Book, type Chapter } from '#domain/views/yearbook/book.ts';
import { rollBody } from './bodies.ts';
import { linkTo, listOf, marksOf, paragraphOf } from './parts.ts';
import { element as h, type Markup } from './xhtml.ts';

/** 一章 — a list of what it holds; a roll and a person have pages of their own. */
export function chapterBody(book: Book, chapter: Chapter): Markup {
  const note = 'note' in chapter && chapter.note ? paragraphOf(chapter.note, 'note') : undefined;
  return h('section', {}, h('h1', {}, chapter.title), contentOf(book, chapter), note);
}

function contentOf(book: Book, chapter: Chapter): (Markup | undefined)[] {
  switch (chapter.is) {
    case 'rolls':
      return chapter.rolls.map(rollBody);
    case 'profiles':
      return [
        h(
          'ul',
          {},
          chapter.profiles.map(({ id, name: called }) => h('li', {}, linkTo(id, called))),
        ),
      ];
    case 'entries': {
      const inBook = new Set(book.chapters.flatMap((each) => (each.is === 'profiles' ? each.profiles.map(({ id }) => id) : [])));
      return chapter.entries.map(({ id, title, kind, about, people, lines }) =>
        h(
          'section',
          { id },
          h('h2', {}, title),
          paragraphOf([kind, about].filter(Boolean).join('，'), 'note'),
          listOf(lines),
          people.length > 0 &&
            h(
              'p',
              {},
              '名录里的人：',
              people.map((each, index) => [index > 0 && '、', inBook.has(each.id) ? linkTo(each.id, each.name) : each.name]),
            ),
        ),
      );
    }
    case 'figures':
      return [
        h(
          'table',
          {},
          h(
            'tbody',
            {},
            chapter.figures.map(({ label, value, sources }) =>
              h('tr', {}, h('th', { scope: 'row' }, label), h('td', {}, value, marksOf(sources))),
            ),
          ),
        ),
      ];
    case 'sources':
      return [
        h(
          'ol',
          { class: 'sources' },
          chapter.sources.map(({ number, text, marks: told, url }) =>
            h('li', { id: `s${number}` }, url ? h('a', { href: url }, text) : text, `（${told}）`),
          ),
        ),
      ];
    case 'index':
      return chapter.groups.map(({ heading, people }) =>
        h(
          'section',
          {},
          h('h2', {}, heading),
          h(
            'ul',
            { class: 'index' },
            people.map(({ id, label }) => h('li', {}, linkTo(id, label))),
          ),
        ),
      );
  }
}
