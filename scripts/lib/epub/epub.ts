import { strToU8, zipSync, type Zippable } from 'fflate';
import { type Book } from '#domain/views/yearbook/book.ts';
import { type BookFile, filesOfBook } from './book-files.ts';
import { coverOf } from './cover.ts';
import { packedAt } from '../packing/zip.ts';
import { packageOf } from './package.ts';
import { element, page, xmlFile } from './xhtml.ts';

const CSS = `body{line-height:1.75}
h1,h2{line-height:1.4}
h1{font-size:1.5em;margin:1em 0 .6em}
h2{font-size:1.15em;margin:1.6em 0 .4em}
p{margin:.5em 0}
.title{text-align:center;margin-top:20%}
.title h1{text-align:center}
.statement{border:1px solid;padding:.5em}
.note,small{font-size:.85em}
.about{font-weight:bold}
li{margin:.35em 0}
.particulars{list-style:none;padding-left:0}
sup{font-size:.7em;line-height:0}
th{text-align:left;font-weight:normal;padding-right:1.5em;vertical-align:top}
table{border-collapse:collapse}
th,td{padding-top:.2em;padding-bottom:.2em}
.cover{margin:0;text-align:center}
.cover img{max-width:100%;max-height:100%}
`;

const CONTAINER = xmlFile(
  element(
    'container',
    { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
    element(
      'rootfiles',
      {},
      element('rootfile', { 'full-path': 'OEBPS/package.opf', 'media-type': 'application/oebps-package+xml' }),
    ),
  ),
);

/** 目录 — what a reader of books shows at its side; people stand below their chapter. */
function navOf(files: readonly BookFile[]): string {
  const item = (file: BookFile, below: readonly BookFile[]) =>
    element(
      'li',
      {},
      element('a', { href: `${file.name}.xhtml` }, file.title),
      below.length > 0 &&
        element(
          'ol',
          {},
          below.map((each) => element('li', {}, element('a', { href: `${each.name}.xhtml` }, each.title))),
        ),
    );
  const first = files.flatMap((file, index) => (file.rank === 1 ? [index] : []));
  const items = first.map((at, turn) => item(files[at]!, files.slice(at + 1, first[turn + 1] ?? files.length)));
  return page(
    '目录',
    element('nav', { 'epub:type': 'toc', id: 'toc', 'aria-label': '目录' }, element('h1', {}, '目录'), element('ol', {}, items)),
    element(
      'nav',
      { 'epub:type': 'landmarks', hidden: 'hidden', 'aria-label': '位置' },
      element('h2', {}, '位置'),
      element(
        'ol',
        {},
        element('li', {}, element('a', { 'epub:type': 'toc', href: '#toc' }, '目录')),
        element('li', {}, element('a', { 'epub:type': 'bodymatter', href: `${(files[1] ?? files[0]!).name}.xhtml` }, '正文')),
      ),
    ),
  );
}

/** 写成 EPUB — `mimetype` first and stored, as its format demands; of equal books the bytes are equal. */
export async function epubOf(book: Book, address: string): Promise<Uint8Array> {
  const files = [...filesOfBook(book, address)];
  const cover = element(
    'section',
    { 'epub:type': 'cover', class: 'cover' },
    element('img', { src: 'cover.png', alt: `封面：${book.title}` }),
  );
  const text = (content: string): [Uint8Array, { level: 9 }] => [strToU8(content), { level: 9 }];
  const parts: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': text(CONTAINER),
    'OEBPS/package.opf': text(packageOf(book, files)),
    'OEBPS/nav.xhtml': text(navOf(files)),
    'OEBPS/book.css': text(CSS),
    'OEBPS/cover.png': [await coverOf(book), { level: 0 }],
    'OEBPS/cover.xhtml': text(page(`封面：${book.title}`, cover)),
    ...Object.fromEntries(files.map(({ name, xhtml }) => [`OEBPS/${name}.xhtml`, text(xhtml)])),
  };
  return zipSync(parts, { mtime: packedAt() });
}
