import sharp from 'sharp';
import { diceOf } from './fiction-words.ts';

const [WIDTH, HEIGHT] = [3000, 2000];

/** 一层纹理 — noise of so many points, drawn large: coarse ones are light and shade, fine ones the grain of a photograph. */
function texture(roll: () => number, across: number): Promise<Buffer> {
  const [width, height] = [across, Math.round((across * HEIGHT) / WIDTH)];
  const points = Uint8Array.from({ length: width * height }, () => Math.floor(roll() * 256));
  return sharp(points, { raw: { width, height, channels: 1 } })
    .resize(WIDTH, HEIGHT, { kernel: 'cubic' })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** 示例照片 — of a number: shapes, shade and grain, so that it packs as a photograph does; the same each time. */
export async function examplePhotograph(number: number): Promise<Buffer> {
  const { below } = diceOf(number);
  const roll = () => below(1000) / 1000;
  const shapes = Array.from({ length: 40 }, () => {
    const [x, y, size] = [roll() * WIDTH, roll() * HEIGHT, 40 + roll() * 500].map(Math.round);
    return `<ellipse cx="${x}" cy="${y}" rx="${size}" ry="${Math.round(size! * (0.3 + roll()))}" fill="hsl(${Math.round(roll() * 360)} 40% ${Math.round(20 + roll() * 60)}%)" fill-opacity="0.6"/>`;
  });
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#876"/>${shapes.join('')}</svg>`;
  const [shade, grain] = await Promise.all([texture(roll, 24), texture(roll, 900)]);
  return sharp(Buffer.from(drawing))
    .composite([
      { input: shade, blend: 'soft-light' },
      { input: grain, blend: 'soft-light' },
    ])
    .jpeg({ quality: 90 })
    .toBuffer();
}
