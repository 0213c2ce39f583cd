import { request as plainly } from 'node:http';
import { request as securely } from 'node:https';
import { isIP } from 'node:net';
import { INNER_ADDRESS, lookupBy } from './public-address.ts';

/** 怎样问 — what a server is told of us, how long and how much is waited for, which addresses are connected to. */
export interface Manners {
  agent: string;
  /** Milliseconds for the whole of one answer. */
  patience: number;
  /** Bytes of a page at most. */
  most: number;
  allowed: (address: string) => boolean;
}

/** 回答 — what a server said; of a page larger than we take, nothing but its head. */
export interface Answer {
  status: number;
  location?: string;
  type: string;
  body?: Buffer;
}
/** 没有回答 — why nothing came. */
export interface NoAnswer {
  failed: string;
}

/** 连不上的缘由 — by the code that the machine gives. */
const CODES: Record<string, string> = {
  [INNER_ADDRESS]: '主机指向内部网络，没有去连',
  ENOTFOUND: '查不到这台主机',
  EAI_AGAIN: '查不到这台主机，也许是本机没有联网',
  ECONNREFUSED: '服务器拒绝连接',
  ECONNRESET: '连接中断',
  EPIPE: '连接中断',
  EHOSTUNREACH: '到不了这台主机',
  ENETUNREACH: '到不了这台主机',
  ETIMEDOUT: '等不到回答',
  ABORT_ERR: '等不到回答',
  EPROTO: '加密连接没有建成',
};

/** 说缘由 — of a connection that failed. */
export function reasonOf(error: unknown): string {
  const { code = '', name = '' } = error as NodeJS.ErrnoException;
  if (name === 'TimeoutError' || name === 'AbortError') return '等不到回答';
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|TLS|SSL/.test(code)) return CODES[code] ?? '证书不对';
  if (code.startsWith('HPE_')) return '答的不是网页的格式';
  return CODES[code] ?? `没有连上（${code || name}）`;
}

/** 问一次 — one request, nothing sent but who asks; no cookie is kept, no redirect is followed. */
export async function askServer(method: 'HEAD' | 'GET', url: URL, manners: Manners): Promise<Answer | NoAnswer> {
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) && !manners.allowed(literal)) return { failed: reasonOf({ code: INNER_ADDRESS }) };
  try {
    return await answered(method, url, manners);
  } catch (error) {
    return { failed: reasonOf(error) };
  }
}

function answered(method: 'HEAD' | 'GET', url: URL, { agent, patience, most, allowed }: Manners): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const asking = (url.protocol === 'https:' ? securely : plainly)(url, {
    method,
    agent: false,
    lookup: lookupBy(allowed),
    signal: AbortSignal.timeout(patience),
    headers: { 'user-agent': agent, accept: 'text/html, */*;q=0.5', 'accept-encoding': 'identity', connection: 'close' },
  });
  asking.on('error', reject);
  asking.on('response', (response) => {
    const { statusCode: status = 0, headers } = response;
    const head = { status, type: headers['content-type'] ?? '', ...(headers.location && { location: headers.location }) };
    const only = (): void => {
      resolve(head);
      asking.destroy();
    };
    if (method === 'HEAD' || status < 200 || status > 299 || Number(headers['content-length'] ?? 0) > most) return only();
    const parts: Buffer[] = [];
    let size = 0;
    response.on('data', (part: Buffer) => {
      parts.push(part);
      size += part.length;
      if (size > most) only();
    });
    response.on('error', reject);
    response.on('end', () => resolve({ ...head, body: Buffer.concat(parts) }));
  });
  asking.end();
  return promise;
}
