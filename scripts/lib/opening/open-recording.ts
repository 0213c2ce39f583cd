import { aiMarkIn } from './ai-mark.ts';
import { type Seen } from './open-assets.ts';

/** 打开录音录像 — its frame: boxes that fill the file, or frames of MPEG one after another; what is in it is not played. */
export function openRecording(bytes: Buffer, ending: string): Seen {
  const whole = ending === 'mp3' ? isMpeg(bytes) : isIso(bytes);
  if (whole !== true) return { fault: `${whole === false ? `内容不是 ${ending}` : '文件没有存完'}，播放不了。请重新导出。` };
  const mark = bytes.includes('AIGC') ? aiMarkIn(bytes.toString('utf8')) : undefined;
  return mark === undefined ? {} : { aiMark: mark };
}

type Whole = boolean | 'cut';

/** ISO 媒体 — `ftyp` first, then boxes to the last byte, with one that says what is in the others. */
function isIso(bytes: Buffer): Whole {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return false;
  const kinds = new Set<string>();
  let at = 0;
  while (at + 8 <= bytes.length) {
    const small = bytes.readUInt32BE(at);
    const size = small === 1 ? Number(at + 16 <= bytes.length && bytes.readBigUInt64BE(at + 8)) : small || bytes.length - at;
    if (size < 8 || at + size > bytes.length) return 'cut';
    kinds.add(bytes.toString('latin1', at + 4, at + 8));
    at += size;
  }
  return kinds.has('moov') ? true : 'cut';
}

const RATES = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const RATES_LOW = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const HERTZ = [44100, 48000, 32000];

/** MPEG 音频 — after the tags three frames of layer III that follow one another. */
function isMpeg(bytes: Buffer): Whole {
  let at = 0;
  while (bytes.toString('latin1', at, at + 3) === 'ID3' && at + 10 <= bytes.length)
    at += 10 + [6, 7, 8, 9].reduce((size, index) => size * 128 + (bytes[at + index]! & 0x7f), 0);
  while (bytes[at] === 0 && at < bytes.length) at++;
  for (let frame = 0; frame < 3; frame++) {
    if (at + 4 > bytes.length) return frame === 0 ? (at > 0 ? 'cut' : false) : 'cut';
    const [sync, kind, rate] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!];
    const [version, layer] = [(kind >> 3) & 3, (kind >> 1) & 3];
    const bits = (version === 3 ? RATES : RATES_LOW)[rate >> 4];
    const hertz = HERTZ[(rate >> 2) & 3];
    if (sync !== 0xff || (kind & 0xe0) !== 0xe0 || version === 1 || layer !== 1 || !bits || !hertz)
      return frame > 0 ? 'cut' : false;
    const slow = version === 3 ? 1 : version === 2 ? 2 : 4;
    at += Math.floor(((version === 3 ? 144 : 72) * bits * 1000) / (hertz / slow)) + ((rate >> 1) & 1);
  }
  return true;
}
