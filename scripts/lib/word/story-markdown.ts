import { stringify } from 'yaml';
import { CARRIER } from '#domain/record/entries/story.ts';
import { typographyMended } from '#domain/values/typography.ts';
import { type WordList } from './word-styles.ts';
import { type WordParagraph, type WordRun } from './word-text.ts';

/** 一块 — a paragraph, a heading or a whole list of the story, and the paragraphs of the document that it comes from. */
interface Block {
  lines: string[];
  at: number[];
  heading?: number;
  list?: { id: string; turn: 0 | 1 };
}

/** 写成的事迹 — before it is checked; `placeOf` leads from a place in the record back to a paragraph of the document. */
export interface Told {
  deed?: string;
  standfirst?: string;
  /** As it will stand below the front matter. */
  body: string;
  placeOf: (path: string) => number | undefined;
  /** 编号接不上的列表项, and headings too deep: by paragraph. */
  unclear: { at: number; words: string; what: string; mend: string }[];
}

/** Headings of a story are ## and ###, whatever levels the document uses. */
const LEVELS = 2;
const LABELS = { title: /^题目[:：]/, lead: /^导语[:：]/ } as const;

/** 写成我们的 Markdown — title and lead by their styles or by “题目：”“导语：”, all else in its order. */
export function storyMarkdown(paragraphs: readonly WordParagraph[]): Told {
  const rest = [...paragraphs];
  const take = (role: keyof typeof LABELS): [string, number] | undefined => {
    const found = rest.findIndex((each) => each.role === role || LABELS[role].test(plainOf(each)));
    const [own] = found < 0 ? [] : rest.splice(found, 1);
    return own && [plainOf(own).replace(LABELS[role], '').trim(), own.at];
  };
  const title = take('title') ?? firstHeading(rest);
  const lead = take('lead');
  const unclear: Told['unclear'] = [];
  const blocks = blocksOf(rest, unclear);
  const text = (block: Block): string => block.lines.join('\n');
  const body = `\n${blocks.map(text).join('\n\n')}\n`;
  const places = new Map<string, number | undefined>([
    ['deed', title?.[1]],
    ['standfirst', lead?.[1]],
  ]);
  let line = 2;
  for (const { lines, at } of blocks) {
    for (const [index] of lines.entries()) places.set(`正文第 ${line + index} 行`, at[index]);
    line += lines.length + 1;
  }
  const told = blocks.filter(({ heading }) => heading === undefined).flatMap(({ at }) => at);
  for (const [index, at] of told.entries()) places.set(`正文第 ${index + 1} 段`, at);
  return {
    ...(title && { deed: title[0] }),
    ...(lead && { standfirst: lead[0] }),
    body,
    placeOf: (path) => places.get(path),
    unclear,
  };
}

/** 事迹文件 — front matter and body as they stand in the record. */
export const storyFile = (person: string, deed: string, standfirst: string, body: string): string =>
  `---\n${stringify({ person, deed, standfirst }, { lineWidth: 0 })}---\n${body}`;

/** Without a title of its own, a document is called by the heading that it opens with. */
function firstHeading(rest: WordParagraph[]): [string, number] | undefined {
  const opening = rest.findIndex((each) => plainOf(each) !== '');
  const [own] = rest[opening]?.role === 'heading' ? rest.splice(opening, 1) : [];
  return own && [plainOf(own), own.at];
}

function blocksOf(paragraphs: readonly WordParagraph[], unclear: Told['unclear']): Block[] {
  const levels = [...new Set(paragraphs.flatMap(({ role, level }) => (role === 'heading' ? [level] : [])))].sort((a, b) => a - b);
  const count = new Counter();
  const blocks: Block[] = [];
  for (const paragraph of paragraphs) {
    const { at, role, level, list } = paragraph;
    const isHeading = role === 'heading';
    const text = isHeading ? plainOf(paragraph) : markdownOf(paragraph.runs);
    if (text === '') continue;
    const last = blocks.at(-1);
    if (isHeading) {
      const depth = levels.indexOf(level) + 1;
      if (depth > LEVELS) unclear.push({ at, words: text, what: `第 ${depth} 级小标题`, mend: `小标题至多两级，请改成上一级` });
      blocks.push({ lines: [`${'#'.repeat(depth + 1)} ${text}`], at: [at], heading: depth });
    } else if (list) {
      const number = count.next(list);
      const isNext = last?.list !== undefined && (last.list.id === list.id || list.depth > 0);
      if (list.ordered && number !== 1 && !(isNext && number > list.start))
        unclear.push({
          at,
          words: text,
          what: `从 ${number} 开始的编号`,
          mend: '页面上每个列表从 1 数起。请改成从 1 开始，或把编号写成文字',
        });
      // Two lists one after the other stay two: the second has the other sign.
      const turn = isNext ? last.list!.turn : last?.list?.turn === 0 ? 1 : 0;
      const item = `${'   '.repeat(list.depth)}${list.ordered ? `${number}${'.)'[turn]}` : '-*'[turn]} ${text}`;
      if (isNext) last.lines.push(item);
      else blocks.push({ lines: [item], at: [], list: { id: list.id, turn } });
      blocks.at(-1)?.at.push(at);
    } else blocks.push({ lines: [text], at: [at] });
  }
  return blocks;
}

/** 数列表 — by list and depth, as Word counts; a deeper level begins anew under each item. */
class Counter {
  private readonly numbers = new Map<string, number[]>();

  next({ id, depth, start }: WordList): number {
    const own = this.numbers.get(id) ?? [];
    const number = own[depth] === undefined ? start : own[depth] + 1;
    this.numbers.set(id, [...own.slice(0, depth), ...Array<number>(Math.max(0, depth - own.length)).fill(0), number]);
    return number;
  }
}

/** 一段的文字 — without what only shapes it. */
export const plainOf = ({ runs }: Pick<WordParagraph, 'runs'>): string => finished(runs.map(({ text }) => text).join(''));

/** 一段的 Markdown — bold and slanted stretches between their signs, blanks, carriers and the last marks outside. */
export function markdownOf(runs: readonly WordRun[]): string {
  const joined: WordRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.bold === run.bold && last.italic === run.italic) last.text += run.text;
    else joined.push({ ...run });
  }
  return finished(
    joined
      .map(({ text, bold, italic }) => {
        const sign = `${bold ? '**' : ''}${italic ? '*' : ''}`;
        const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)((?:[\s，；：、。！？]|\[\^[^\]]*\])*)$/s.exec(text) ?? [];
        return sign === '' || inner === '' ? text : `${before}${sign}${inner}${[...sign].reverse().join('')}${after}`;
      })
      .join(''),
  );
}

/** 收拾好 — carriers in one form and after the stop, marks and blanks as they are set in Chinese. */
function finished(text: string): string {
  const typed = text.replace(/[［[]\s*[＾^]([^\]］]*)[\]］]/g, (_, ids: string) => {
    const plain = ids.normalize('NFKC').replace(/\s/g, '').replace(/[、;]/g, ',');
    return `[^${plain}]`;
  });
  const mended = typographyMended(
    typed.replace(/[\s\u00a0\u2000-\u200a\u202f\u205f]+/g, ' ').replace(/[\u200b\u00ad\ufeff]/g, ''),
  ).trim();
  return mended
    .replace(/((?:\[\^[^\]]+\])+)([。！？]+[”’」』）]*)/g, '$2$1')
    .replace(
      /(?:\[\^[^\]]+\]){2,}/g,
      (all) => `[^${[...new Set([...all.matchAll(CARRIER)].flatMap(([, ids = '']) => ids.split(',')))].join(',')}]`,
    );
}
