import { type Handout } from '#domain/export/handouts/handout.ts';
import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import { wordBlock, type Lists } from './docx-blocks.ts';
import { wordRuns } from './docx-runs.ts';
import { WORD_MEASURE, WORD_NUMBERING, WORD_PAGE, WORD_STYLES } from './docx-style.ts';
import { legalModel } from './legal.ts';
import { pinned } from './pin.ts';

/** 页脚 — source and address on the left, the page on the right. */
const footerOf = (text: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: '808080' } },
        tabStops: [{ type: TabStopType.RIGHT, position: WORD_MEASURE }],
        children: [
          ...wordRuns([text]),
          new TextRun({ children: ['\t第', PageNumber.CURRENT, '页，共', PageNumber.TOTAL_PAGES, '页'] }),
        ],
      }),
    ],
  });

/** 做成 DOCX — a handout that a teacher may change: headings, tables and lists are what they look like. */
export async function docxOf(given: Handout): Promise<Uint8Array> {
  const { title, footer, blocks } = legalModel(given);
  const lists: Lists = { count: 0 };
  const children: (Paragraph | Table)[] = [new Paragraph({ heading: HeadingLevel.TITLE, children: wordRuns([title]) })];
  for (const [index, block] of blocks.entries()) children.push(...(await wordBlock(block, lists, blocks[index + 1])));
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    styles: WORD_STYLES,
    numbering: { config: WORD_NUMBERING },
    sections: [
      {
        properties: {
          page: {
            size: { width: WORD_PAGE.width, height: WORD_PAGE.height },
            margin: { ...WORD_PAGE.margin, footer: 500, header: 500 },
          },
        },
        footers: { default: footerOf(footer) },
        children,
      },
    ],
  });
  return pinned(await Packer.toBuffer(document), title);
}
