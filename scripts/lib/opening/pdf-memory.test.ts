import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { pdfLibrary, pageTexts } from './open-pdf.ts';

test('papers that were read leave nothing behind in the memory of PDFium, however many there are', async () => {
  const paper = await PDFDocument.create();
  const font = await paper.embedFont(StandardFonts.Helvetica);
  for (let page = 0; page < 20; page++)
    for (let line = 0; line < 60; line++) {
      if (line === 0) paper.addPage();
      paper.getPage(page).drawText(`sample ${page} ${line} `.repeat(4), { font, size: 8, x: 10, y: 10 + line * 12 });
    }
  const bytes = await paper.save();
  const library = await pdfLibrary();
  const memory = () => (library as unknown as { module: { HEAPU8: Uint8Array } }).module.HEAPU8.length;
  const read = async () => {
    const document = await library.loadDocument(bytes);
    const texts = pageTexts(document);
    document.destroy();
    return texts;
  };
  for (let paper = 0; paper < 20; paper++) expect(await read()).toHaveLength(20);
  const before = memory();
  for (let paper = 0; paper < 150; paper++) await read();
  expect(memory()).toBe(before);
});
