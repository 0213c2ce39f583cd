import { createHash } from 'node:crypto';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync, gunzipSync, inflateRawSync } from 'node:zlib';
import { SEALED, sumOf } from '#search/text/store.ts';
import { SEARCH_MARK } from '#domain/values/marks.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { filesOf } from '../site/files.ts';
import { attribute, edited, markedWith, readPage, setAttribute } from '../site/html.ts';
import { type SearchFiles } from './files.ts';

/** 未定之代 — where a generation is written until all of it is known; as long as its name. */
export const UNNAMED = '0'.repeat(12);

/** A generation that is being written; `close` names it by its content and says the name. */
interface OpenGeneration extends SearchFiles {
  close(): string;
}

/**
 * 一代索引 — all files of the index under `/search/{generation}/`, the name being a hash of all they hold.
 * Each says at its head of which generation it is, so that the browser never takes one for another.
 */
export function openGeneration(site: string): OpenGeneration {
  const folder = join(site, 'search', UNNAMED);
  rmSync(folder, { recursive: true, force: true });
  const hash = createHash('sha256');
  /** File → where in it the name stands, as the bytes that say it. */
  const written: { file: string; at: number; said: BufferEncoding }[] = [];
  const put = (path: string, content: Buffer, at: number, said: BufferEncoding) => {
    hash.update(path).update(content);
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    written.push({ file, at, said });
  };
  return {
    write: (path, value) => put(path, Buffer.from(JSON.stringify([UNNAMED, value])), '["'.length, 'utf8'),
    pack: (path, bytes) => {
      const packed = deflateRawSync(bytes, { level: 9 });
      put(path, Buffer.concat([Buffer.from(UNNAMED + sumOf(packed), 'hex'), packed]), 0, 'hex');
    },
    close: () => {
      const generation = hash.digest('hex').slice(0, UNNAMED.length);
      for (const { file, at, said } of written) {
        const open = openSync(file, 'r+');
        writeSync(open, Buffer.from(generation, said), 0, undefined, at);
        closeSync(open);
      }
      const named = join(site, 'search', generation);
      rmSync(named, { recursive: true, force: true });
      renameSync(folder, named);
      return generation;
    },
  };
}

/** 写明是哪一代 — in the pages that search: they were made before the index, and ask for no other. */
export function setGeneration(site: string, pages: readonly string[], generation: string): void {
  for (const page of pages.filter((each) => each === SEARCH_PAGE)) {
    const source = readFileSync(join(site, page), 'utf8');
    const read = readPage(source);
    const place = markedWith(read, SEARCH_MARK.generation);
    if (!place) throw new Error(`检索页 ${page} 没有写索引的代（${SEARCH_MARK.generation}）。`);
    writeFileSync(join(site, page), edited(read, [setAttribute(place, SEARCH_MARK.generation, generation)]));
  }
}

const SEARCH_PAGE = `${fileAt(paths.search)}index.html`;

/** 站点现用的一代 — none if the site has no search yet. */
export function generationOf(site: string): string | undefined {
  const file = join(site, SEARCH_PAGE);
  const place = existsSync(file) ? markedWith(readPage(readFileSync(file, 'utf8')), SEARCH_MARK.generation) : undefined;
  return (place && attribute(place, SEARCH_MARK.generation)) || undefined;
}

/** 各代 — folders of generations below the index of a site. */
const generationsIn = (site: string): string[] =>
  existsSync(join(site, 'search')) ? readdirSync(join(site, 'search')).filter((name) => /^[\da-f]{12}$/.test(name)) : [];

/**
 * 留住上一代 — a page that was open over the change still finds the index that it knows. Not if anything that was
 * published of a person is published no more: what was taken back may stand in no byte; such a page is loaded anew.
 */
export function keepGeneration(from: string, to: string): void {
  const [before, now] = [generationOf(from), generationOf(to)];
  // The same index built again keeps what its first build kept.
  const kept = before === now ? generationsIn(from).find((each) => each !== now) : before;
  if (kept === undefined || tookBack(from, to)) return;
  for (const folder of ['search', 'pagefind'])
    if (existsSync(join(from, folder, kept))) cpSync(join(from, folder, kept), join(to, folder, kept), { recursive: true });
}

/** 收回了什么 — a text of the open data about people and namings that the next site has no more. */
function tookBack(from: string, to: string): boolean {
  const files = [DATA.honours, DATA.people, ...filesBelow(join(from, DATA.each)).map((file) => join(DATA.each, file))];
  return files.some((file) => {
    const [old, next] = [join(from, file), join(to, file)];
    if (!existsSync(old) || !existsSync(next)) return true;
    const still = new Set(textsOf(JSON.parse(readFileSync(next, 'utf8'))));
    return textsOf(JSON.parse(readFileSync(old, 'utf8'))).some((text) => !still.has(text));
  });
}

const DATA = {
  honours: fileAt(paths.data('honours.json')),
  people: fileAt(paths.data('people.json')),
  each: fileAt(paths.data('people/x.json')).replace('/x.json', ''),
};
const filesBelow = (folder: string): string[] => (existsSync(folder) ? filesOf(folder) : []);

/** Every text with the place of its owner, but for the date of the record, which is another in every release. */
function textsOf(value: unknown, owner = ''): string[] {
  if (typeof value === 'string') return [`${owner} ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  const id = (value as { id?: unknown }).id;
  const own = typeof id === 'string' ? `${owner}/${id}` : owner;
  return Object.entries(value).flatMap(([key, inner]) => (key === 'recordDate' ? [] : textsOf(inner, own)));
}

/** 解开 — a file of the index as it was before it was packed: ours, or one of Pagefind's; any other as it is. */
export function unpacked(file: string, bytes: Buffer): Buffer {
  if (/^search\/.*\.bin$/.test(file)) return inflateRawSync(bytes.subarray(SEALED));
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}
