import { Bytes } from './bytes.ts';

/** 一个点 — as steps from the one before. */
interface Point {
  dx: number;
  dy: number;
  on: boolean;
}

const [ON_CURVE, X_SHORT, Y_SHORT, REPEAT, X_SAME, Y_SAME, OVERLAP] = [1, 2, 4, 8, 16, 32, 64] as const;

/**
 * 重排的字形 — the table `glyf` as WOFF2 transforms it (W3C WOFF2 §5.1): kinds of numbers in streams of their own, which
 * Brotli packs a tenth smaller. Nothing where an outline is made of others: then the table stays as it is.
 */
export function transformedGlyf(glyf: Buffer, offsets: readonly number[], indexFormat: number): Buffer | undefined {
  const [contours, counts, flags] = [new Bytes(), new Bytes(), new Bytes()];
  const [glyphs, boxes, instructions] = [new Bytes(), new Bytes(), new Bytes()];
  const count = offsets.length - 1;
  const boxed = Buffer.alloc(4 * Math.ceil(count / 32));
  const overlaps = Buffer.alloc(Math.ceil(count / 8));
  for (let glyph = 0; glyph < count; glyph++) {
    const [begin, end] = [offsets[glyph]!, offsets[glyph + 1]!];
    const contourCount = begin === end ? 0 : glyf.readInt16BE(begin);
    contours.u16(contourCount & 0xffff);
    if (contourCount < 0) return undefined;
    if (contourCount === 0) continue;
    const read = simpleGlyph(glyf, begin, contourCount);
    const bit = 0x80 >> (glyph & 7);
    if (read.overlaps) overlaps[glyph >> 3]! |= bit;
    let last = -1;
    for (const endPoint of read.ends) {
      counts.u255(endPoint - last);
      last = endPoint;
    }
    for (const point of read.points) triplet(point, flags, glyphs);
    glyphs.u255(read.instructions.length);
    instructions.all(read.instructions);
    if (!isBoxOf(glyf, begin, read.points)) {
      boxed[glyph >> 3]! |= bit;
      boxes.all(glyf.subarray(begin + 2, begin + 10));
    }
  }
  const composites = new Bytes();
  const streams = [contours, counts, flags, glyphs, composites, new Bytes().all(boxed).all(boxes.buffer()), instructions];
  const overlapping = overlaps.some((byte) => byte !== 0);
  const head = new Bytes()
    .u16(0)
    .u16(overlapping ? 1 : 0)
    .u16(count)
    .u16(indexFormat);
  for (const stream of streams) head.u32(stream.length);
  return Buffer.concat([...[head, ...streams].map((part) => part.buffer()), ...(overlapping ? [overlaps] : [])]);
}

function simpleGlyph(glyf: Buffer, begin: number, contourCount: number) {
  let at = begin + 10;
  const ends = Array.from({ length: contourCount }, () => glyf.readUInt16BE((at += 2) - 2));
  const instructionLength = glyf.readUInt16BE(at);
  const instructions = glyf.subarray(at + 2, at + 2 + instructionLength);
  at += 2 + instructionLength;
  const pointCount = ends.at(-1)! + 1;
  const flags: number[] = [];
  while (flags.length < pointCount) {
    const flag = glyf[at++]!;
    const times = flag & REPEAT ? glyf[at++]! + 1 : 1;
    for (let time = 0; time < times; time++) flags.push(flag);
  }
  const steps = (short: number, same: number) =>
    flags.map((flag) => {
      if (flag & short) return flag & same ? glyf[at++]! : -glyf[at++]!;
      return flag & same ? 0 : glyf.readInt16BE((at += 2) - 2);
    });
  const dxs = steps(X_SHORT, X_SAME);
  const dys = steps(Y_SHORT, Y_SAME);
  const points = flags.map((flag, index): Point => ({ dx: dxs[index]!, dy: dys[index]!, on: (flag & ON_CURVE) !== 0 }));
  return { ends, instructions, points, overlaps: (flags[0]! & OVERLAP) !== 0 };
}

/** 外框 — whether the one that is noted is that of the points: then it needs no bytes. */
function isBoxOf(glyf: Buffer, begin: number, points: readonly Point[]): boolean {
  let [x, y] = [0, 0];
  const [least, most] = [
    [Infinity, Infinity],
    [-Infinity, -Infinity],
  ];
  for (const { dx, dy } of points) {
    [x, y] = [x + dx, y + dy];
    [least[0], least[1]] = [Math.min(least[0]!, x), Math.min(least[1]!, y)];
    [most[0], most[1]] = [Math.max(most[0]!, x), Math.max(most[1]!, y)];
  }
  return [...least, ...most].every((bound, index) => bound === glyf.readInt16BE(begin + 2 + 2 * index));
}

/** 三元组 — one point: the flag says how many bits each step has and their signs (W3C WOFF2 §5.2). */
function triplet({ dx, dy, on }: Point, flags: Bytes, glyphs: Bytes): void {
  const [x, y] = [Math.abs(dx), Math.abs(dy)];
  const [xSign, ySign] = [dx < 0 ? 0 : 1, dy < 0 ? 0 : 1];
  const signs = xSign + 2 * ySign;
  const flag = (value: number) => flags.u8(value + (on ? 0 : 128));
  if (dx === 0 && y < 1280) {
    flag(((y & 0xf00) >> 7) + ySign);
    glyphs.u8(y & 0xff);
  } else if (dy === 0 && x < 1280) {
    flag(10 + ((x & 0xf00) >> 7) + xSign);
    glyphs.u8(x & 0xff);
  } else if (x < 65 && y < 65) {
    flag(20 + ((x - 1) & 0x30) + (((y - 1) & 0x30) >> 2) + signs);
    glyphs.u8((((x - 1) & 0xf) << 4) | ((y - 1) & 0xf));
  } else if (x < 769 && y < 769) {
    flag(84 + 12 * (((x - 1) & 0x300) >> 8) + (((y - 1) & 0x300) >> 6) + signs);
    glyphs.u8((x - 1) & 0xff).u8((y - 1) & 0xff);
  } else if (x < 4096 && y < 4096) {
    flag(120 + signs);
    glyphs
      .u8(x >> 4)
      .u8(((x & 0xf) << 4) | (y >> 8))
      .u8(y & 0xff);
  } else {
    flag(124 + signs);
    glyphs.u16(x).u16(y);
  }
}
