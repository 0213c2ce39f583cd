import { endingOf } from '#domain/record/entries/asset.ts';
import { type Seen } from './open-assets.ts';
import { openCaptions } from './open-captions.ts';
import { openOffice } from './open-office.ts';
import { openPdf } from './open-pdf.ts';
import { openPicture } from './open-picture.ts';
import { openRecording } from './open-recording.ts';
import { openText } from './open-text.ts';

/** 打开文件 — by the end of its name; the faults are sentences for the editor, all of them at once. */
export async function openAsset(file: string, bytes: Buffer): Promise<Seen> {
  const ending = endingOf(file);
  try {
    if (ending === 'pdf') return await openPdf(bytes);
    if (ending === 'docx' || ending === 'pptx') return openOffice(bytes, ending);
    if (ending === 'vtt') return openCaptions(bytes);
    if (ending === 'txt') return openText(bytes);
    if (['mp3', 'm4a', 'mp4'].includes(ending)) return openRecording(bytes, ending);
    return await openPicture(bytes, ending);
  } catch {
    return { fault: `不是完好的 ${ending} 文件，打不开。请从原文件重新导出，再放进来。` };
  }
}
