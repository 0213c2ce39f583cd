import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { SEALED } from '#search/text/store.ts';
import { textsOfBytes } from '#lib/opening/ai-mark.ts';
import { openTaken } from '#lib/opening/taken.ts';
import { filesOf } from '#lib/site/files.ts';

/** 一处文字 — of a file, or of what lies in it, however deep. */
export interface Said {
  file: string;
  /** 里面的路径 — empty of the file itself. */
  inner: string;
  text: string;
  /** 散列 — of the bytes that say it. */
  sha256: string;
}

const startsWith = (bytes: Buffer, ...magic: number[]): boolean => magic.every((byte, index) => bytes[index] === byte);

/**
 * 全部文字 — of every file of a folder, whatever its name says it is: packages and bundles opened, indexes unpacked,
 * papers read, pictures asked what they say of themselves. The same bytes are opened once, and named each time.
 */
export async function* everyText(directory: string): AsyncGenerator<Said> {
  const opened = new Set<string>();
  const paper = openTaken();
  async function* within(file: string, inner: string, bytes: Buffer): AsyncGenerator<Said> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const say = (text: string): Said => ({ file, inner, text, sha256 });
    yield say(inner || file);
    if (opened.has(sha256)) return;
    opened.add(sha256);
    const name = inner || file;
    if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
      for (const [part, content] of Object.entries(unzipSync(bytes)))
        yield* within(file, join(inner, part), Buffer.from(content));
    } else if (startsWith(bytes, 0x1f, 0x8b)) yield* within(file, join(inner, 'unpacked'), gunzipSync(bytes));
    else if (/(?:^|\/)search\/[\da-f]{12}\/.+\.bin$/.test(name))
      yield say(inflateRawSync(bytes.subarray(SEALED)).toString('utf8'));
    else if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) yield say(await paper('paper.pdf', bytes));
    else if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) yield say(ofPng(bytes));
    else if (/\.(?:jpe?g|webp|avif|gif|ico|woff2?)$/.test(name)) yield say(textsOfBytes(bytes).join('\n'));
    else yield say(asRead(bytes.toString('utf8')));
  }
  for (const file of filesOf(directory)) yield* within(file, '', readFileSync(join(directory, file)));
}

/** 图片自述 — all chunks but the picture itself; a packed text unpacked. */
function ofPng(bytes: Buffer): string {
  const texts: string[] = [];
  for (let at = 8; at + 8 <= bytes.length;) {
    const [length, kind] = [bytes.readUInt32BE(at), bytes.toString('latin1', at + 4, at + 8)];
    const content = bytes.subarray(at + 8, at + 8 + length);
    at += 12 + length;
    if (kind === 'IDAT' || kind === 'PLTE') continue;
    texts.push(...textsOfBytes(content));
    if (!/^[iz]TXt$/.test(kind)) continue;
    for (let from = content.indexOf(0x78); from >= 0; from = content.indexOf(0x78, from + 1))
      try {
        texts.push(inflateSync(content.subarray(from)).toString('utf8'));
        break;
      } catch {
        // Not yet where the packed text begins.
      }
  }
  return texts.join('\n');
}

/** 读出来的 — as it stands, with signs that are written by number, and without tags and readings that cut a word apart. */
function asRead(source: string): string {
  const plain = source
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex: string | undefined, number: string) =>
      signOf(hex ? parseInt(hex, 16) : Number(number)),
    )
    .replace(/\\u\{?([\da-f]{4,6})\}?/gi, (_, hex: string) => signOf(parseInt(hex, 16)));
  const bare = plain.replace(/<(rt|rp)\b[^>]*>[^<]*(?:<\/\1>)?/g, '').replace(/<[^>]*>/g, '');
  return [source, ...(plain === source ? [] : [plain]), ...(bare === plain ? [] : [bare, bare.replace(/\s+/g, '')])].join('\n');
}

const signOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
