import {
  AlignmentType,
  type IFontAttributesProperties,
  type ISpacingProperties,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';

/** Twips in a millimetre: a twentieth of a point. */
export const TWIPS = 1440 / 25.4;
const mm = (length: number): number => Math.round(length * TWIPS);

/** A4, and what is left of it between the margins. */
export const WORD_PAGE = {
  width: mm(210),
  height: mm(297),
  margin: { top: mm(18), bottom: mm(18), left: mm(22), right: mm(22) },
};
export const WORD_MEASURE = WORD_PAGE.width - WORD_PAGE.margin.left - WORD_PAGE.margin.right;

/** 字体 — by name: Chinese and Latin each in its own, or Latin letters would be set in the Chinese face. */
const fontOf = (eastAsia: string, latin: string): IFontAttributesProperties => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia,
});
const SONG = fontOf('宋体', 'Times New Roman');
const HEI = fontOf('黑体', 'Arial');
const KAI = fontOf('楷体', 'Times New Roman');
const FANG = fontOf('仿宋', 'Times New Roman');

/** 字号 — in half points: 小四 is 12 pt. */
const SIZE = { 小二: 36, 小三: 30, 四号: 28, 小四: 24, 五号: 21, 小五: 18 } as const;

/** Both scripts, or a proof-reader takes Latin letters for misspelt English. */
const LANGUAGE = { value: 'zh-CN', eastAsia: 'zh-CN' };

/** Of the height of the type, in 240ths of a line; without the rule LibreOffice takes it for points and cuts pictures off. */
const leading = (line: number, around: ISpacingProperties = {}): ISpacingProperties => ({
  ...around,
  line,
  lineRule: LineRuleType.AUTO,
});

const heading = (font: IFontAttributesProperties, size: number, before: number) => ({
  run: { font, size, bold: false, italics: false, color: '000000' },
  paragraph: { spacing: leading(320, { before, after: 80 }), keepNext: true, keepLines: true },
});

/** 段落样式 — beside the built-in ones, by the names that a teacher sees in the list. */
const named = (id: string, name: string, run: object, paragraph: object) => ({ id, name, basedOn: 'Normal', run, paragraph });

export const WORD_STYLES: IStylesOptions = {
  default: {
    document: { run: { font: SONG, size: SIZE.小四, language: LANGUAGE }, paragraph: { spacing: leading(360) } },
    title: {
      run: { font: HEI, size: SIZE.小二, bold: false, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: leading(360, { after: 160 }), keepNext: true },
    },
    heading1: heading(HEI, SIZE.小三, 240),
    heading2: heading(HEI, SIZE.四号, 180),
    heading3: heading(KAI, SIZE.小四, 120),
  },
  paragraphStyles: [
    named('BodyText', '正文缩进', {}, { indent: { firstLine: 2 * 240, firstLineChars: 200 } }),
    named('Small', '小字', { size: SIZE.五号 }, { spacing: leading(300) }),
    named('Centred', '居中', {}, { alignment: AlignmentType.CENTER }),
    named('Caption', 'caption', { font: HEI, size: SIZE.五号 }, { alignment: AlignmentType.CENTER, keepNext: true }),
    named('Cell', '表格', { size: SIZE.五号 }, { spacing: leading(290) }),
    named('CellHeading', '表头', { font: HEI, size: SIZE.五号 }, { alignment: AlignmentType.CENTER, spacing: leading(290) }),
    named('Figure', '大数', { font: HEI, size: 72 }, { alignment: AlignmentType.CENTER, keepNext: true, spacing: leading(240) }),
    named('FigureLabel', '大数说明', { font: FANG }, { alignment: AlignmentType.CENTER, spacing: leading(300, { after: 160 }) }),
    named('Picture', '图', {}, { alignment: AlignmentType.CENTER, spacing: leading(240, { before: 80, after: 80 }) }),
    named('Footer', 'footer', { size: SIZE.小五 }, { spacing: leading(240) }),
  ],
};

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 480, hanging: 480 } } },
});

export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';
export const WORD_NUMBERING = [
  { reference: BULLETS, levels: [level(LevelFormat.BULLET, '•')] },
  { reference: NUMBERS, levels: [level(LevelFormat.DECIMAL, '%1.')] },
];
