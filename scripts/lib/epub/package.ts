import { type Book } from '#domain/views/yearbook/book.ts';
import { type BookFile } from './book-files.ts';
import { element, type Markup, xmlFile } from './xhtml.ts';

/** 无障碍 — what the book gives to those who do not see it (EPUB Accessibility 1.1); no conformance is claimed that nobody certified. */
const ACCESS: readonly [string, string][] = [
  ['accessMode', 'textual'],
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityFeature', 'readingOrder'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityFeature', 'alternativeText'],
  ['accessibilityHazard', 'none'],
  ['accessibilitySummary', '全书是文字，按章、名单、人物分标题，可以由读屏软件顺序读完；封面有替代文字。'],
];

const meta = (property: string, value: string): Markup => element('meta', { property }, value);

/** 书的清单 — metadata, files and the order in which they are read. */
export function packageOf(book: Book, files: readonly BookFile[]): string {
  const day = `${book.recordDate}T00:00:00Z`;
  const item = (id: string, href: string, type: string, properties?: string): Markup =>
    element('item', { id, href, 'media-type': type, properties });
  const xhtml = 'application/xhtml+xml';
  return xmlFile(
    element(
      'package',
      { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'id', 'xml:lang': 'zh-CN' },
      element(
        'metadata',
        { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
        element('dc:identifier', { id: 'id' }, book.identifier),
        element('dc:title', {}, book.title),
        element('dc:language', {}, 'zh-CN'),
        element('dc:creator', {}, book.publisher),
        element('dc:publisher', {}, book.publisher),
        element('dc:date', {}, book.recordDate),
        book.statement && element('dc:description', {}, `${book.statement}。`),
        book.licence && element('dc:rights', {}, book.licence),
        meta('dcterms:modified', day),
        ACCESS.map(([property, value]) => meta(`schema:${property}`, value)),
      ),
      element(
        'manifest',
        {},
        item('nav', 'nav.xhtml', xhtml, 'nav'),
        item('css', 'book.css', 'text/css'),
        item('cover-image', 'cover.png', 'image/png', 'cover-image'),
        item('cover', 'cover.xhtml', xhtml),
        files.map(({ name }) => item(name, `${name}.xhtml`, xhtml)),
      ),
      element(
        'spine',
        {},
        element('itemref', { idref: 'cover' }),
        // The title page, then the contents, then what is read.
        files.flatMap(({ name }, index) => [
          element('itemref', { idref: name }),
          index === 0 && element('itemref', { idref: 'nav' }),
        ]),
      ),
    ),
  );
}
