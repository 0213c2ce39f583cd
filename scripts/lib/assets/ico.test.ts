import sharp from 'sharp';
import { expect, test } from 'vitest';
import { icoOf } from './ico.ts';

test('each picture of an icon lies where its line says, of the size that it says', async () => {
  const sides = [16, 48, 256];
  const images = await Promise.all(
    sides.map(async (side) => ({
      side,
      png: await sharp({ create: { width: side, height: side, channels: 4, background: '#a02818' } })
        .png()
        .toBuffer(),
    })),
  );
  const ico = icoOf(images);
  expect([...ico.subarray(0, 6)]).toEqual([0, 0, 1, 0, 3, 0]);
  let end = 6 + 16 * sides.length;
  for (const [index, { side, png }] of images.entries()) {
    const line = ico.subarray(6 + 16 * index, 22 + 16 * index);
    expect([line[0], line[1], line[2], line[3]]).toEqual([side % 256, side % 256, 0, 0]);
    expect([line.readUInt16LE(4), line.readUInt16LE(6)]).toEqual([1, 32]);
    const [length, offset] = [line.readUInt32LE(8), line.readUInt32LE(12)];
    expect([length, offset]).toEqual([png.length, end]);
    expect(ico.subarray(offset, offset + length).equals(png)).toBe(true);
    end = offset + length;
  }
  expect(ico.length).toBe(end);
});
