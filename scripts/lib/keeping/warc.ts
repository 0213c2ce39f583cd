import { createHash } from 'node:crypto';
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { crc32, gzipSync } from 'node:zlib';
import { sumOfFile } from './manifest.ts';
import { deflatedPieces, piecesOf } from '../packing/pieces.ts';
import { urnOf } from '../packing/urn.ts';

/** 一份记录 — where a record stands in the file of all, and what it is of. */
export interface Captured {
  url: string;
  type: string;
  /** `sha256:…` of the resource. */
  digest: string;
  offset: number;
  length: number;
}

/** 网页归档文件 — WARC 1.1, a member of gzip a record, so that each can be read by itself. */
export interface WarcWriter {
  /** 收入 — a file of the site as what stands at its address: a resource, since nobody asked a server for it. */
  add(file: string, url: string, type: string): Captured;
  close(): void;
}

/** So large a resource is packed a piece at a time. */
const WHOLE = 1 << 24;
/** The time a file was packed is not kept, nor on what machine. */
const GZIP_HEAD = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255);

const idOf = (said: string): string => `<${urnOf(said)}>`;

const headOf = (type: string, date: string, fields: Record<string, string | number>): Buffer =>
  Buffer.from(
    `WARC/1.1\r\n${Object.entries({ 'WARC-Type': type, 'WARC-Date': `${date}T00:00:00Z`, ...fields })
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}\r\n`,
  );

const END = Buffer.from('\r\n\r\n');

/** 写网页归档文件 — of a site as it is on a day; `about` says in the first record of what. */
export function openWarc(to: string, date: string, about: Record<string, string>): WarcWriter {
  const out = openSync(to, 'w');
  let at = 0;
  const put = (bytes: Uint8Array): void => {
    for (let from = 0; from < bytes.length;) from += writeSync(out, bytes, from);
    at += bytes.length;
  };
  const member = (head: Buffer, size: number, pieces: () => Iterable<Uint8Array>): void => {
    const whole = function* () {
      yield head;
      yield* pieces();
      yield END;
    };
    if (size <= WHOLE) {
      const packed = gzipSync(Buffer.concat([...whole()]), { level: 6 });
      // The machine's own name for itself is not written.
      packed[9] = 255;
      return put(packed);
    }
    let [sum, length] = [0, 0];
    const counted = function* () {
      for (const piece of whole()) {
        sum = crc32(piece, sum);
        length += piece.length;
        yield piece;
      }
    };
    put(GZIP_HEAD);
    for (const piece of deflatedPieces(counted())) put(piece);
    const tail = Buffer.alloc(8);
    tail.writeUInt32LE(sum, 0);
    tail.writeUInt32LE(length % 2 ** 32, 4);
    put(tail);
  };
  const info = Buffer.from(
    Object.entries(about)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join(''),
  );
  const sumOfInfo = createHash('sha256').update(info).digest('hex');
  const first = {
    'WARC-Record-ID': idOf(`${date}\n${sumOfInfo}`),
    'WARC-Block-Digest': `sha256:${sumOfInfo}`,
    'Content-Type': 'application/warc-fields',
    'Content-Length': info.length,
  };
  member(headOf('warcinfo', date, first), info.length, () => [info]);
  return {
    add(file, url, type) {
      const { size } = statSync(file);
      const digest = `sha256:${sumOfFile(file)}`;
      const offset = at;
      const fields = {
        'WARC-Record-ID': idOf(`${date}\n${url}\n${digest}`),
        'WARC-Warcinfo-ID': first['WARC-Record-ID'],
        'WARC-Target-URI': url,
        'WARC-Block-Digest': digest,
        'WARC-Payload-Digest': digest,
        'Content-Type': type,
        'Content-Length': size,
      };
      member(headOf('resource', date, fields), size, () => piecesOf(file));
      return { url, type, digest, offset, length: at - offset };
    },
    close: () => closeSync(out),
  };
}
