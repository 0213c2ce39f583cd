import { type Cue } from '../../values/caption.ts';

/**
 * 文件 — what is known of a file that lies in the record: its size from the door, the rest from those who
 * open it (`scripts/lib/assets/assets.ts`). A rule or a page sees these facts, never the file.
 */
export interface Asset {
  /** Size in the record, in bytes. */
  bytes: number;
  /** 校验码 — SHA-256 of the file in the record. */
  sha256?: string;
  /** What is wrong with it, for the editor; nothing if it opens. */
  fault?: string;
  /** 页数 — of a PDF. */
  pages?: number;
  /** Text in it, to look for private data; known while checking, not kept. */
  text?: string;
  /** 字幕 — of a caption file. */
  cues?: Cue[];
  /** 生成合成标识 — the mark of AI that the picture itself carries (GB 45438-2025). */
  aiMark?: string;
  /** 痕迹 — what the file carries besides what it shows: comments, changes, authors; told to the editor. */
  traces?: string[];
  /** 图 — the picture, or the first page of a PDF, as the build made it. */
  picture?: Picture;
  /** 可下载的文件 — at its path in the site, as it is served: a picture without the metadata of its camera, all else byte by byte. */
  served?: { path: string; bytes: number; sha256: string };
}

/** 图片 — one picture in several widths and three formats, at `/photographs/{name}-{width}.{format}`. */
export interface Picture {
  name: string;
  width: number;
  height: number;
  widths: number[];
}

/** 大小上限 — one file of the record, in bytes. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** 媒体类型 — by the end of the file name; `inline` ones a browser shows, all others are handed over as a download. */
export const MEDIA: Record<string, { type: string; name: string; inline?: true }> = {
  pdf: { type: 'application/pdf', name: 'PDF', inline: true },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', name: 'Word 文档' },
  pptx: { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', name: '演示文稿' },
  txt: { type: 'text/plain; charset=utf-8', name: '纯文本', inline: true },
  vtt: { type: 'text/vtt; charset=utf-8', name: 'WebVTT 字幕' },
  jpg: { type: 'image/jpeg', name: 'JPEG 图片', inline: true },
  png: { type: 'image/png', name: 'PNG 图片', inline: true },
  webp: { type: 'image/webp', name: 'WebP 图片', inline: true },
  mp3: { type: 'audio/mpeg', name: 'MP3 录音', inline: true },
  m4a: { type: 'audio/mp4', name: 'M4A 录音', inline: true },
  mp4: { type: 'video/mp4', name: 'MP4 录像', inline: true },
};

/** 交付方式 — a browser shows what it can; everything else is a download, so that a web view does not guess. */
export const dispositionOf = (file: string): 'inline' | 'attachment' => (MEDIA[endingOf(file)]?.inline ? 'inline' : 'attachment');

/** 扩展名 — in lower case, `jpeg` as `jpg`. */
export const endingOf = (file: string): string =>
  file
    .slice(file.lastIndexOf('.') + 1)
    .toLowerCase()
    .replace('jpeg', 'jpg');

export const isPicture = (file: string): boolean => ['jpg', 'png', 'webp'].includes(endingOf(file));
export const isRecording = (file: string): boolean => ['mp3', 'm4a', 'mp4'].includes(endingOf(file));

/** 大小 — “1.2 MB”, “340 KB”: never “0”. */
export const sizeText = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;

/** 是不是记录里的文件 — pictures of people, and what lies in the folder of an entry: `forums/f0001/slides.pdf`. */
export const isAsset = (file: string): boolean =>
  /^photographs\//.test(file) || (/^[a-z]+\/[a-z]\d{4,}\//.test(file) && Object.hasOwn(MEDIA, endingOf(file)));
