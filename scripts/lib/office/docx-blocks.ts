import { type Block } from '#domain/export/handouts/handout.ts';
import { BorderStyle, HeadingLevel, ImageRun, LineRuleType, Paragraph, type Table, TextRun } from 'docx';
import { wordChoices, wordParagraph, wordRuns } from './docx-runs.ts';
import { BULLETS, NUMBERS, TWIPS } from './docx-style.ts';
import { wordFields, wordGap, wordTable } from './docx-tables.ts';
import { codePixels, type Pixels, pixelsOf } from './picture.ts';

/** The format counts pictures in points of a screen of 96 an inch. */
const POINTS = 96 / 25.4;
/** 300 dots an inch, as printers have them. */
const DOTS = 300 / 25.4;

const RANKS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const STYLE_OF = { body: 'BodyText', small: 'Small', centred: 'Centred' } as const;

/** 图 — so many millimetres wide, with the words for those who do not see it. */
const picture = ({ png, width, height }: Pixels, millimetres: number, alt: string, keepNext = false): Paragraph =>
  new Paragraph({
    style: 'Picture',
    keepNext,
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: millimetres * POINTS, height: (millimetres * height * POINTS) / width },
        altText: { name: '图', description: alt },
      }),
    ],
  });

const RULE = { style: BorderStyle.SINGLE, size: 4, space: 0, color: '000000' };
/** 9 mm from line to line: children write large. */
const PITCH = { line: Math.round(9 * TWIPS), lineRule: LineRuleType.EXACT, before: 0, after: 0 };

const ruled = (count: number): Paragraph[] =>
  // Of paragraphs with the same lines only the last would have its own, but for the one between.
  Array.from({ length: count }, () => new Paragraph({ border: { bottom: RULE, between: RULE }, spacing: PITCH }));

/** The least that a module may measure on paper, in millimetres. */
const MODULE = 1;

/** 一份文件里排到第几个列表 — each numbered list begins anew at one. */
export interface Lists {
  count: number;
}

/** What a line of words above belongs to. */
const LED_TO: ReadonlySet<Block['is']> = new Set(['table', 'fields', 'lines', 'choices', 'list', 'picture', 'figure', 'code']);

/** 一块 — as paragraphs and tables of the format; words are not parted from what they lead to. */
export async function wordBlock(block: Block, lists: Lists, next?: Block): Promise<(Paragraph | Table)[]> {
  switch (block.is) {
    case 'heading':
      return [new Paragraph({ heading: RANKS[block.rank], children: wordRuns([block.text]) })];
    case 'paragraph':
      return [wordParagraph(STYLE_OF[block.as ?? 'body'], block.runs, next !== undefined && LED_TO.has(next.is))];
    case 'list': {
      const numbering = { reference: block.numbered ? NUMBERS : BULLETS, level: 0, instance: ++lists.count };
      return block.items.map((item) => new Paragraph({ numbering, children: wordRuns(item) }));
    }
    case 'table':
      return wordTable(block);
    case 'fields':
      return wordFields(block);
    case 'lines':
      return [...ruled(block.count), wordGap()];
    case 'choices':
      return wordChoices(block.options);
    case 'picture':
      return [picture(await pixelsOf(block.svg, Math.round(block.width * DOTS)), block.width, block.alt)];
    case 'figure': {
      const unit = new TextRun({ text: block.unit, size: 36, font: { hint: 'eastAsia' } });
      return [
        new Paragraph({ style: 'Figure', children: [...wordRuns([block.value]), unit] }),
        wordParagraph('FigureLabel', [block.label]),
      ];
    }
    case 'code': {
      const code = await codePixels(block.url);
      const shown = picture(code, code.modules * MODULE, `二维码：${block.url}`, true);
      return [shown, wordParagraph('Centred', [block.caption]), wordParagraph('Centred', [{ text: block.url, href: block.url }])];
    }
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: LineRuleType.EXACT } })];
  }
}
