/** 像素图标 — one size of it, as PNG. */
export interface IconImage {
  side: number;
  png: Buffer;
}

const [HEADER, ENTRY] = [6, 16];

/** 装成 ICO — a head, a line for each size, then the pictures one after the other; since Windows Vista each may be a PNG. */
export function icoOf(images: readonly IconImage[]): Buffer {
  const head = Buffer.alloc(HEADER + ENTRY * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  for (const [index, { side, png }] of images.entries()) {
    const at = HEADER + ENTRY * index;
    // One byte for each side: 256 is written as 0.
    head.writeUInt8(side % 256, at);
    head.writeUInt8(side % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}
