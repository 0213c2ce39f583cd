import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCache } from '../assets/cache.ts';
import { encodePicture } from './encode.ts';
import { progressOf, spanText } from './progress.ts';
import { keepSeen, seenBefore } from './seen.ts';
import { several } from './several.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'photographs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const cache = () => openCache(join(folder, 'cache'), '1');

/** A picture that lies on its side, as a telephone held upright writes it, with the place in its metadata. */
const onItsSide = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#876' } })
    .withExif({ IFD0: { Artist: '示例作者' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

const written = async (width: number, height: number) => {
  const from = join(folder, 'original.jpg');
  writeFileSync(from, await onItsSide(width, height));
  return { from, sha256: 'a'.repeat(64) };
};

test('a picture stands upright in every width and format, none larger than the original, without the metadata of its camera', async () => {
  const { files, ...size } = await encodePicture(cache(), await written(1500, 1000));
  expect(size).toEqual({ widths: [480, 800, 1000], width: 1000, height: 1500 });
  expect(files.map(({ width, format }) => `${width} ${format}`)).toHaveLength(9);
  for (const { from, width, format } of files) {
    const told = await sharp(from).metadata();
    expect([told.width, told.height], from).toEqual([width, width * 1.5]);
    expect({ jpg: 'jpeg', webp: 'webp', avif: 'heif' }[format]).toBe(told.format);
    expect([told.exif, told.xmp, told.orientation], from).toEqual([undefined, undefined, undefined]);
  }
});

test('the mark of AI that a picture carries is in every file that is made of it', async () => {
  const original = { ...(await written(600, 400)), aiMark: '{"Label":"1"}' };
  for (const { from } of (await encodePicture(cache(), original)).files)
    expect((await sharp(from).metadata()).xmp?.toString()).toContain('TC260:AIGC');
});

test('what was made is found again without a look at the original; one file that is gone is made anew, to the byte', async () => {
  const original = await written(700, 500);
  const first = await encodePicture(cache(), original);
  const bytes = first.files.map(({ from }) => readFileSync(from));
  const whole = readFileSync(original.from);
  rmSync(original.from);
  expect(await encodePicture(cache(), original)).toEqual(first);
  writeFileSync(original.from, whole);
  rmSync(first.files[1]!.from);
  const again = await encodePicture(cache(), original);
  expect(again.files.map(({ from }) => readFileSync(from))).toEqual(bytes);
});

test('a picture that opened well is known by its bytes: with another byte or another ending it is opened again, and so is one with a fault', async () => {
  mkdirSync(join(folder, 'photographs'));
  const seen = async (file: string, text: string) => {
    writeFileSync(join(folder, file), text);
    return [...(await seenBefore(cache(), [[file, { bytes: 1 }]], folder))];
  };
  const file = 'photographs/q0001.jpg';
  const sha256 = createHash('sha256').update('甲').digest('hex');
  await keepSeen(cache(), file, { sha256, fault: '打不开' });
  expect(await seen(file, '甲')).toEqual([]);
  await keepSeen(cache(), file, { sha256, aiMark: '示例标识' });
  expect(await seen(file, '甲')).toEqual([[file, { sha256, aiMark: '示例标识' }]]);
  expect(await seen(file, '乙')).toEqual([]);
  expect(await seen('photographs/q0001.png', '甲')).toEqual([]);
});

test('several at a time: never more than were asked for, what they give in order, and a failure is told', async () => {
  let [now, most] = [0, 0];
  const work = async (number: number) => {
    most = Math.max(most, ++now);
    await new Promise((done) => setTimeout(done, 5 - number));
    now--;
    return number * 2;
  };
  expect(await several([1, 2, 3, 4], work, 2)).toEqual([2, 4, 6, 8]);
  expect(most).toBe(2);
  await expect(several([1], () => Promise.reject(new Error('坏了')))).rejects.toThrow('坏了');
  expect(await several([], work)).toEqual([]);
});

test('progress is told every tenth, with what is left by the pace of the last; what is quick says nothing', () => {
  const said: string[] = [];
  let clock = 0;
  const telling = { now: () => clock, write: (text: string) => said.push(text), terminal: false };
  const tell = progressOf('图片', 100, telling);
  for (let number = 1; number <= 100; number++) {
    // What was kept from before goes by in no time.
    clock += number <= 50 ? 1 : 2000;
    tell();
  }
  expect(said).toHaveLength(5);
  expect(said[0]).toBe('  图片 60/100（60%），用了 20 秒，大约还要 20 秒\n');
  expect(said.at(-1)).toBe('  图片 100/100（100%），用了 1 分 40 秒\n');
  const quick = progressOf('图片', 3, { ...telling, now: () => 0 });
  for (let number = 1; number <= 3; number++) quick();
  expect(said).toHaveLength(5);
  expect([spanText(59_400), spanText(125_000)]).toEqual(['59 秒', '2 分 5 秒']);
});
