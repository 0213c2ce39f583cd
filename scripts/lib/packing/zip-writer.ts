import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import { dateParts } from '#domain/values/date.ts';
import { deflatedPieces, piecesOf } from './pieces.ts';

/** 写压缩包 — one file after another onto the disk: nothing but the list of names is held. */
export interface ZipWriter {
  add: (name: string, bytes: Uint8Array) => void;
  /** 收入一个文件 — of any size, a piece at a time; `stored` leaves it as it is, so that its parts can be read from outside. */
  addFile(name: string, from: string, how?: { stored: boolean }): void;
  /** 已有的字节 — what the whole would weigh if nothing else came. */
  readonly size: number;
  close(): void;
}

/** 一项的分量 — what a file adds to a package: its bytes, and its name twice. */
export const weightOf = (name: string, packed: number): number => packed + 76 + 2 * Buffer.byteLength(name);

/** 压缩 — or as it is, where that is shorter: documents and pictures are packed already. */
export function deflated(bytes: Uint8Array, level = 9): Uint8Array {
  // Of a few bytes nothing is gained.
  if (bytes.length < 64) return bytes;
  const packed = deflateRawSync(bytes, { level });
  return packed.length < bytes.length ? packed : bytes;
}

/** 窄数的限度 — from here on a number is written wide (ZIP64): bytes and places, and files. A test sets them low. */
const LIMITS = { large: 0xffff_ffff, many: 0xffff };
const WIDE = { 4: 0xffff_ffff, 2: 0xffff };
/** The last hundredth of a size costs most of the time: of thousands of files nobody waits for it. */
const QUICK = 6;
/** So large a file is packed a piece at a time. */
const WHOLE = 1 << 24;
/** Names are UTF-8; said to be made on Unix, since some readers take names from elsewhere for an older coding all the same. */
const [UTF8, UNIX, READABLE] = [0x800, 0x031e, 0o100644 * 0x1_0000];
const [PLAIN, ZIP64] = [20, 45];

/** 一项 — what the list says of a file. */
interface Entry {
  name: Buffer;
  sum: number;
  packed: number;
  size: number;
  deflated: boolean;
}

/** 打开压缩包 — all files bear the day that is handed in. What a plain number can't say is said in wide numbers. */
export function openZip(file: string, day: string, { large, many } = LIMITS): ZipWriter {
  const { year, month = 1, day: date = 1 } = dateParts(day)!;
  const stamp = ((year - 1980) << 9) | (month << 5) | date;
  const out = openSync(file, 'w');
  const entries: Buffer[] = [];
  let [at, listed] = [0, 0];
  const put = (bytes: Uint8Array, place?: number) => {
    for (let from = 0; from < bytes.length;)
      from += writeSync(out, bytes, from, bytes.length - from, place === undefined ? at + from : place + from);
    if (place === undefined) at += bytes.length;
  };
  /** What the file itself and the list both say of it, before its name. */
  const about = ({ name, sum, packed, size, deflated: how }: Entry, version: number, wide: readonly boolean[], extra: number) =>
    numbers(
      [version, 2],
      [UTF8, 2],
      [how ? 8 : 0, 2],
      [0, 2],
      [stamp, 2],
      [sum, 4],
      [wide[1] ? WIDE[4] : packed, 4],
      [wide[0] ? WIDE[4] : size, 4],
      [name.length, 2],
      [extra, 2],
    );
  /** Of the file itself both sizes are wide or none. */
  const head = (entry: Entry, wide: boolean): Buffer => {
    const extra = wide ? wideNumbers([entry.size, entry.packed]) : Buffer.alloc(0);
    const said = about(entry, wide ? ZIP64 : PLAIN, [wide, wide], extra.length);
    return Buffer.concat([numbers([0x04034b50, 4]), said, entry.name, extra]);
  };
  const list = (entry: Entry, place: number): void => {
    const rows = [entry.size, entry.packed, place];
    const wide = rows.map((value) => value >= large);
    const extra = wide.includes(true) ? wideNumbers(rows.filter((_, index) => wide[index])) : Buffer.alloc(0);
    const version = wide.includes(true) ? ZIP64 : PLAIN;
    const line = Buffer.concat([
      numbers([0x02014b50, 4], [UNIX, 2]),
      about(entry, version, wide, extra.length),
      numbers([0, 4], [0, 2], [READABLE, 4], [wide[2] ? WIDE[4] : place, 4]),
      entry.name,
      extra,
    ]);
    entries.push(line);
    listed += line.length;
  };
  const add = (name: string, bytes: Uint8Array, level?: number): void => {
    const body = deflated(bytes, level);
    const sizes = { sum: crc32(bytes), packed: body.length, size: bytes.length };
    const entry: Entry = { name: Buffer.from(name), ...sizes, deflated: body !== bytes };
    list(entry, at);
    put(head(entry, bytes.length >= large));
    put(body);
  };
  return {
    add,
    addFile(name, from, { stored } = { stored: false }) {
      const size = statSync(from).size;
      if (!stored && size <= WHOLE) return add(name, readFileSync(from), QUICK);
      const place = at;
      // Packed, what can't be packed grows a little.
      const wide = size + size / 256 >= large;
      const entry: Entry = { name: Buffer.from(name), sum: 0, packed: 0, size: 0, deflated: !stored };
      put(head(entry, wide));
      const begin = at;
      const read = function* () {
        for (const piece of piecesOf(from)) {
          entry.sum = crc32(piece, entry.sum);
          entry.size += piece.length;
          yield piece;
        }
      };
      for (const piece of stored ? read() : deflatedPieces(read())) put(piece);
      entry.packed = at - begin;
      put(head(entry, wide), place);
      list(entry, place);
    },
    get size() {
      return at + listed + 98;
    },
    close() {
      const begin = at;
      for (const entry of entries) put(entry);
      const length = at - begin;
      const wide = [entries.length >= many, length >= large, begin >= large];
      if (wide.includes(true)) put(wideEnd(entries.length, length, begin));
      const count = wide[0] ? WIDE[2] : entries.length;
      const [said, place] = [wide[1] ? WIDE[4] : length, wide[2] ? WIDE[4] : begin];
      put(numbers([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [said, 4], [place, 4], [0, 2]));
      closeSync(out);
    },
  };
}

/** Numbers one after another, each with the bytes that it takes, the low ones first. */
function numbers(...rows: [value: number, bytes: 2 | 4 | 8][]): Buffer {
  const buffer = Buffer.alloc(rows.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of rows) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at);
    else buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
}

/** 宽数 — sizes and place of a file, beyond four gigabytes. */
const wideNumbers = (values: readonly number[]): Buffer =>
  numbers([1, 2], [8 * values.length, 2], ...values.map((value): [number, 8] => [value, 8]));

/** 宽的结尾 — the end of the list and the way to it, in wide numbers (ZIP64). */
const wideEnd = (count: number, length: number, begin: number): Buffer =>
  Buffer.concat([
    numbers([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [count, 8], [count, 8], [length, 8], [begin, 8]),
    numbers([0x07064b50, 4], [0, 4], [begin + length, 8], [1, 4]),
  ]);
