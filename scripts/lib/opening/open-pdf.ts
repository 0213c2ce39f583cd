import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import { type Seen } from './open-assets.ts';
import { behindPages } from './pdf-objects.ts';

let pdfium: Promise<PDFiumLibrary> | undefined;

/** PDFium, as Chromium uses it, in WebAssembly; started once, only if the record holds a PDF. */
export const pdfLibrary = (): Promise<PDFiumLibrary> => (pdfium ??= PDFiumLibrary.init());

/** What the library keeps to itself: it closes a page that was drawn, and never one that was only read. */
interface Open {
  module: { _FPDF_ClosePage: (page: number) => void };
  pageIdx: number;
}

/** 各页的文字 — each page is closed again: those of thousands of papers would fill the memory that PDFium has. */
export function pageTexts(document: PDFiumDocument): string[] {
  return Array.from(document.pages(), (page) => {
    const { module, pageIdx } = page as unknown as Open;
    try {
      return page.getText();
    } finally {
      module._FPDF_ClosePage(pageIdx);
    }
  });
}

/** 打开 PDF — the text of all pages and of all that lies behind them; the first page is drawn, as the build will. */
export async function openPdf(bytes: Buffer): Promise<Seen> {
  if (!bytes.subarray(0, 1024).includes('%PDF-')) return { fault: '内容不是 PDF。请从原文件导出 PDF 再放进来。' };
  let document: PDFiumDocument;
  try {
    document = await (await pdfLibrary()).loadDocument(bytes);
  } catch (error) {
    return /password/i.test(String(error))
      ? { fault: 'PDF 有密码，读者打不开。请去掉密码后重新导出。' }
      : { fault: '不是完好的 PDF，打不开。请从原文件重新导出 PDF 再放进来。' };
  }
  try {
    const pages = document.getPageCount();
    if (pages === 0) return { fault: 'PDF 里一页也没有。请重新导出。' };
    const text = pageTexts(document).join('\n');
    const shape = await drawn(document);
    const behind = await behindPages(bytes);
    const fault = [shape, behind.fault].filter((each) => each !== undefined).join('');
    return { ...behind, pages, text: `${text}\n${behind.text}`, ...(fault && { fault }) };
  } finally {
    document.destroy();
  }
}

/** Wide enough for the card of a document. */
const PAGE_WIDTH = 800;
/** No page of a paper is so much higher than wide, or the reverse. */
const STEEPEST = 8;

/** 首页 — as raw pixels, 800 wide. */
export function firstPageOf(document: PDFiumDocument) {
  const page = document.getPage(0);
  const { originalWidth } = page.getOriginalSize();
  return page.render({ scale: PAGE_WIDTH / originalWidth, render: 'bitmap' });
}

async function drawn(document: PDFiumDocument): Promise<string | undefined> {
  const { originalWidth: width, originalHeight: height } = document.getPage(0).getOriginalSize();
  if (!(width >= 1 && height >= 1 && height / width <= STEEPEST && width / height <= STEEPEST))
    return `首页的大小是 ${Math.round(width)}×${Math.round(height)} 点，不像一页文件。请按常用纸张重新导出。`;
  await firstPageOf(document);
  return undefined;
}
