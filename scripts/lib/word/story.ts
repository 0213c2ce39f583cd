import { type Archive, type Story } from '#domain/record/archive.ts';
import { proseText } from '#door/markdown.ts';
import { typographyFaults, typographyMended } from '#domain/values/typography.ts';
import { KINDS } from '#domain/record/kinds.ts';
import { type SheetFault } from '../workbook/sheet.ts';
import { markdownOf, plainOf, storyFile, storyMarkdown, type Told } from './story-markdown.ts';
import { storyPicture, type StoryPicture } from './story-pictures.ts';
import { judged, paragraphChanges, type ParagraphChange } from './story-trial.ts';
import { askedAt, glimpse, wrongAt } from './word-faults.ts';
import { besidesOf, tracesBeside } from './word-notes.ts';
import { openWordPackage } from './word-package.ts';
import { readWordText } from './word-reader.ts';
import { type WordParagraph, type WordText } from './word-text.ts';

/** 从 Word 来的事迹 — as it would stand in the record; it may be written only where nothing is at fault. */
export interface StoryFromWord {
  person: string;
  /** Path in the record, and the text of the file. */
  file: string;
  text: string;
  /** Whether a story of this person stands already. */
  isNew: boolean;
  changes: ParagraphChange[];
  picture?: StoryPicture;
  /** Each stops the import; a reference is a paragraph of the document, blank ones not counted. */
  faults: SheetFault[];
  /** What is told and stops nothing. */
  said: string[];
}

interface Wanted {
  archive: Archive;
  person: string;
  /** A story that stands already is replaced. */
  replace?: boolean;
}

/** 读成事迹 — a Word file as the story of a person: all that is wrong at once, nothing dropped without a word. */
export async function storyFrom(bytes: Uint8Array, { archive, person, replace = false }: Wanted): Promise<StoryFromWord> {
  const before = archive.by.stories.get(person);
  const file = (before && archive.origin.get(before)?.file) ?? `${KINDS.stories.folder}/${person}.mdx`;
  const story: StoryFromWord = { person, file, text: '', isNew: !before, changes: [], faults: [], said: [] };
  const word = openWordPackage(bytes);
  if ('refused' in word) return { ...story, faults: [wrongAt(undefined, refusal(word.refused))] };
  if (!archive.by.people.has(person)) return { ...story, faults: [wrongAt(undefined, unknown(person))] };

  const read = readWordText(word);
  const { picture, rest, faults, said: ofPicture } = await storyPicture(read.paragraphs, word, archive, person);
  const told = storyMarkdown(rest.filter(({ role }) => role !== 'contents'));
  const text = storyFile(person, told.deed ?? '', told.standfirst ?? '', told.body);
  story.text = text;
  story.said = [
    ...saidOf(read),
    ...besidesOf(word).map(({ what, words }) => `${what}没有导入：${glimpse(words)}。`),
    ...ofPicture,
    ...word.traces.filter((trace) => trace.startsWith('作者')).map((trace) => `文件里写着${trace}，没有导入。`),
  ];
  story.changes = before ? changesOf(before, told) : [];
  story.faults = [
    ...read.losses.map(({ at, what, words, mend }) =>
      wrongAt(at, { found: `${what}${glimpse(words)}`, wanted: '页面显示得出的文字', mend }),
    ),
    ...tracesBeside(word, read.losses).map(({ what, mend }) => wrongAt(undefined, { found: what, wanted: '定稿', mend })),
    ...rest.filter(({ role }) => role === 'contents').map(({ at }) => wrongAt(at, CONTENTS)),
    ...faults,
    ...told.unclear.map(({ at, what, words, mend }) =>
      wrongAt(at, { found: `${what}${glimpse(words)}`, wanted: '页面显示得出的', mend }),
    ),
    ...rest.flatMap(misread),
    ...missing(told),
    ...(before && !replace && story.changes.length > 0 ? [standing(person, file, story.changes.length)] : []),
  ];
  const { faults: broken, said } = judged(archive, file, person, told);
  story.faults = [...story.faults, ...broken].sort((a, b) => paragraphIn(a) - paragraphIn(b));
  story.said.push(...said);
  return { ...story, ...(picture && { picture }) };
}

/** As one reads: what is of the whole document first. */
const paragraphIn = ({ ref }: SheetFault): number => Number(/\d+/.exec(ref ?? '')?.[0] ?? 0);

const refusal = (found: string) => ({ found, wanted: '没有密码、没有宏的 .docx 文件', mend: '换好以后再导入' });
const unknown = (person: string) => ({
  found: `记录里没有 ${person}`,
  wanted: '一个在册人物的编号，如 q0012',
  mend: '请核对是谁的事迹（命令后的 --person）；新的人先用填报表导入',
});
const CONTENTS = { found: '目录', wanted: '只有正文', mend: '请删去目录：小标题会自己排好' };
const standing = (person: string, file: string, count: number): SheetFault =>
  askedAt(undefined, {
    found: `${person} 已有事迹（${file}），这一份有 ${count} 处不同`,
    wanted: '说明是不是替换',
    mend: '看过下面的改动，要替换就勾“换掉已有的事迹”（命令后加 --replace），再导入一次',
  });

const missing = ({ deed, standfirst, body }: Told): SheetFault[] => [
  ...(deed
    ? []
    : [
        askedAt(undefined, {
          found: '没有题目',
          wanted: '做成的事，至多二十个字',
          mend: '请在开头写一段“题目：……”，或用“标题”样式',
        }),
      ]),
  ...(standfirst
    ? []
    : [askedAt(undefined, { found: '没有导语', wanted: '一句话', mend: '请在题目下面写一段“导语：……”，或用“副标题”样式' })]),
  ...(body.trim() ? [] : [wrongAt(undefined, { found: '没有正文', wanted: '至少一段', mend: '请核对是不是选错了文件' })]),
];

/** 记号当了真 — a paragraph that Markdown would read as something else: “* ”, “1. ”, “#” at its beginning, two stars in it. */
function misread(paragraph: WordParagraph): SheetFault[] {
  const plain = plainOf(paragraph);
  const shown = proseText({ body: markdownOf(paragraph.runs), format: 'mdx' });
  if (shown === undefined || typographyMended(shown).trim() === plain) return [];
  return [
    wrongAt(paragraph.at, {
      found: `${glimpse(plain)}里有网页当作记号的字符（* _ # ~ \\ & 或开头的“1.”“-”）`,
      wanted: '只有文字',
      mend: '乘号请写 ×，编号请写“1、”或用自动编号，别的请改成中文标点',
    }),
  ];
}

function saidOf({ told, paragraphs }: WordText): string[] {
  const raw = paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''));
  const mended = raw.flatMap((text) => typographyFaults(text)).length;
  return [
    ...[...told].map(([what, words]) => `页面上没有${what}，共 ${words.length} 处${glimpse(words.join(' '))}。`),
    ...(mended > 0 ? [`标点和空格按中文排印改了，约 ${mended} 处。`] : []),
  ];
}

function changesOf(before: Story, { deed = '', standfirst = '', body }: Told): ParagraphChange[] {
  const blocks = (text: string) => text.trim().split(/\n\s*\n/);
  const line = (where: string, old: string, now: string): ParagraphChange[] =>
    old === now ? [] : [{ is: '修改', where, old, new: now }];
  return [
    ...line('题目', before.deed, deed),
    ...line('导语', before.standfirst, standfirst),
    ...paragraphChanges(blocks(before.body), blocks(body)),
  ];
}
