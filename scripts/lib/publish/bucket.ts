import { hexOf, type Keys, signed, inPercent } from './signature.ts';

/** 已有的对象 — as the store lists it; its tag is the MD5 of its bytes where the store keeps to the custom. */
export interface Held {
  key: string;
  bytes: number;
  tag: string;
}

/** 存放之处 — what a publication needs of a store of objects. */
export interface Store {
  list(): Promise<Held[]>;
  /** Text and remark of an object, none if it isn't there. */
  read(key: string): Promise<{ text: string; remark: string | undefined } | undefined>;
  put(key: string, body: Uint8Array, headers: Readonly<Record<string, string>>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** 存储桶 — where, whose keys, and what of the world a test replaces. */
export interface Bucket {
  endpoint: URL;
  name: string;
  /** Below it lies the site; empty, or with a slash at its end. */
  prefix: string;
  region: string;
  keys: Keys;
  now: () => Date;
  wait: (milliseconds: number) => Promise<void>;
  ask?: typeof fetch;
}

/** 附注 — a remark that lies with an object. */
export const REMARK = 'x-amz-meta-headers';

/** So often a request is sent before it counts as refused. */
const ATTEMPTS = 5;
const FIRST_WAIT = 250;
/** Longer no request hangs. */
const PATIENCE = 10 * 60 * 1000;

/** What the store may say differently a moment later. */
const passes = (status: number): boolean => status >= 500 || status === 429;

/** 打开存储桶 — of S3 or whoever speaks as it does; the name stands in the host where the endpoint has it there. */
export function openBucket({ endpoint, name, prefix, region, keys, now, wait, ask = fetch }: Bucket): Store {
  const inHost = endpoint.hostname.startsWith(`${name}.`);
  const root = `${endpoint.origin}${endpoint.pathname.replace(/\/$/, '')}${inHost ? '' : `/${inPercent(name)}`}/`;
  const at = (key: string): URL => new URL(root + (prefix + key).split('/').map(inPercent).join('/'));

  async function send(method: string, url: URL, headers: Record<string, string> = {}, body?: Uint8Array): Promise<Response> {
    for (let attempt = 1; ; attempt++) {
      const request = signed({ method, url, headers, sha256: hexOf(body ?? '') }, keys, region, now());
      const answer = await ask(url, {
        method,
        headers: request,
        signal: AbortSignal.timeout(PATIENCE),
        ...(body && { body: body as Uint8Array<ArrayBuffer> }),
      }).catch((error: unknown) => error as Error);
      const passing = answer instanceof Error || passes(answer.status);
      if (!(answer instanceof Error) && (answer.ok || answer.status === 404)) return answer;
      if (!passing || attempt === ATTEMPTS) throw new Error(await refusal(method, url, answer));
      await wait(FIRST_WAIT * 2 ** (attempt - 1));
    }
  }

  return {
    async list() {
      const held: Held[] = [];
      for (let more: string | undefined = ''; more !== undefined;) {
        const url = new URL(root);
        const query = { 'list-type': '2', 'encoding-type': 'url', prefix, ...(more && { 'continuation-token': more }) };
        for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
        const answer = await send('GET', url);
        if (answer.status === 404) throw new Error(`没有存储桶“${name}”。请核对 --to 和 --endpoint。`);
        const text = await answer.text();
        held.push(...heldIn(text).map((each) => ({ ...each, key: each.key.slice(prefix.length) })));
        more = elementIn(text, 'NextContinuationToken');
      }
      return held;
    },
    async read(key) {
      const answer = await send('GET', at(key));
      if (answer.status === 404) return undefined;
      return { text: await answer.text(), remark: answer.headers.get(REMARK) ?? undefined };
    },
    async put(key, body, headers) {
      const answer = await send('PUT', at(key), headers, body);
      if (answer.status === 404) throw new Error(`没有存储桶“${name}”。请核对 --to 和 --endpoint。`);
    },
    remove: async (key) => void (await send('DELETE', at(key))),
  };
}

const elementIn = (xml: string, name: string): string | undefined => {
  const inside = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return inside
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
};

/** Keys were asked for in percent, so that no mark of XML is in them. */
const heldIn = (xml: string): Held[] =>
  [...xml.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)].map(([, inside = '']) => ({
    key: decodeURIComponent((elementIn(inside, 'Key') ?? '').replaceAll('+', ' ')),
    bytes: Number(elementIn(inside, 'Size')),
    tag: (elementIn(inside, 'ETag') ?? '').replaceAll('"', '').toLowerCase(),
  }));

async function refusal(method: string, url: URL, answer: Response | Error): Promise<string> {
  const what = `${method} ${url.pathname}`;
  if (answer instanceof Error)
    return `对象存储没有回应（${what}：${answer.message}）。请核对 --endpoint 和网络，再运行一次，已发的不再发。`;
  const code = elementIn(await answer.text(), 'Code') ?? '';
  const hint = answer.status === 403 ? '请核对钥匙、它的权限和这台电脑的时间' : '请稍后再运行一次，已发的不再发';
  return `对象存储拒绝了请求（${what}：${answer.status} ${code}）。${hint}。`;
}
