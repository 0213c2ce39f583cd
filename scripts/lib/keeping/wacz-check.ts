import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DamagedZip, openZipFile, type ZipEntry, type ZipReader } from '../packing/zip-reader.ts';
import { readIndexLine } from './captured.ts';
import { damaged, type Mismatch } from './manifest.ts';

/** 网页档案里有什么 — digest of each address, and what is wrong with the package. */
export interface Recorded {
  /** Origin and sub-path. */
  address: string;
  sums: ReadonlyMap<string, string>;
  mismatches: Mismatch[];
}

/** 核对网页档案 — the package as it describes itself, then record by record: place, length, address, digest. */
export async function readWacz(file: string, name: string): Promise<Recorded> {
  const mismatches: Mismatch[] = [];
  const fault = (where: string, how: string): void => void mismatches.push(damaged(`${name} 里的 ${where}`, how));
  const sums = new Map<string, string>();
  let zip: ZipReader | undefined;
  let address = '';
  try {
    zip = openZipFile(file);
    address = await readDescription(zip, fault);
    const warc = zip.entries.get(WARC);
    const index = zip.entries.get(INDEX);
    if (!warc?.stored) fault(WARC, '没有，或不是原样存放，读者取不出其中一份');
    else if (!index) fault(INDEX, '没有索引');
    else await readRecords(zip, warc, (await zip.whole(index)).toString(), sums, fault);
    await readPages(zip, sums, fault);
  } catch (error) {
    if (!(error instanceof DamagedZip)) throw error;
    mismatches.push(damaged(name, error.message));
  } finally {
    zip?.close();
  }
  return { address, sums, mismatches };
}

const [WARC, INDEX, PAGES] = ['archive/data.warc.gz', 'indexes/index.cdx', 'pages/pages.jsonl'];
const [ABOUT, DIGEST] = ['datapackage.json', 'datapackage-digest.json'];

type Fault = (where: string, how: string) => void;

async function sumOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return `sha256:${hash.digest('hex')}`;
}

async function jsonOf<T>(zip: ZipReader, path: string): Promise<T | undefined> {
  const entry = zip.entries.get(path);
  return entry && parsed<T>((await zip.whole(entry)).toString());
}

function parsed<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

/** What the package says of its parts holds, and it has no others. Says at which address the site stood. */
async function readDescription(zip: ZipReader, fault: Fault): Promise<string> {
  const about = await jsonOf<{ mainPageUrl?: string; resources?: { path: string; hash: string; bytes: number }[] }>(zip, ABOUT);
  const digest = await jsonOf<{ path?: string; hash?: string }>(zip, DIGEST);
  const own = zip.entries.get(ABOUT);
  if (!own || !about || !Array.isArray(about.resources)) {
    fault(ABOUT, '没有，或读不懂');
    return '';
  }
  if (digest?.path !== ABOUT || digest.hash !== (await sumOf(zip.pieces(own)))) fault(DIGEST, `和 ${ABOUT} 不符`);
  for (const { path, hash, bytes } of about.resources) {
    const entry = zip.entries.get(path);
    if (!entry) fault(path, `${ABOUT} 写着，包里没有`);
    else if (entry.size !== bytes || hash !== (await sumOf(zip.pieces(entry)))) fault(path, `和 ${ABOUT} 写的不符`);
  }
  const listed = new Set([ABOUT, DIGEST, ...about.resources.map(({ path }) => path)]);
  for (const path of zip.entries.keys()) if (!listed.has(path)) fault(path, `${ABOUT} 没有写`);
  return about.mainPageUrl?.replace(/\/$/, '') ?? '';
}

/** A reader opens a page by the list of pages: each of them is recorded. */
async function readPages(zip: ZipReader, sums: ReadonlyMap<string, string>, fault: Fault): Promise<void> {
  const entry = zip.entries.get(PAGES);
  const lines = entry ? (await zip.whole(entry)).toString().split('\n').filter(Boolean) : [];
  const pages = lines.map((line) => parsed<{ format?: string; url?: string; ts?: string }>(line));
  if (pages[0]?.format !== 'json-pages-1.0') return fault(PAGES, '没有，或开头不是页面清单的说明');
  for (const [index, page] of pages.entries())
    if (index > 0 && (!page?.url || !sums.has(page.url) || !/^\d{4}-\d\d-\d\dT/.test(page.ts ?? '')))
      fault(PAGES, `第 ${index + 1} 行读不懂，或写的页面没有收`);
}

/** Records stand one after the other from the first, which says of what they are, to the end; the index names each of them. */
async function readRecords(zip: ZipReader, warc: ZipEntry, index: string, sums: Map<string, string>, fault: Fault) {
  const begin = zip.beginOf(warc);
  const lines = index.split('\n').filter(Boolean);
  if (lines.some((line, at) => at > 0 && line < lines[at - 1]!)) fault(INDEX, '没有按次序排，查不到');
  const records = lines.flatMap((line, at) => {
    const read = readIndexLine(line);
    if (!read) fault(INDEX, `第 ${at + 1} 行读不懂`);
    return read && read.filename === WARC.slice(WARC.lastIndexOf('/') + 1) ? read : [];
  });
  let at = records.reduce((least, { offset }) => Math.min(least, offset), warc.size);
  const first = await recordAt(zip, begin, at);
  if (first?.head['warc-type'] !== 'warcinfo') fault(WARC, '开头没有说明');
  for (const { url, digest, offset, length } of records.toSorted((a, b) => a.offset - b.offset)) {
    const wrong = offset !== at || offset + length > warc.size;
    const record = wrong ? undefined : await recordAt(zip, begin + offset, length);
    const said = record?.head;
    if (!said || said['warc-target-uri'] !== url || said['warc-block-digest'] !== record.digest || digest !== record.digest)
      fault(WARC, `${url} 的一份和索引不符`);
    sums.set(url, digest.replace('sha256:', ''));
    at = offset + length;
  }
  if (at !== warc.size) fault(WARC, '有索引没有写的内容');
}

/** 一份记录 — its head by name, and the digest of what follows, if it is as long as it says; else nothing. */
async function recordAt(zip: ZipReader, at: number, length: number) {
  const STEP = 1 << 20;
  const packed = function* () {
    for (let from = 0; from < length; from += STEP) yield zip.bytes(at + from, Math.min(STEP, length - from));
  };
  const hash = createHash('sha256');
  let [waiting, head, left] = [Buffer.alloc(0), undefined as Record<string, string> | undefined, 0];
  try {
    for await (const piece of Readable.from(packed()).pipe(createGunzip()) as AsyncIterable<Buffer>) {
      waiting = Buffer.concat([waiting, piece]);
      if (!head) {
        const end = waiting.indexOf('\r\n\r\n');
        if (end < 0) continue;
        head = headIn(waiting.toString('utf8', 0, end));
        left = Number(head?.['content-length']);
        waiting = waiting.subarray(end + 4);
      }
      const block = waiting.subarray(0, left);
      hash.update(block);
      left -= block.length;
      waiting = waiting.subarray(block.length);
    }
  } catch {
    return undefined;
  }
  return head && left === 0 && waiting.toString() === '\r\n\r\n' ? { head, digest: `sha256:${hash.digest('hex')}` } : undefined;
}

function headIn(text: string): Record<string, string> | undefined {
  const [version, ...lines] = text.split('\r\n');
  if (version !== 'WARC/1.1') return undefined;
  return Object.fromEntries(lines.map((line) => [line.split(': ')[0]!.toLowerCase(), line.slice(line.indexOf(': ') + 2)]));
}
