import sharp from 'sharp';
import { expect, test } from 'vitest';
import { PALETTE } from '#domain/views/drawings/palette.ts';
import { textSvg } from '../assets/drawn.ts';
import { commandsOf, coveredBy, linesOf } from './coverage.ts';
import { frameOf, type Mark } from './marks.ts';
import { painted } from './painted.ts';

const [WIDTH, HEIGHT] = [480, 240];
const pixelsOf = (picture: Buffer | string) =>
  sharp(Buffer.from(picture)).flatten({ background: PALETTE.paper }).toColourspace('srgb').raw().toBuffer();

const text = {
  text: '齐鲁大工匠 2019—龘',
  weight: 'bold' as const,
  size: 41,
  x: 20.5,
  y: 70.25,
  colour: PALETTE.ink,
  spacing: 0.08,
};

test('letters look as another program draws them', async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${textSvg(text)}</svg>`;
  const own = await pixelsOf(await painted([{ is: 'text', ...text }], WIDTH, HEIGHT, PALETTE.paper));
  const other = await pixelsOf(svg);
  const far = own.map((part, index) => Math.abs(part - other[index]!));
  // A sixteenth of the way from paper to ink is one of the steps that the picture keeps.
  expect(far.filter((each) => each > 32).length / far.length).toBeLessThan(0.001);
  expect(far.reduce((sum, each) => sum + each, 0) / far.length).toBeLessThan(1);
});

test('an outline covers what it encloses, to the part of a pixel', () => {
  const square = commandsOf('M0,0L0,10L10,10L10,0Z');
  const sum = (scale: number, x: number) =>
    coveredBy(linesOf(square, scale, x, 20))!.levels.reduce((all, level) => all + level, 0);
  for (const [scale, x] of [
    [1, 0],
    [1, 0.3],
    [0.37, 5.81],
    [2.5, 3.14],
  ] as const)
    expect(sum(scale, x)).toBeCloseTo((10 * scale) ** 2, 3);
  expect(coveredBy(linesOf([], 1, 0, 0))).toBeUndefined();
});

test('a hole of an outline stays open', () => {
  const ring = commandsOf('M0,0L0,9L9,9L9,0ZM3,3L6,3L6,6L3,6Z');
  expect(coveredBy(linesOf(ring, 1, 0, 9))!.levels.reduce((all, level) => all + level, 0)).toBeCloseTo(72, 3);
});

test('blocks, frames and ready pictures lie where they are said to, above what was there before', async () => {
  const marks: Mark[] = [
    { is: 'block', x: 100, y: 100, width: 50, height: 40, colour: PALETTE.seal },
    ...frameOf(10, 10, 60, 30, 2, PALETTE.ink),
    {
      ...{ is: 'picture', x: 300, y: 40, width: 40, height: 40 },
      svg: `<rect x="10" y="10" width="20" height="20" fill="${PALETTE.line}"/>`,
    },
  ];
  const pixels = await pixelsOf(await painted(marks, WIDTH, HEIGHT, PALETTE.paper));
  const at = (x: number, y: number) => `#${pixels.toString('hex', 3 * (y * WIDTH + x), 3 * (y * WIDTH + x) + 3)}`;
  expect([at(99, 100), at(100, 100), at(149, 139), at(150, 139)]).toEqual([
    PALETTE.paper,
    PALETTE.seal,
    PALETTE.seal,
    PALETTE.paper,
  ]);
  expect([at(10, 10), at(12, 12), at(69, 39), at(70, 39)]).toEqual([PALETTE.ink, PALETTE.paper, PALETTE.ink, PALETTE.paper]);
  expect([at(309, 50), at(310, 50), at(329, 69), at(330, 69)]).toEqual([
    PALETTE.paper,
    PALETTE.line,
    PALETTE.line,
    PALETTE.paper,
  ]);
});

test('a picture of many colours keeps sixteen, and its ground', async () => {
  const stripes = Array.from({ length: 120 }, (_, index): Mark => ({
    ...{ is: 'block', x: 4 * index, y: 20, width: 4, height: 100 },
    colour: `#${(index * 2 + 8).toString(16).padStart(2, '0')}4030`,
  }));
  const picture = await painted(stripes, WIDTH, HEIGHT, PALETTE.paper);
  const pixels = await pixelsOf(picture);
  const colours = new Set(Array.from({ length: WIDTH * HEIGHT }, (_, at) => pixels.toString('hex', 3 * at, 3 * at + 3)));
  expect(colours.size).toBe(16);
  expect(colours).toContain(PALETTE.paper.slice(1));
  // Bits a pixel, in the head of the file.
  expect(picture[24]).toBe(4);
});
