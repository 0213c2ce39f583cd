import { type UnzipFileFilter, unzipSync, type Zippable, zipSync } from 'fflate';
import { packedAt } from '../packing/zip.ts';
import { refuse, Refusal } from './xml/refusal.ts';

/** Unpacked, a clerk's workbook holds no more. */
const MOST_UNPACKED = 64 * 1024 * 1024;
const MOST_PARTS = 5000;
/** What every zip begins with. */
const MAGIC = [0x50, 0x4b, 3, 4];
const PACKED_ALREADY = /\.(?:png|jpe?g|gif|zip|xlsx|docx|mp4)$/i;

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** 拆开 — what the container says of its sizes is added up before anything is unpacked. */
function unpacked(bytes: Uint8Array): Map<string, Uint8Array> {
  if (!MAGIC.every((byte, at) => bytes[at] === byte)) refuse('不是 xlsx：可能加了密码，或是旧格式 .xls');
  const seen = new Set<string>();
  let size = 0;
  const filter: UnzipFileFilter = ({ name, originalSize }) => {
    if (seen.has(name.toLowerCase()) || name === '__proto__') refuse(`压缩包里有重名的部件（${name}）`);
    seen.add(name.toLowerCase());
    size += originalSize;
    if (size > MOST_UNPACKED || seen.size > MOST_PARTS) refuse('解压后过大，不像工作簿');
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return refuse('压缩包坏了，打不开');
  }
}

/** 部件 — of one workbook, by names that differ in more than case; what is not put anew is packed as it was. */
export class Parts {
  private readonly parts: Map<string, Uint8Array>;
  private readonly names: Map<string, string>;

  constructor(bytes: Uint8Array) {
    this.parts = unpacked(bytes);
    this.names = new Map([...this.parts.keys()].map((name) => [name.toLowerCase(), name]));
  }

  /** 全部名字 — in the order in which they lie. */
  all(): string[] {
    return [...this.parts.keys()];
  }

  has(name: string): boolean {
    return this.names.has(name.toLowerCase());
  }

  /** 文字 — of a part that must be there, in UTF-8; its mark of the byte order stays. */
  text(name: string): string {
    const bytes = this.parts.get(this.names.get(name.toLowerCase()) ?? name) ?? refuse(`里面没有 ${name}，不是完好的 xlsx`);
    const foreign = () => refuse(`部件 ${name} 不是 UTF-8`);
    try {
      const source = UTF8.decode(bytes);
      return /^\uFEFF?<\?xml[^>]*encoding=["'](?!utf-?8["'])/i.test(source) ? foreign() : source;
    } catch {
      return foreign();
    }
  }

  put(name: string, text: string): void {
    const held = this.names.get(name.toLowerCase()) ?? name;
    this.names.set(name.toLowerCase(), held);
    this.parts.set(held, new TextEncoder().encode(text));
  }

  /** 空着的名字 — of a new part: the first number that is not taken. */
  free(head: string, ending: string): string {
    for (let number = 1; ; number++) if (!this.has(`${head}${number}.${ending}`)) return `${head}${number}.${ending}`;
  }

  /** 打包 — with a fixed hour, so that the same workbook and the same faults give the same bytes. */
  zipped(): Uint8Array {
    const packed: Zippable = {};
    for (const [name, bytes] of this.parts) packed[name] = [bytes, { level: PACKED_ALREADY.test(name) ? 0 : 6 }];
    return zipSync(packed, { mtime: packedAt() });
  }
}
