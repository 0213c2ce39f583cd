import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import { dateParts } from '#domain/values/date.ts';

/** 写压缩包 — one file after another onto the disk: nothing but the list of names is held. */
export interface ZipWriter {
  add(name: string, bytes: Uint8Array): void;
  /** 已有的字节 — what the whole would weigh if nothing else came. */
  readonly size: number;
  close(): void;
}

/** 一项的分量 — what a file adds to a package: its bytes, and its name twice. */
export const weightOf = (name: string, packed: number): number => packed + 76 + 2 * Buffer.byteLength(name);

/** 压缩 — or as it is, where that is shorter: documents and pictures are packed already. */
export function deflated(bytes: Uint8Array): Uint8Array {
  // Of a few bytes nothing is gained.
  if (bytes.length < 64) return bytes;
  const packed = deflateRawSync(bytes, { level: 9 });
  return packed.length < bytes.length ? packed : bytes;
}

const LARGE = 0xffff_ffff;
const MANY = 0xffff;
/** Names are UTF-8; said to be made on Unix, since some readers take names from elsewhere for an older coding all the same. */
const [UTF8, UNIX, READABLE] = [0x800, 0x031e, 0o100644 * 0x1_0000];

/** 打开压缩包 — all files bear the day that is handed in. Above 65,535 files or 4 GB the list says its place in wide numbers. */
export function openZip(file: string, day: string): ZipWriter {
  const { year, month = 1, day: date = 1 } = dateParts(day)!;
  const stamp = ((year - 1980) << 9) | (month << 5) | date;
  const out = openSync(file, 'w');
  const entries: Buffer[] = [];
  let [at, listed] = [0, 0];
  const put = (bytes: Uint8Array) => {
    for (let from = 0; from < bytes.length;) from += writeSync(out, bytes, from);
    at += bytes.length;
  };
  return {
    add(name, bytes) {
      const [said, body] = [Buffer.from(name), deflated(bytes)];
      const wide = at >= LARGE ? wideNumber(at) : Buffer.alloc(0);
      /** What the file itself and the list both say of it. */
      const about = numbers(
        [20, 2],
        [UTF8, 2],
        [body === bytes ? 0 : 8, 2],
        [0, 2],
        [stamp, 2],
        [crc32(bytes), 4],
        [body.length, 4],
        [bytes.length, 4],
        [said.length, 2],
      );
      const entry = [
        numbers([0x02014b50, 4], [UNIX, 2]),
        about,
        numbers([wide.length, 2], [0, 4], [0, 2], [READABLE, 4], [Math.min(at, LARGE), 4]),
        said,
        wide,
      ];
      entries.push(Buffer.concat(entry));
      listed += entries.at(-1)!.length;
      put(Buffer.concat([numbers([0x04034b50, 4]), about, numbers([0, 2]), said, body]));
    },
    get size() {
      return at + listed + 98;
    },
    close() {
      const begin = at;
      for (const entry of entries) put(entry);
      const length = at - begin;
      if (entries.length >= MANY || begin >= LARGE) put(wideEnd(entries.length, length, begin));
      const count = Math.min(entries.length, MANY);
      put(numbers([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [length, 4], [Math.min(begin, LARGE), 4], [0, 2]));
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

/** 宽数 — where a file begins, beyond four gigabytes. */
const wideNumber = (value: number): Buffer => numbers([1, 2], [8, 2], [value, 8]);

/** 宽的结尾 — the end of the list and the way to it, in wide numbers (ZIP64). */
const wideEnd = (count: number, length: number, begin: number): Buffer =>
  Buffer.concat([
    numbers([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [count, 8], [count, 8], [length, 8], [begin, 8]),
    numbers([0x07064b50, 4], [0, 4], [begin + length, 8], [1, 4]),
  ]);
