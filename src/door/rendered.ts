import { hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { settings } from '#settings';
import { witness } from './archive.ts';
import { digestOf, type Witness } from './witness.ts';

/** 一页做成的样子 — where its bytes lie in the file of all, and by what they were made. */
interface Kept {
  at: number;
  length: number;
  /** Of all that was read, and of what the page was handed. */
  sum: string;
  /** What was read, by number. */
  read: Uint32Array;
}

interface Index {
  /** In which file the bytes lie: by turns one of two, so that an index never speaks of bytes that came after it. */
  file: string;
  names: string[];
  pages: Map<string, Kept>;
}

const FILES = ['one', 'other'] as const;
const NOTHING: Index = { file: FILES[1], names: [], pages: new Map() };
/** A flipped bit is found when it is unpacked. */
const CHECKED = { params: { [constants.ZSTD_c_checksumFlag]: 1 } };

/**
 * 做好的页面 — kept from one build to the next: a page of which all that it was made from is the same as before is not made
 * again. The folder is of one program: of another, another one.
 */
class Rendered {
  readonly #witness: Witness;
  readonly #folder: string;
  readonly #old: Index;
  readonly #oldBytes: number | undefined;
  readonly #pages = new Map<string, Kept>();
  readonly #numbers = new Map<string, number>();
  readonly #file: string;
  readonly #bytes: number;
  #end = 0;

  constructor(folder: string, look: Witness) {
    [this.#folder, this.#witness] = [folder, look];
    mkdirSync(folder, { recursive: true });
    const index = join(folder, 'index');
    this.#old = existsSync(index) ? (deserialize(readFileSync(index)) as Index) : NOTHING;
    this.#oldBytes = existsSync(index) ? openSync(join(folder, this.#old.file), 'r') : undefined;
    this.#file = this.#old.file === FILES[0] ? FILES[1] : FILES[0];
    this.#bytes = openSync(join(folder, this.#file), 'w');
    process.once('exit', (code) => {
      closeSync(this.#bytes);
      if (code === 0) this.#close();
    });
  }

  /** 取 — the page as it was made before, if it would be made the same. */
  kept(path: string, handed: string): Buffer | undefined {
    const known = this.#old.pages.get(path);
    if (!known || this.#oldBytes === undefined) return undefined;
    const read = Array.from(known.read, (number) => this.#old.names[number]!);
    if (this.#sumOf(handed, read) !== known.sum) return undefined;
    const packed = Buffer.alloc(known.length);
    try {
      readSync(this.#oldBytes, packed, 0, known.length, known.at);
      const body = zstdDecompressSync(packed);
      this.#note(path, packed, known.sum, read);
      return body;
    } catch {
      // What is no longer whole is made anew.
      return undefined;
    }
  }

  /** 存 — a page that was made now. */
  keep(path: string, handed: string, body: Buffer, read: Set<string>): void {
    const sum = this.#sumOf(handed, [...read]);
    if (sum !== undefined) this.#note(path, zstdCompressSync(body, CHECKED), sum, [...read]);
  }

  #sumOf(handed: string, read: readonly string[]): string | undefined {
    let all = handed;
    for (const each of read) {
      const digest = this.#witness.today(each);
      if (digest === '') return undefined;
      all += digest;
    }
    return handed === '' ? undefined : hash('sha256', all, 'base64url');
  }

  #note(path: string, packed: Buffer, sum: string, read: readonly string[]): void {
    const numbers = read.map((name) => {
      const number = this.#numbers.get(name) ?? this.#numbers.size;
      this.#numbers.set(name, number);
      return number;
    });
    writeSync(this.#bytes, packed);
    this.#pages.set(path, { at: this.#end, length: packed.length, sum, read: Uint32Array.from(numbers) });
    this.#end += packed.length;
  }

  #close(): void {
    const index: Index = { file: this.#file, names: [...this.#numbers.keys()], pages: this.#pages };
    writeFileSync(join(this.#folder, 'index.next'), serialize(index));
    renameSync(join(this.#folder, 'index.next'), join(this.#folder, 'index'));
  }
}

let rendered: Rendered | undefined;

/** 做一页 — as it was made before, if what it is made of is the same; `next` makes it. */
export async function rendering(
  path: string,
  props: unknown,
  next: () => Promise<Response>,
  folder = settings.rendered,
): Promise<Response> {
  const look = witness();
  if (!folder || !look) return next();
  rendered ??= new Rendered(folder, look);
  const handed = digestOf(props);
  const known = rendered.kept(path, handed);
  if (known) return new Response(new Uint8Array(known));
  const { result, read } = await look.during(async () => {
    const response = await next();
    return { response, body: Buffer.from(await response.arrayBuffer()) };
  });
  const { response, body } = result;
  if (response.status === 200) rendered.keep(path, handed, body, read);
  return new Response(new Uint8Array(body), response);
}
