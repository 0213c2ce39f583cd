import { crc32, inflateRawSync } from 'node:zlib';
import { readXml, type Visitor } from '../opening/xml.ts';
import { isOddName } from '../packing/odd-name.ts';
import { MOST } from './limits.ts';
import { Refused, refused } from './refused.ts';

interface Entry {
  at: number;
  method: number;
  packed: number;
  size: number;
  sum: number;
}

/** 压缩包的部件 — nothing is unpacked before it is asked for. */
export interface ZipParts {
  names: readonly string[];
  has: (name: string) => boolean;
  /** Throws where it is no XML, too. */
  xml: (name: string, visitor: Visitor) => void;
  /** Throws where the part is missing, damaged or larger than it says. */
  read: (name: string) => Buffer;
}

const END = Buffer.from('PK\x05\x06', 'latin1');
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * 打开压缩包 — by its directory at the end: how large all will be is known before anything is unpacked, and each part
 * gets no more room than it said that it needs.
 */
export function openGuarded(bytes: Buffer): ZipParts {
  const entries = directoryOf(bytes);
  let [read, elements] = [0, 0];
  const unpack = (name: string): Buffer => {
    const entry = entries.get(name);
    if (!entry) throw refused('damaged', `缺少 ${name}`);
    read += entry.size;
    if (read > MOST.read) throw refused('large');
    return unpacked(bytes, name, entry);
  };
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: unpack,
    xml(name, visitor) {
      const part = unpack(name);
      const counted: Visitor = {
        ...visitor,
        open: (tag, attributes) => {
          if (++elements > MOST.elements) throw refused('large');
          visitor.open?.(tag, attributes);
        },
      };
      try {
        readXml(pieces(part), counted);
      } catch (error) {
        if (error instanceof Refused) throw error;
        throw error instanceof Error && error.message === 'document type' ? refused('doctype', name) : refused('damaged', name);
      }
    },
  };
}

/** A large part is decoded as it is read: as one text it would need its room twice more. */
function* pieces(part: Buffer): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const step = 1 << 18;
  for (let at = 0; at < part.length; at += step) yield decoder.decode(part.subarray(at, at + step), { stream: true });
  yield decoder.decode();
}

function directoryOf(bytes: Buffer): Map<string, Entry> {
  const end = bytes.lastIndexOf(END);
  if (end < 0 || end + 22 > bytes.length) throw refused('damaged', '压缩包没有结尾');
  const [count, length, start] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)];
  if (count > MOST.parts) throw refused('large', `${count} 个部件`);
  if (start + length > end) throw refused('damaged', '压缩包的目录不全');
  const entries = new Map<string, Entry>();
  let [at, unpackedSize] = [start, 0];
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) throw refused('damaged', '压缩包的目录不全');
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, nameEnd);
    const flags = bytes.readUInt16LE(at + 8);
    if (flags & 1) throw refused('password', '压缩包加了密');
    if (isOddName(name) || entries.has(name)) throw refused('damaged', `部件名不正常：${name}`);
    const entry = {
      at: bytes.readUInt32LE(at + 42),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      sum: bytes.readUInt32LE(at + 16),
    };
    unpackedSize += entry.size;
    if (unpackedSize > MOST.unpacked) throw refused('large');
    if (!name.endsWith('/')) entries.set(name, entry);
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function unpacked(bytes: Buffer, name: string, { at, method, packed, size, sum }: Entry): Buffer {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw refused('damaged', name);
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const raw = bytes.subarray(start, start + packed);
  if (raw.length < packed || (method !== 0 && method !== 8)) throw refused('damaged', name);
  let part: Buffer;
  try {
    part = method === 0 ? raw : inflateRawSync(raw, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    const overflow = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw overflow ? refused('large', `${name} 比它说的大`) : refused('damaged', name);
  }
  if (part.length !== size || crc32(part) !== sum) throw refused('damaged', name);
  return part;
}
