import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face, Font } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { woff2Of } from './woff2.ts';

const { resolve } = createRequire(import.meta.url);
const { convert } = createRequire(resolve('subset-font'))('fontverter') as { convert(face: Buffer, to: 'sfnt'): Promise<Buffer> };
const unpack = (packed: Buffer): Promise<Buffer> => convert(packed, 'sfnt');
const bold = readFileSync(resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'));

/** 一款字 — all its tables but those of the outlines, and each outline as a path. */
function contentOf(face: Buffer): { tables: string[]; outlines: string[] } {
  const tables = Array.from({ length: face.readUInt16BE(4) }, (_, index) => {
    const at = 12 + 16 * index;
    const begin = face.readUInt32BE(at + 8);
    const tag = face.toString('latin1', at, at + 4);
    const table = face.subarray(begin, begin + face.readUInt32BE(at + 12));
    // Bytes 8 to 12 of the head are the sum of the whole face: whoever unpacks it writes that anew.
    return `${tag} ${tag === 'head' ? `${table.toString('hex', 0, 8)}${table.toString('hex', 12)}` : table.toString('hex')}`;
  });
  const font = new Font(new Face(new Blob(face), 0));
  const glyphs = Number.parseInt(tables.find((table) => table.startsWith('maxp'))!.slice(5 + 8, 5 + 12), 16);
  return {
    tables: tables.filter((table) => !/^(?:glyf|loca) /.test(table)).sort(),
    outlines: Array.from({ length: glyphs }, (_, glyph) => font.glyphToPath(glyph)),
  };
}

const texts = [
  '一',
  '王刘李张陈杨赵黄周吴徐孙胡朱高林何郭马罗',
  '龘齉䶮鑫森淼焱垚囍',
  '0123456789—…“”，。（）%℃·',
  'abcdefghijklmnopqrstuvwxyzÀÉü',
  ...Array.from({ length: 24 }, (_, index) =>
    Array.from({ length: 12 }, (_unused, place) => String.fromCodePoint(0x4e00 + ((index * 871 + place * 1733) % 20000))).join(
      '',
    ),
  ),
];

test('another reader unpacks the same tables and outlines', async () => {
  for (const text of texts) {
    const face = await subsetFont(bold, text, { targetFormat: 'truetype' });
    const back = await unpack(woff2Of(face));
    expect(contentOf(back)).toEqual(contentOf(face));
    expect(contentOf(face).outlines.filter(Boolean).length).toBeGreaterThanOrEqual(new Set(text).size);
  }
});

test('a face is no larger than from the encoder that takes ten times as long', async () => {
  const face = await subsetFont(bold, texts[1]!, { targetFormat: 'truetype' });
  const other = await subsetFont(bold, texts[1]!, { targetFormat: 'woff2' });
  expect(woff2Of(face).length).toBeLessThan(1.03 * other.length);
});
