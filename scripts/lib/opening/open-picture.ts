import sharp from 'sharp';
import { aiMarkIn, textsOfBytes } from './ai-mark.ts';
import { type Seen } from './open-assets.ts';
import { xmpTextOf } from './xml.ts';

/** A side in pixels: WebP and AVIF hold 16 383, a photograph for the press has half of this. */
const LONGEST_SIDE = 12_000;
const NAMES: Record<string, string> = { jpg: 'jpeg', png: 'png', webp: 'webp' };

/** 打开图片 — decoded whole, and made small once in each format, as the build will. */
export async function openPicture(bytes: Buffer, ending: string): Promise<Seen> {
  try {
    const image = sharp(bytes, { limitInputPixels: LONGEST_SIDE * LONGEST_SIDE, failOn: 'warning' });
    const { format, width, height, pages = 1, xmp, exif, comments = [] } = await image.metadata();
    if (format !== NAMES[ending])
      return { fault: `内容是 ${format}，不是 ${ending}。请换成真正的 JPEG、PNG 或 WebP，不要只改扩展名。` };
    if (pages > 1 || isAnimated(bytes)) return { fault: '是动图，页面上只会显示一帧。请换成一张静止的图片。' };
    if (width > LONGEST_SIDE || height > LONGEST_SIDE)
      return { fault: `有 ${width}×${height} 像素，一边超过 ${LONGEST_SIDE}。请缩小或裁成几张。` };
    // Every point is decoded: a picture that is read at a smaller scale could hide a fault.
    const small = await image.rotate().resize({ width: 64, fastShrinkOnLoad: false }).toBuffer();
    for (const to of ['avif', 'webp', 'jpeg'] as const) await sharp(small).toFormat(to).toBuffer();
    const carried = [xmp ? xmpTextOf(xmp.toString('utf8')) : '', ...(exif ? textsOfBytes(exif) : [])];
    carried.push(...comments.map(({ keyword, text }) => `${keyword} ${text}`));
    const mark = carried.map(aiMarkIn).find((each) => each !== undefined);
    return mark === undefined ? {} : { aiMark: mark };
  } catch {
    return { fault: '打不开，不是完好的图片文件。请换成能正常打开的 JPEG、PNG 或 WebP。' };
  }
}

/** 动态 PNG — a chunk that says so stands before the pixels; libvips shows the first frame and says nothing. */
function isAnimated(bytes: Buffer): boolean {
  if (bytes.subarray(1, 4).toString('latin1') !== 'PNG') return false;
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (kind === 'acTL') return true;
    if (kind === 'IDAT') return false;
  }
  return false;
}
