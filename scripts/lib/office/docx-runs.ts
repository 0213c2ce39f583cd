import { type Run } from '#domain/export/handouts/handout.ts';
import { ExternalHyperlink, type IRunOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';

/** Quotes, dashes and dots are shared with Latin: the hint sets them as Chinese. */
const CHINESE = { hint: 'eastAsia' };
const BOX = { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体', hint: 'eastAsia' };

/** As wide as a character, and underlined also where a line ends. */
const SPACE = '\u3000';

/** 一行行 — a text with its line ends as breaks. */
const pieces = (text: string, options: IRunOptions = {}): TextRun[] =>
  text.split('\n').map((line, index) => new TextRun({ font: CHINESE, ...options, text: line, ...(index > 0 && { break: 1 }) }));

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

/** 一段 — in a style of the document. */
export const wordParagraph = (style: string, runs: readonly Run[]): Paragraph =>
  new Paragraph({ style, children: wordRuns(runs) });

/** Options that stand on one line together, in characters. */
const ONE_LINE = 34;

/** 选项 — a box before each; short ones share a line. */
export function wordChoices(options: readonly string[]): Paragraph[] {
  const box = (option: string): TextRun[] => [new TextRun({ text: '□', font: BOX }), ...pieces(option)];
  const together = options.join(SPACE.repeat(3)).length <= ONE_LINE && !options.some((option) => option.includes('\n'));
  if (!together) return options.map((option) => new Paragraph({ indent: { left: 480, hanging: 240 }, children: box(option) }));
  const children = options.flatMap((option, index) => [
    ...(index > 0 ? [new TextRun({ text: SPACE.repeat(2) })] : []),
    ...box(option),
  ]);
  return [new Paragraph({ indent: { left: 240 }, spacing: { before: 60 }, children })];
}
