import { PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { PALETTE } from '#domain/views/drawings/palette.ts';
import { PANEL_FORMS, type PanelForm, type PanelSize, PANEL_SIZES } from '#domain/values/takeaways.ts';
import { pdfLibrary } from '../opening/open-pdf.ts';
import { panelPdf } from './panel.ts';
import { samplePanel } from '../../../tests/sample-panel.ts';

const MM = 72 / 25.4;
const sizes = Object.keys(PANEL_SIZES) as PanelSize[];
const forms = Object.keys(PANEL_FORMS) as PanelForm[];
const sheets = sizes.flatMap((size) => forms.map((form) => ({ size, form })));

const textOf = async (bytes: Uint8Array) => {
  const document = await (await pdfLibrary()).loadDocument(bytes);
  const text = document.getPage(0).getText();
  document.destroy();
  return text.replace(/\s/gu, '');
};
const opened = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });

test.each(sheets)('a panel $size, $form, is one page of exactly its size, cut where its boxes say', async ({ size, form }) => {
  const document = await opened(panelPdf({ panel: samplePanel(), size, form }));
  expect(document.getPageCount()).toBe(1);
  const page = document.getPage(0);
  const { width, height } = PANEL_SIZES[size];
  const [bleed, edge] = form === 'offset' ? [3, 13] : [0, 0];
  const near = (box: { x: number; y: number; width: number; height: number }, inset: number, more: number) => {
    expect(box.x / MM).toBeCloseTo(inset, 2);
    expect(box.y / MM).toBeCloseTo(inset, 2);
    expect(box.width / MM).toBeCloseTo(width + 2 * more, 2);
    expect(box.height / MM).toBeCloseTo(height + 2 * more, 2);
  };
  near(page.getMediaBox(), 0, edge);
  near(page.getBleedBox(), edge - bleed, bleed);
  near(page.getTrimBox(), edge, 0);
});

test('in what goes to a press no colour is left that is not written in inks', async () => {
  const document = await opened(panelPdf({ panel: samplePanel(), size: 'a3', form: 'offset' }));
  const streams = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFRawStream && !object.dict.has(PDFName.of('Length1')))
    .map((object) => Buffer.from(decodePDFRawStream(object as PDFRawStream).decode()).toString('latin1'));
  const drawn = streams.filter((stream) => / k\n/.test(stream)).join('\n');
  expect(drawn).toContain('0.15 0.95 0.95 0.2 k');
  expect(drawn).not.toMatch(/\b(?:rg|RG|scn|SCN|g|G)\n/);
});

test('beside what goes to a press stands which sheet it is, whole, and on a plotter nothing', async () => {
  const panel = samplePanel();
  for (const { size, form } of sheets) {
    const text = await textOf(panelPdf({ panel, size, form }));
    const { name, width, height } = PANEL_SIZES[size];
    const note = `${panel.title}　${name}，成品 ${width}×${height} 毫米，出血 3 毫米，${PANEL_FORMS.offset}`.replace(/\s/gu, '');
    expect(text.split('毫米，出血')).toHaveLength(form === 'offset' ? 2 : 1);
    expect(text.includes(note)).toBe(form === 'offset');
  }
});

test('every colour of a panel has an ink', () => {
  expect(Object.values(PALETTE).filter((colour) => colour !== PALETTE.paperDark)).toHaveLength(6);
});
