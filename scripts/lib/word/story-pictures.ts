import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Archive } from '#domain/record/archive.ts';
import { endingOf, isPicture } from '#domain/record/entries/asset.ts';
import { type Photograph } from '#domain/record/entries/person.ts';
import { openAll } from '../opening/open-assets.ts';
import { type SheetFault } from '../workbook/sheet.ts';
import { plainOf } from './story-markdown.ts';
import { askedAt, glimpse, wrongAt } from './word-faults.ts';
import { type WordPackage } from './word-package.ts';
import { type WordPicture } from './word-pictures.ts';
import { type WordParagraph } from './word-text.ts';

/** 事迹里的照片 — the one picture of a person that the record holds, as it was found in the document. */
export interface StoryPicture {
  /** Its name in the document. */
  name: string;
  bytes: Uint8Array;
  /** As it is registered with the person; what is missing was asked for. */
  photograph: Photograph;
}

interface Found {
  picture?: StoryPicture;
  faults: SheetFault[];
  said: string[];
  /** The paragraphs without those that only say whose the picture is. */
  rest: WordParagraph[];
}

const CREDITS = {
  credit: /(?:拍摄者?|摄影)[:：]\s*([^;；。]+)/,
  licence: /许可[:：]\s*([^;；。]+)/,
  aiGenerated: /(?:AI|人工智能)\s*生成[:：]\s*(否|部分|全部)/i,
} as const;
const CREDIT_LINE =
  '图下面一段写“拍摄：某某；使用许可：……；AI 生成：否”，图的替代文字写画面上看得见的（右键图片 → 编辑替代文字）';

/** 取照片 — the record holds one picture of a person, registered with whose it is; all others are refused by name. */
export async function storyPicture(
  paragraphs: readonly WordParagraph[],
  word: WordPackage,
  archive: Archive,
  person: string,
): Promise<Found> {
  const { rest, caption } = captionIn(paragraphs);
  const [first, ...more] = paragraphs.flatMap(({ pictures }) => pictures);
  const faults = more.map(({ at, name }) =>
    wrongAt(at, {
      found: `图片 ${name}：事迹正文里放不了图片，一个人在记录里只有一张照片`,
      wanted: '至多一张图片',
      mend: '请只留一张，删去这张；活动、工作室的图片登记在那一条的资料里',
    }),
  );
  if (!first) return { faults, rest, said: [] };
  const known = archive.by.people.get(person)?.photograph;
  const bytes = word.media(first.target);
  const held = known && archive.assets.get(known.file)?.sha256;
  if (bytes && held === createHash('sha256').update(bytes).digest('hex'))
    return { faults, rest, said: [`图片 ${first.name} 已是记录里的照片 ${known?.file}，没有改。`] };
  const wrong = faultsOf(first, bytes, known);
  if (wrong.length > 0 || !bytes) return { faults: [...wrong, ...faults], rest, said: [] };
  const opened = await faultIn(first, bytes);
  const file = `photographs/${person}.${endingOf(first.name)}`;
  const [credit, licence, ai] = Object.values(CREDITS).map((pattern) => pattern.exec(caption)?.[1]?.trim());
  const words = Object.values(CREDITS)
    .reduce((text, pattern) => text.replace(pattern, ''), caption)
    .replace('使用', '');
  const asked = Object.entries({ 替代文字: first.alt, 拍摄者: credit, 使用许可: licence, '是否 AI 生成': ai })
    .filter(([, value]) => value === undefined)
    .map(([label]) => label);
  if (asked.length > 0)
    faults.unshift(
      askedAt(first.at, { found: `图片 ${first.name} 没有写${asked.join('、')}`, wanted: '四样都写明', mend: CREDIT_LINE }),
    );
  const photograph = { file, alt: first.alt ?? '', credit: credit ?? '', licence: licence ?? '' };
  const aiGenerated = (ai ?? '否') as Photograph['aiGenerated'];
  return {
    picture: { name: first.name, bytes, photograph: { ...photograph, aiGenerated } },
    faults: [...opened, ...faults],
    said: /\p{L}/u.test(words) ? [`图注没有收，照片下面只写拍摄者：${glimpse(words)}。要写在画面说明里的，请写进替代文字。`] : [],
    rest,
  };
}

/** 图注 — what stands right below a picture and says whose it is, or is styled as a caption; all else is text. */
function captionIn(paragraphs: readonly WordParagraph[]): { rest: WordParagraph[]; caption: string } {
  let [caption, below] = ['', false];
  const rest = paragraphs.filter((paragraph) => {
    const text = plainOf(paragraph);
    const isCaption = below && text !== '' && (paragraph.role === 'caption' || CREDITS.credit.test(text));
    if (isCaption) caption = caption === '' ? text : `${caption}；${text}`;
    if (text !== '' || paragraph.pictures.length > 0) below = paragraph.pictures.length > 0;
    return !isCaption;
  });
  return { rest, caption };
}

function faultsOf(picture: WordPicture, bytes: Uint8Array | undefined, known: Photograph | undefined): SheetFault[] {
  const { at, name, isCropped, isHidden } = picture;
  const say = (found: string, wanted: string, mend: string) => wrongAt(at, { found: `图片 ${name} ${found}`, wanted, mend });
  return [
    ...(bytes ? [] : [say('读不出来，或太大', '完好的图片，至多 20 MB', '请缩小，再重新插入')]),
    ...(isPicture(name) ? [] : [say(`是 .${endingOf(name)}`, 'JPEG、PNG 或 WebP', '请在图片软件里另存为 JPEG，再重新插入')]),
    ...(isCropped
      ? [say('裁剪过，裁掉的部分还在文件里，会一起公布', '只有要公布的部分', '请点“图片格式”→“压缩图片”→“删除图片的剪裁区域”')]
      : []),
    ...(isHidden ? [say('是隐藏的', '看得见的图片', '请删去，或在“选择窗格”里显示出来')] : []),
    ...(known
      ? [say(`来时，记录里已有这个人的照片 ${known.file}`, '一个人一张', '请删去文里的图片；要换照片，先把记录里的撤下')]
      : []),
  ];
}

/** Opened in a process of its own, as the files of the record are. */
async function faultIn({ at, name }: WordPicture, bytes: Uint8Array): Promise<SheetFault[]> {
  const folder = mkdtempSync(join(tmpdir(), 'word-'));
  try {
    const path = join(folder, `picture.${endingOf(name)}`);
    writeFileSync(path, bytes);
    const { fault } = (await openAll(new Map([[name, path]]))).get(name) ?? {};
    if (fault === undefined) return [];
    return [wrongAt(at, { found: `图片 ${name} ${fault}`, wanted: '能打开的静止图片', mend: '换好以后重新插入' })];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
