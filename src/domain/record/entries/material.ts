import { z } from 'zod';
import { endingOf, isPicture, isRecording } from './asset.ts';
import { field } from '../schema/field.ts';
import { text, link } from '../schema/shape.ts';

const fileName = (pattern: RegExp, wanted: string) =>
  z.string().regex(pattern, { error: (issue) => `填了“${String(issue.input)}”，应为本条目文件夹里的文件名：${wanted}` });
const AI = ['否', '部分', '全部'] as const;

/** 署名与许可 — whose it is, on what terms it may be used, and whether a machine made it (标识办法, in force since 2025-09-01). */
export const rights = {
  credit: field(text(), '署名', { term: 'dcterms:creator' }),
  licence: field(text(), '使用许可', { term: 'dcterms:license' }),
  aiGenerated: field(z.enum(AI), 'AI 生成'),
};

/** 图片 — a picture beside the entry, with the words for those who do not see it. */
export const PictureFile = z.strictObject({
  file: field(fileName(/^[\w-]+\.(jpe?g|png|webp)$/, '英文字母、数字、连字符，以 .jpg、.png 或 .webp 结尾'), '图片文件'),
  alt: field(text(), '替代文字'),
  ...rights,
});
export type PictureFile = z.infer<typeof PictureFile>;

/** 视听 — where a recording or a film plays, how long, what stands for it, what is said in it. */
export const recording = {
  link: field(link(/^https$/, '应为 https:// 开头的网址').optional(), '播放地址', {
    about: '持有视听许可的平台上的页面',
  }),
  seconds: field(z.int().min(1).optional(), '时长', { about: '整数，单位：秒' }),
  poster: field(PictureFile.optional(), '海报'),
  captions: field(fileName(/^[\w-]+\.vtt$/, '以 .vtt 结尾').optional(), '字幕文件'),
};

export const MATERIAL_KINDS = ['课件', '论文', '文字实录', '录音', '录像', '照片', '文件'] as const;

/** 资料 — slides, a paper, a recording, a transcript, a photograph: a file beside the entry, or a link to where it plays. */
export const Material = z
  .strictObject({
    kind: field(z.enum(MATERIAL_KINDS), '种类', { term: 'dcterms:type' }),
    title: field(text(), '题名', { term: 'dcterms:title' }),
    file: field(
      fileName(
        /^[\w-]+\.(pdf|docx|pptx|txt|jpe?g|png|webp|mp3|m4a|mp4)$/,
        'PDF、docx、pptx、txt、图片、mp3、m4a 或 mp4，名字用英文字母、数字、连字符',
      ).optional(),
      '文件',
    ),
    language: field(z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, { error: '应为语言代码，如 zh-CN、en' }), '语言', {
      term: 'dcterms:language',
    }),
    alt: field(text().optional(), '替代文字'),
    ...rights,
    sha256: field(
      z
        .string()
        .regex(/^[0-9a-f]{64}$/, { error: '应为 64 位小写十六进制校验码' })
        .optional(),
      '校验码',
      {
        about: 'SHA-256；写了就核对，文件被换过就报错',
      },
    ),
    ...recording,
  })
  .check(({ value, issues }) => {
    const { kind, file, link, alt, poster } = value;
    const say = (path: string, message: string) => issues.push({ code: 'custom', path: [path], message, input: value });
    const recorded = kind === '录音' || kind === '录像';
    if (!file && !link) say('file', recorded ? '没有文件，也没有播放地址，应写其中一个' : '没有写文件名');
    if (link && !recorded) say('link', `种类是“${kind}”，只有录音、录像可以写播放地址；文件请放在条目的文件夹里`);
    if (kind === '照片' && !alt) say('alt', '照片缺少替代文字：请用一句话写出照片上是什么，给看不见照片的人听');
    if (kind === '录像' && !poster) say('poster', '录像缺少海报：请放一张图片，并写明替代文字、署名、许可');
    if (file && isPicture(file) !== (kind === '照片')) say('file', `种类是“${kind}”，文件“${file}”与它不符`);
    if (file && isRecording(file) !== recorded) say('file', `种类是“${kind}”，文件“${file}”与它不符`);
    if (file && recorded && (endingOf(file) === 'mp4') !== (kind === '录像'))
      say('file', `种类是“${kind}”，文件“${file}”与它不符：录像用 mp4，录音用 mp3 或 m4a`);
  });
export type Material = z.infer<typeof Material>;

const names = new Intl.DisplayNames(['zh-CN'], { type: 'language' });

/** 语言名 — “中文”, “英语”: of the language, not of the country. */
export const languageName = (code: string): string => names.of(code.split('-')[0]!) ?? code;
