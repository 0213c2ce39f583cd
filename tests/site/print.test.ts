import { PDFiumLibrary } from '@hyzyla/pdfium';
import { type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { oneOfEachKind, type OpenSite, openSite, withTwoPages } from './site.ts';

/** 在纸上 — no heading at the foot of a sheet without what it heads, no sheet without a word. */
let site: OpenSite;
let pdfium: PDFiumLibrary;
beforeAll(async () => void ([site, pdfium] = await Promise.all([openSite(), PDFiumLibrary.init()])));
afterAll(async () => {
  await site?.close();
  pdfium?.destroy();
});

/** Letters and digits alone: where a line breaks on paper is no matter. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** The sheets of a page, each as its text, and the headings that stand on them. */
async function sheetsOf(page: Page, path: string): Promise<{ sheets: string[]; headings: string[] }> {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${site.origin}${path}`);
  const headings = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h2, h3')].filter((each) => each.checkVisibility()).map((each) => each.innerText),
  );
  const printed = await pdfium.loadDocument(await page.pdf({ preferCSSPageSize: true }));
  const sheets = [...printed.pages()].map((sheet) => bare(sheet.getText()));
  printed.destroy();
  return { sheets, headings: headings.map(bare).filter(Boolean) };
}

const faultsOf = ({ sheets, headings }: Awaited<ReturnType<typeof sheetsOf>>): string[] => [
  ...sheets.slice(0, -1).flatMap((sheet, index) => {
    const stranded = headings.find((heading) => sheet.endsWith(heading));
    return stranded ? [`sheet ${index + 1} ends with the heading ${stranded}`] : [];
  }),
  ...(sheets.includes('') ? ['a sheet holds no word'] : []),
];

test('no printed sheet ends with a heading, and none is empty', async () => {
  const faults = await withTwoPages(
    oneOfEachKind.filter(({ mode }) => mode === ''),
    () => site.browser.newPage(),
    async (page, { path }) => faultsOf(await sheetsOf(page, path)).map((fault) => `${path}: ${fault}`),
  );
  expect(faults.flat()).toEqual([]);
});

test('a stranded heading and an empty sheet are noticed', () => {
  expect(faultsOf({ sheets: ['甲来源', '乙'], headings: ['来源'] })).toHaveLength(1);
  expect(faultsOf({ sheets: ['甲', ''], headings: ['来源'] })).toHaveLength(1);
});
