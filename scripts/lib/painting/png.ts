import { crc32, deflateSync } from 'node:zlib';
import { type Paper } from './paper.ts';
import { reduced } from './reduced.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(kind: string, content: Buffer): Buffer {
  const whole = Buffer.alloc(content.length + 12);
  whole.writeUInt32BE(content.length, 0);
  whole.write(kind, 4, 'latin1');
  content.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, content.length + 8)), content.length + 8);
  return whole;
}

/** 草稿 — of the rows: one for all pictures, since each is packed before the next is begun. */
let draft = Buffer.alloc(0);

/** PNG — of a paper: a palette of at most sixteen colours, four bits a pixel (ISO/IEC 15948). */
export function pngOf(paper: Paper): Buffer {
  const { width, height, pixels, begins, ends } = paper;
  const { palette, of } = reduced(paper);
  // Two pixels a byte; each row begins with the number of its filter: none.
  const long = width / 2;
  if (draft.length < (long + 1) * height) draft = Buffer.alloc((long + 1) * height);
  const rows = draft.subarray(0, (long + 1) * height).fill((of[0]! << 4) | of[0]!);
  const fours = new Uint32Array(pixels.buffer);
  const inRow = width / 4;
  for (let row = 0; row < height; row++) {
    rows[row * (long + 1)] = 0;
    for (let four = begins[row]! >> 2; four < (ends[row]! + 3) >> 2; four++) {
      if (fours[row * inRow + four] === 0) continue;
      const pixel = row * width + 4 * four;
      const at = row * (long + 1) + 1 + 2 * four;
      rows[at] = (of[pixels[pixel]!]! << 4) | of[pixels[pixel + 1]!]!;
      rows[at + 1] = (of[pixels[pixel + 2]!]! << 4) | of[pixels[pixel + 3]!]!;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]))),
    chunk('IDAT', deflateSync(rows, { level: 4, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
