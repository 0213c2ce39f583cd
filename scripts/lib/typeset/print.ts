import { INKS, PALETTE } from '#domain/views/drawings/palette.ts';
import { deflateSync, inflateSync } from 'node:zlib';

type Ink = readonly [number, number, number, number];

/** 颜色到油墨 — those of the drawings, and the black and white of a code. */
const INK_OF: ReadonlyMap<string, Ink> = new Map<string, Ink>([
  ['#ffffff', [0, 0, 0, 0]],
  ['#000000', [0, 0, 0, 100]],
  ...Object.entries(INKS).map(([name, ink]): [string, Ink] => [PALETTE[name as keyof typeof INKS], ink]),
]);

/** 对象 — the parts of a PDF as typst writes it: a plain table, every object plain, streams deflated. */
function objectsOf(pdf: Buffer): { head: Buffer; objects: Buffer[]; trailer: string } {
  const text = pdf.toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)![1]);
  const tail = text.slice(table);
  const offsets = [...tail.matchAll(/^(\d{10}) 00000 n/gm)].map(([, at]) => Number(at));
  const ends = [...offsets, table].toSorted((a, b) => a - b);
  return {
    head: pdf.subarray(0, ends[0]),
    objects: offsets.map((at) => pdf.subarray(at, ends[ends.indexOf(at) + 1])),
    trailer: tail.slice(tail.indexOf('trailer'), tail.indexOf('startxref')),
  };
}

/** 改写 — every object as `change` leaves it, and the table of where each stands. */
export function rewritten(pdf: Uint8Array, change: (object: Buffer) => Buffer): Buffer {
  const { head, objects, trailer } = objectsOf(Buffer.from(pdf));
  const parts = [head];
  let at = head.length;
  const table = objects.map((object) => {
    const changed = change(object);
    parts.push(changed);
    at += changed.length;
    return `${String(at - changed.length).padStart(10, '0')} 00000 n \n`;
  });
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table.join('')}${trailer}startxref\n${at}\n%%EOF`,
      'latin1',
    ),
  );
  return Buffer.concat(parts);
}

/** 改流 — of an object what its deflated stream draws; faces draw nothing, and are as long as all else together. */
export function redrawn(object: Buffer, change: (content: string) => string): Buffer {
  const begin = object.indexOf('stream\n') + 'stream\n'.length;
  const dictionary = object.subarray(0, begin).toString('latin1');
  if (!dictionary.endsWith('stream\n') || !dictionary.includes('/FlateDecode') || dictionary.includes('/Length1')) return object;
  const length = Number(/\/Length (\d+)/.exec(dictionary)![1]);
  const content = inflateSync(object.subarray(begin, begin + length)).toString('latin1');
  const changed = change(content);
  if (changed === content) return object;
  const packed = deflateSync(Buffer.from(changed, 'latin1'), { level: 9 });
  return Buffer.concat([
    Buffer.from(dictionary.replace(/\/Length \d+/, `/Length ${packed.length}`), 'latin1'),
    packed,
    object.subarray(begin + length),
  ]);
}

/** A colour in a stream: its space, its parts (three of RGB, one of grey), for areas or for lines. */
const COLOUR = /\/c\d+ (cs|CS)\n((?:[\d.]+ ){1,3})(?:scn|SCN)\n/g;

/** 油墨 — every colour in inks, for a press: typst writes those of pictures as RGB. */
export const inInks = (object: Buffer): Buffer =>
  redrawn(object, (content) =>
    content.replace(
      COLOUR,
      (_, space: string, parts: string) => `${inkOf(parts.trim().split(' '))} ${space === 'cs' ? 'k' : 'K'}\n`,
    ),
  );

function inkOf(parts: readonly string[]): string {
  const [red, green = red, blue = red] = parts;
  const colour = `#${[red, green, blue]
    .map((part) =>
      Math.round(Number(part) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
  const ink = INK_OF.get(colour);
  if (!ink) throw new Error(`颜色 ${colour} 没有写明用什么油墨印。请在 palette.ts 的 INKS 里加一行。`);
  return ink.map((part) => part / 100).join(' ');
}
