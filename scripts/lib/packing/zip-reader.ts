import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { isOddName } from './odd-name.ts';

/** 包里的一项 — where it begins in the package, and what the list says of it. */
export interface ZipEntry {
  name: string;
  size: number;
  packed: number;
  stored: boolean;
  sum: number;
  at: number;
}

/** 压缩包的读者 — by its list at the end; nothing is read before it is asked for, nothing large is held whole. */
export interface ZipReader {
  entries: ReadonlyMap<string, ZipEntry>;
  /** 一项的内容 — a piece at a time; throws where it is not what the list says. */
  pieces(entry: ZipEntry): AsyncGenerator<Uint8Array>;
  /** 一项的内容 — whole: of a small file. */
  whole(entry: ZipEntry): Promise<Buffer>;
  /** 从哪里起 — where in the package the content of an entry begins. */
  beginOf(entry: ZipEntry): number;
  /** 原样的字节 — of the package itself. */
  bytes(at: number, length: number): Buffer;
  close(): void;
}

/** 压缩包坏了 — in which way. */
export class DamagedZip extends Error {}

const [END, WIDE_WAY, WIDE_END, ENTRY, LOCAL] = [0x06054b50, 0x07064b50, 0x06064b50, 0x02014b50, 0x04034b50];
const WIDE = 0xffff_ffff;
/** So large a part is inflated a piece at a time. */
const WHOLE = 1 << 24;

/** 读压缩包 — of any size; its names are checked before anything is read. */
export function openZipFile(file: string): ZipReader {
  const open = openSync(file, 'r');
  const total = fstatSync(open).size;
  const bytes = (at: number, length: number): Buffer => {
    const buffer = Buffer.alloc(length);
    if (at < 0 || at + length > total || readSync(open, buffer, 0, length, at) < length)
      throw new DamagedZip('压缩包不全，多半没有抄完');
    return buffer;
  };
  const beginOf = ({ at, name }: ZipEntry): number => {
    const head = bytes(at, 30);
    if (head.readUInt32LE(0) !== LOCAL) throw new DamagedZip(`“${name}”的开头不对`);
    return at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  };
  async function* pieces(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    let [sum, size] = [0, 0];
    for await (const piece of unpacked(entry)) {
      sum = crc32(piece, sum);
      size += piece.length;
      if (size > entry.size) break;
      yield piece;
    }
    if (size !== entry.size || sum !== entry.sum) throw new DamagedZip(`“${entry.name}”的内容坏了`);
  }
  async function* unpacked(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    const begin = beginOf(entry);
    if (begin + entry.packed > total) throw new DamagedZip('压缩包不全，多半没有抄完');
    if (entry.packed === 0) return;
    try {
      if (entry.size <= WHOLE && entry.packed <= WHOLE) {
        const raw = bytes(begin, entry.packed);
        yield entry.stored ? raw : inflateRawSync(raw, { maxOutputLength: Math.max(entry.size, 1) });
        return;
      }
      const raw = createReadStream(file, { start: begin, end: begin + entry.packed - 1, highWaterMark: 1 << 20 });
      yield* (entry.stored ? raw : raw.pipe(createInflateRaw())) as AsyncIterable<Buffer>;
    } catch (error) {
      throw error instanceof DamagedZip ? error : new DamagedZip(`“${entry.name}”解不开`);
    }
  }
  try {
    return {
      entries: listOf(bytes, total),
      pieces,
      whole: async (entry) => Buffer.concat(await Array.fromAsync(pieces(entry))),
      beginOf,
      bytes,
      close: () => closeSync(open),
    };
  } catch (error) {
    closeSync(open);
    throw error;
  }
}

type Read = (at: number, length: number) => Buffer;

/** Where the list lies: said at the end of the package, in wide numbers where plain ones don't suffice. */
function listAt(bytes: Read, total: number): { count: number; length: number; begin: number } {
  const tail = bytes(Math.max(0, total - 22), Math.min(22, total));
  if (tail.length < 22 || tail.readUInt32LE(0) !== END) throw new DamagedZip('压缩包没有结尾，多半没有抄完');
  const plain = { count: tail.readUInt16LE(10), length: tail.readUInt32LE(12), begin: tail.readUInt32LE(16) };
  if (plain.count !== 0xffff && plain.length !== WIDE && plain.begin !== WIDE) return plain;
  const way = bytes(total - 42, 20);
  if (way.readUInt32LE(0) !== WIDE_WAY) return plain;
  const end = bytes(Number(way.readBigUInt64LE(8)), 56);
  if (end.readUInt32LE(0) !== WIDE_END) throw new DamagedZip('压缩包的目录不全');
  const wide = (at: number): number => Number(end.readBigUInt64LE(at));
  return { count: wide(32), length: wide(40), begin: wide(48) };
}

function listOf(bytes: Read, total: number): Map<string, ZipEntry> {
  const { count, length, begin } = listAt(bytes, total);
  const list = bytes(begin, length);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > length || list.readUInt32LE(at) !== ENTRY) throw new DamagedZip('压缩包的目录不全');
    const nameEnd = at + 46 + list.readUInt16LE(at + 28);
    const extraEnd = nameEnd + list.readUInt16LE(at + 30);
    const name = list.toString('utf8', at + 46, nameEnd);
    if (isOddName(name)) throw new DamagedZip(`里面有不正常的文件名“${name}”`);
    if (entries.has(name)) throw new DamagedZip(`“${name}”有两个`);
    const [size, packed, place] = widened(list.subarray(nameEnd, extraEnd), [
      list.readUInt32LE(at + 24),
      list.readUInt32LE(at + 20),
      list.readUInt32LE(at + 42),
    ]);
    const method = list.readUInt16LE(at + 10);
    if (method !== 0 && method !== 8) throw new DamagedZip(`“${name}”的压缩方式不认识`);
    entries.set(name, { name, size: size!, packed: packed!, stored: method === 0, sum: list.readUInt32LE(at + 16), at: place! });
    at = extraEnd + list.readUInt16LE(at + 32);
  }
  return entries;
}

/** Of a number that is all ones the wide one stands in the extra field, in the order of the plain ones. */
function widened(extra: Buffer, plain: readonly number[]): number[] {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  return plain.map((value) => {
    if (value !== WIDE || at + 8 > extra.length) return value;
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  });
}
