import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { publicArchive } from '#domain/export/public.ts';
import { type Book, bookOf } from '#domain/views/yearbook/book.ts';
import { pdfLibrary } from '../opening/open-pdf.ts';
import { bookPdf } from './book.ts';

const archive = publicArchive(readArchive());
const fullest = [...archive.honoursIn].toSorted(([, a], [, b]) => b.length - a.length)[0]![0];
const book = bookOf(archive, fullest);
const pdf = bookPdf({ book, address: 'https://example.org' });
const document = await (await pdfLibrary()).loadDocument(pdf);
const bare = (text: string): string => text.replace(/\s+/g, '');
const texts = [...document.pages()].map((page) => page.getText());
const pages = texts.map(bare);
document.destroy();

/** 书里的话 — every text of the model, but ids, kinds, addresses and readings. */
const said = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, each]) =>
          /^(?:is|id|person|path|url|identifier|characters|scope|publisher|licence|recordDate)$/.test(key) ? [] : said(each),
        )
      : [];

const chapterOf = <K extends Book['chapters'][number]['is']>(is: K) =>
  book.chapters.filter((chapter): chapter is Extract<Book['chapters'][number], { is: K }> => chapter.is === is);

test('nothing of a book is lost, and nobody has made it but we', () => {
  // A page may end in the middle of a sentence: header and footer stand between.
  const whole = pages.map((page) => page.replaceAll(bare(book.title), '')).join('');
  const lost = said(book.chapters).filter((text) => !whole.includes(bare(text)) && Array.from(text).length < 20);
  expect(lost).toEqual([]);
});

test('both indexes lead to the page on which the person begins', () => {
  const names = chapterOf('profiles').flatMap(({ profiles }) => profiles.map(({ name }) => name));
  const indexes = texts.filter((page) => page.includes('姓名索引'));
  for (const name of names) {
    const told = indexes.flatMap((page) => [...page.matchAll(new RegExp(`${name}[ .]+(\\d+)`, 'g'))].map(([, at]) => Number(at)));
    expect(told.length, name).toBeGreaterThanOrEqual(2);
    expect(new Set(told).size, name).toBe(1);
    expect(pages[told[0]! - 1], name).toContain(`${name}`);
  }
});

test('it is tagged and has a bookmark for each chapter, roll and person', async () => {
  const { catalog } = await PDFDocument.load(pdf, { updateMetadata: false });
  expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true');
  const titles: string[] = [];
  const visit = (item: PDFDict | undefined): void => {
    for (let each = item; each; each = each.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      titles.push((each.lookup(PDFName.of('Title')) as unknown as { decodeText(): string }).decodeText());
      visit(each.lookupMaybe(PDFName.of('First'), PDFDict));
    }
  };
  visit(catalog.lookup(PDFName.of('Outlines'), PDFDict).lookup(PDFName.of('First'), PDFDict));
  const wanted = [
    ...book.chapters.map(({ title }) => title),
    ...chapterOf('rolls').flatMap(({ rolls }) => rolls.map(({ title }) => title)),
    ...chapterOf('profiles').flatMap(({ profiles }) => profiles.map(({ name }) => name)),
  ];
  expect(wanted.filter((title) => !titles.includes(title))).toEqual([]);
});
