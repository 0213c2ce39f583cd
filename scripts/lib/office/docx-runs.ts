import { type Run } from '#domain/export/handouts/handout.ts';
import {
  ExternalHyperlink,
  type IFontAttributesProperties,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { WORD_MEASURE } from './docx-style.ts';

/** Quotes, dashes and dots are shared with Latin: the hint sets them as Chinese. */
const CHINESE = { hint: 'eastAsia' };
const BOX = { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体', hint: 'eastAsia' };

/** As wide as a character, and underlined also where a line ends. */
const SPACE = '\u3000';

/** Boxes to tick are as large in a sentence and in a cell as in a row of them. */
const face = (piece: string): IFontAttributesProperties => (piece === '□' ? BOX : CHINESE);

/** 一行行 — a text with its line ends as breaks. */
const pieces = (text: string, options: IRunOptions = {}): TextRun[] =>
  text.split('\n').flatMap((line, row) =>
    line
      .split(/(□)/)
      .filter((piece, index) => index === 0 || piece !== '')
      .map(
        (piece, index) =>
          new TextRun({ font: face(piece), ...options, text: piece, ...(row > 0 && index === 0 && { break: 1 }) }),
      ),
  );

/** A reader's program follows nothing else without asking. */
const FOLLOWED = /^(?:https?|mailto):/;

function runOf(run: Run): ParagraphChild[] {
  if (typeof run === 'string') return pieces(run);
  if ('blank' in run) return [new TextRun({ text: SPACE.repeat(run.blank), underline: {} })];
  const { text, bold, href } = run;
  if (href === undefined) return pieces(text, { ...(bold && { bold }) });
  if (!FOLLOWED.test(href))
    throw new Error(`印发件里的链接“${href}”（${text}）不是完整的网址。应以 https:// 开头：请在底稿里写上站点的地址。`);
  return [new ExternalHyperlink({ link: href, children: pieces(text, { style: 'Hyperlink', ...(bold && { bold }) }) })];
}

export const wordRuns = (runs: readonly Run[]): ParagraphChild[] => runs.flatMap(runOf);

/** 一段 — in a style of the document; `keepNext` where it leads to what stands below. */
export const wordParagraph = (style: string, runs: readonly Run[], keepNext = false): Paragraph =>
  new Paragraph({ style, children: wordRuns(runs), ...(keepNext && { keepNext }) });

/** Characters of the body on a line, what a box and the room behind an option take, and how many stand side by side. */
const [LINE, BESIDE, MOST] = [36, 4, 4];

const width = (option: string): number => (option.includes('\n') ? LINE : [...option].length + BESIDE);

/** 选项 — a box before each; on one line where they have room on it, else in columns. */
export function wordChoices(options: readonly string[]): Paragraph[] {
  const indent = { left: 480, hanging: 240 };
  const between = (index: number, run: IRunOptions): TextRun[] => (index > 0 ? [new TextRun(run)] : []);
  if (options.reduce((sum, option) => sum + width(option), 0) <= LINE + BESIDE)
    return [
      new Paragraph({
        indent,
        children: options.flatMap((option, index) => [...between(index, { text: SPACE.repeat(2) }), ...pieces(`□${option}`)]),
      }),
    ];
  const columns = Math.max(1, Math.min(MOST, Math.floor(LINE / Math.max(...options.map(width)))));
  const tabStops = Array.from({ length: columns - 1 }, (_unused, index) => ({
    type: TabStopType.LEFT,
    position: Math.round((WORD_MEASURE * (index + 1)) / columns),
  }));
  return Array.from({ length: Math.ceil(options.length / columns) }, (_unused, row) => {
    const here = options.slice(row * columns, (row + 1) * columns);
    const children = here.flatMap((option, index) => [...between(index, { children: [new Tab()] }), ...pieces(`□${option}`)]);
    return new Paragraph({ indent, tabStops, children });
  });
}
