/**
 * 标点与排印 — faults of Chinese punctuation (GB/T 15834-2011) in a text, each with its cure.
 * Spaces between hanzi and Latin are the browser's work (text-autospace), never typed.
 */
export interface TypographyFault {
  found: string;
  wanted: string;
}

const HAN = '[\\p{Script=Han}〇]';

/** 全角 — of the marks that a Latin keyboard writes. */
const FULL: Record<string, string> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '.': '。' };

/** `mend` is left out where only a reader of the sentence can say what is meant. */
const FAULTS: { pattern: RegExp; wanted: string; mend?: (found: string) => string }[] = [
  {
    pattern: new RegExp(`(?<=${HAN}|[”’》）])[,;:!?](?=\\s*${HAN}|\\s*[“‘《（]|$)`, 'gu'),
    wanted: '全角标点“，；：！？”',
    mend: (found) => FULL[found] ?? found,
  },
  { pattern: new RegExp(`(?<=${HAN})\\.(?=\\s*${HAN}|$)`, 'gu'), wanted: '句号“。”', mend: () => '。' },
  {
    pattern: new RegExp(`(?<=${HAN})\\([^)]*\\)|\\([^)]*${HAN}[^)]*\\)`, 'gu'),
    wanted: '全角括号“（）”',
    mend: (found) => `（${found.slice(1, -1)}）`,
  },
  {
    pattern: new RegExp(`"[^"]*${HAN}[^"]*"|'[^']*${HAN}[^']*'`, 'gu'),
    wanted: '弯引号“”‘’',
    mend: (found) => (found.startsWith('"') ? `“${found.slice(1, -1)}”` : `‘${found.slice(1, -1)}’`),
  },
  { pattern: /\.{3,}|。{2,}|(?<!…)…(?!…)/gu, wanted: '省略号“……”', mend: (found) => (found === '。。' ? found : '……') },
  {
    pattern: new RegExp(`(?<=${HAN})--+(?=${HAN})|(?<!—)—(?!—)(?=${HAN})`, 'gu'),
    wanted: '破折号“——”，数字之间的范围用“—”或“至”',
    mend: (found) => (found.startsWith('--') ? '——' : found),
  },
  {
    pattern: new RegExp(`(?<=${HAN})[ \\u3000]+(?=[${'\\p{Script=Han}'}A-Za-z0-9])|(?<=[A-Za-z0-9%])[ \\u3000]+(?=${HAN})`, 'gu'),
    wanted: '不打空格，间距由排版自动产生',
    mend: () => '',
  },
  { pattern: /[０-９Ａ-Ｚａ-ｚ％]+/gu, wanted: '半角数字和字母', mend: (found) => found.normalize('NFKC') },
  { pattern: /[，。；：！？、]{2,}/gu, wanted: '一个标点' },
];

/** What a fault cannot be without; most texts have none of it. */
const SUSPECT = /[,;:!?.()"'…—\- \u3000０-９Ａ-Ｚａ-ｚ％-]|[，。；：！？、]{2}/u;

/** 排印检查 — all faults, none for a text that is only Latin. */
export function typographyFaults(text: string): TypographyFault[] {
  if (!SUSPECT.test(text)) return [];
  return FAULTS.flatMap(({ pattern, wanted }) => [...text.matchAll(pattern)].map((match) => ({ found: match[0], wanted })));
}

/** 排印改好 — what has one cure is cured; the rest is left to be asked. One cure may lay another fault open. */
export function typographyMended(text: string): string {
  if (!SUSPECT.test(text)) return text;
  const mended = FAULTS.reduce((now, { pattern, mend }) => (mend ? now.replace(pattern, mend) : now), text);
  return mended === text ? text : typographyMended(mended);
}

/** 断开 — after these a heading may break; before them, never. */
const PHRASE = /[^，、；：]*[，、；：]|[^，、；：]+$/g;

/** 短语 — a heading cut after its inner marks, so that no line begins with one and no word is torn where a line can end at a mark. */
export const phrasesOf = (heading: string): string[] => heading.match(PHRASE) ?? [];

/** 加引号 — a text that holds quotes itself has single ones inside. */
export const quoted = (text: string): string => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
