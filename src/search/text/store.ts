import { type Manifest } from './documents.ts';

/** 取用 — files of the index, each asked for once; one that failed is asked for again next time. */
export interface Store {
  manifest(): Promise<Manifest>;
  json<T>(path: string): Promise<T>;
  /** Bytes that the build deflated, so that no host need compress them. */
  bytes(path: string): Promise<Uint8Array>;
}

export function openStore(root: string): Store {
  const known = new Map<string, Promise<unknown>>();
  const once = <T>(path: string, read: () => Promise<T>): Promise<T> => {
    let answer = known.get(path) as Promise<T> | undefined;
    if (!answer) {
      known.set(path, (answer = read()));
      answer.catch(() => known.delete(path));
    }
    return answer;
  };
  const get = async (path: string): Promise<Response> => {
    const response = await fetch(`${root}search/${path}`);
    if (!response.ok) throw new Error(`检索索引 ${path}：${response.status}`);
    return response;
  };
  const manifest = () => once('index.json', async () => (await get('index.json')).json() as Promise<Manifest>);
  const tagged = async (path: string) => get(`${path}?${(await manifest()).tag}`);
  return {
    manifest,
    json: (path) => once(path, async () => (await tagged(path)).json()),
    bytes: (path) =>
      once(path, async () => {
        const packed = (await tagged(path)).body!.pipeThrough(new DecompressionStream('deflate-raw'));
        return new Uint8Array(await new Response(packed).arrayBuffer());
      }),
  };
}
