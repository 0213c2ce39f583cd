import { inflateSync } from 'fflate';
import { type Manifest } from './documents.ts';

/** 取用 — files of one generation of the index, each asked for once; one that failed is asked for again next time. */
export interface Store {
  manifest(): Promise<Manifest>;
  json<T>(path: string): Promise<T>;
  /** Bytes that the build deflated, so that no host need compress them. */
  bytes(path: string): Promise<Uint8Array>;
}

/** 索引所在 — where the generations lie, and which of them the page was built with. */
export interface Place {
  root: string;
  generation: string;
}

/** 最长等候 — nothing is waited for longer, in milliseconds. */
export const LIMIT = 8000;

/** 不是这一代 — the file is of another generation, or gone with its own: the page is older or newer than its index. */
export class OtherGeneration extends Error {}

/** 校验和 — FNV-1a of 32 bits in eight digits: enough to tell a file from a part of it and from that of another time. */
export function sumOf(bytes: Uint8Array): string {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}

/** 限时 — what has not come within the limit is an error. */
export const inTime = <T>(work: Promise<T>): Promise<T> =>
  new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new Error(`等了 ${LIMIT / 1000} 秒`)), LIMIT);
    work.then(done, failed).finally(() => clearTimeout(timer));
  });

/** 限时取用 — a file whole, or an error. */
export async function fetched(address: string, options: RequestInit = {}, ask: typeof fetch = fetch): Promise<Uint8Array> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), LIMIT);
  try {
    const response = await ask(address, { ...options, signal: controller.signal });
    if (response.status === 404) throw new OtherGeneration(address);
    if (!response.ok) throw new Error(`${address}：${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } finally {
    clearTimeout(timer);
  }
}

/** 封头 — of a packed file: six bytes say which generation it is of, four are the sum of what follows. */
const NAMED = 6;
export const SEALED = 10;
const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export function openStore({ root, generation }: Place): Store {
  const known = new Map<string, Promise<unknown>>();
  const once = <T>(path: string, read: (bytes: Uint8Array) => T): Promise<T> => {
    let answer = known.get(path) as Promise<T> | undefined;
    if (!answer) {
      const address = `${root}search/${generation}/${path}`;
      // What a cache on the way kept from another time is asked for once more, past all caches.
      answer = fetched(address)
        .then(read)
        .catch((error: unknown) => {
          if (!(error instanceof OtherGeneration)) throw error;
          return fetched(address, { cache: 'reload' }).then(read);
        });
      known.set(path, answer);
      answer.catch(() => known.delete(path));
    }
    return answer;
  };
  const json = <T>(path: string): Promise<T> =>
    once(path, (bytes) => {
      const [of, value] = JSON.parse(new TextDecoder().decode(bytes)) as [string, T];
      if (of !== generation) throw new OtherGeneration(path);
      return value;
    });
  return {
    manifest: () => json<Manifest>('index.json'),
    json,
    bytes: (path) =>
      once(path, (bytes) => {
        const packed = bytes.subarray(SEALED);
        if (hexOf(bytes.subarray(0, NAMED)) !== generation) throw new OtherGeneration(path);
        // A file cut short inflates to a shorter one without a word.
        if (hexOf(bytes.subarray(NAMED, SEALED)) !== sumOf(packed)) throw new Error(`${path}：不完整`);
        return inflateSync(packed);
      }),
  };
}
