import { PDFiumLibrary } from '@hyzyla/pdfium';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { type Asset, endingOf } from '#domain/record/entries/asset.ts';
import { openCaptions, utf8 } from './open-captions.ts';

/** 打开所见 — what a file tells when it is opened; `fault` if it does not open. */
export type Seen = Pick<Asset, 'fault' | 'pages' | 'text' | 'cues' | 'aiMark'>;

/** 打开文件 — by the end of its name; the faults are sentences for the editor. */
export async function openAsset(file: string, bytes: Buffer): Promise<Seen> {
  const ending = endingOf(file);
  if (ending === 'pdf') return openPdf(bytes);
  if (ending === 'docx' || ending === 'pptx') return openOffice(bytes, ending);
  if (ending === 'vtt') return openCaptions(bytes);
  if (ending === 'txt') return openText(bytes);
  if (['mp3', 'm4a', 'mp4'].includes(ending)) return openRecording(bytes, ending);
  return openPicture(bytes);
}

let pdfium: Promise<PDFiumLibrary> | undefined;

/** PDFium, as Chromium uses it, in WebAssembly; started once, only if the record holds a PDF. */
export const pdfLibrary = (): Promise<PDFiumLibrary> => (pdfium ??= PDFiumLibrary.init());

async function openPdf(bytes: Buffer): Promise<Seen> {
  try {
    const document = await (await pdfLibrary()).loadDocument(bytes);
    try {
      const pages = document.getPageCount();
      const text = [...document.pages()].map((page) => page.getText()).join('\n');
      return { pages, text };
    } finally {
      document.destroy();
    }
  } catch (error) {
    return /password/i.test(String(error))
      ? { fault: 'PDF 有密码，读者打不开。请去掉密码后重新导出。' }
      : { fault: '不是完好的 PDF，打不开。请从原文件重新导出 PDF 再放进来。' };
  }
}

/** Unpacked, a document may be this many times larger than 20 MB; more is no document. */
const MOST_UNPACKED = 200 * 1024 * 1024;

function openOffice(bytes: Buffer, ending: 'docx' | 'pptx'): Seen {
  let unpacked = 0;
  const names: string[] = [];
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        unpacked += originalSize;
        return unpacked <= MOST_UNPACKED && /\.xml$/.test(name);
      },
    });
    if (unpacked > MOST_UNPACKED) return { fault: '解压后过大，不像文档。请重新导出。' };
    const main = ending === 'docx' ? 'word/document.xml' : 'ppt/presentation.xml';
    if (!(main in parts)) return { fault: `里面没有 ${main}，不是完好的 ${ending} 文件。请用 WPS 或 Office 另存为 ${ending}。` };
    if (names.some((name) => /vbaProject\.bin$/i.test(name))) return { fault: '含有宏。请另存为不带宏的文档。' };
    const text = Object.values(parts).map((part) =>
      strFromU8(part)
        .replace(/<\/(?:w|a):p>/g, '\n')
        .replace(/<[^>]+>/g, ''),
    );
    return { text: text.join('\n') };
  } catch {
    return { fault: `不是完好的 ${ending} 文件，打不开。请用 WPS 或 Office 打开后另存为 ${ending}。` };
  }
}

const openText = (bytes: Buffer): Seen => {
  const text = utf8(bytes);
  return text === undefined ? { fault: '不是 UTF-8 编码的纯文本。请另存为 UTF-8。' } : { text };
};

/** Only the beginning is looked at: an MPEG frame or ID3 tag, an ISO media `ftyp` box. */
function openRecording(bytes: Buffer, ending: string): Seen {
  const iso = bytes.subarray(4, 8).toString('latin1') === 'ftyp';
  const mpeg = bytes.subarray(0, 3).toString('latin1') === 'ID3' || (bytes[0] === 0xff && (bytes[1]! & 0xe0) === 0xe0);
  return (ending === 'mp3' ? mpeg : iso) ? {} : { fault: `内容不是 ${ending}，播放不了。请重新导出。` };
}

async function openPicture(bytes: Buffer): Promise<Seen> {
  try {
    const image = sharp(bytes);
    await image.stats();
    const { xmp, exif, comments = [] } = await image.metadata();
    const carried = [xmp, exif].map((part) => part?.toString('latin1') ?? '');
    const aiMark = aiMarkIn([...carried, ...comments.map(({ keyword, text }) => `${keyword}=${text}`)].join('\n'));
    return aiMark === undefined ? {} : { aiMark };
  } catch {
    return { fault: '打不开，不是完好的图片文件。请换成能正常打开的 JPEG、PNG 或 WebP。' };
  }
}

/** The mark is JSON under the name AIGC, in XMP with its quotes escaped. */
function aiMarkIn(metadata: string): string | undefined {
  const found = /AIGC[^{]{0,40}(\{[^{}]*\})?/.exec(metadata);
  return found ? (found[1] ?? '{"Label":"1"}').replaceAll('&quot;', '"').replaceAll('&amp;', '&') : undefined;
}
