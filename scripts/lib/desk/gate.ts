import { timingSafeEqual } from 'node:crypto';
import { type IncomingMessage } from 'node:http';
import { TurnedAway } from './turned-away.ts';

/** 随每个回答 — nothing from elsewhere, nothing kept, in no frame; the address, in which the key stands, is told to nobody. */
export const DESK_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** 进来的请求 — what is asked for behind the key, and in which mode of reading. */
export interface Entrance {
  method: string;
  path: string;
  elder: boolean;
}

/**
 * 门 — lets in who knows the key of this run and comes from this very page: another name for this machine (DNS
 * rebinding), another site, another method are turned away.
 */
export function entranceOf(request: IncomingMessage, port: number, key: string): Entrance {
  const { method = '', headers } = request;
  const { host = '', origin } = headers;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`)
    throw new TurnedAway(403, '这个页面只从本机打开：地址以 http://127.0.0.1 开头。');
  const site = headers['sec-fetch-site'];
  const fromElsewhere = origin !== undefined && origin !== `http://${host}`;
  const loadedElsewhere = (site === 'cross-site' || site === 'same-site') && headers['sec-fetch-mode'] !== 'navigate';
  if (fromElsewhere || loadedElsewhere) throw new TurnedAway(403, '别的网站不能用这个页面。');
  const { pathname, searchParams } = new URL(`http://localhost${request.url?.startsWith('/') ? request.url : '/'}`);
  const [, given = '', ...steps] = pathname.split('/');
  if (!isSame(given, key)) throw new TurnedAway(403, '请用窗口里打印的地址打开，地址里有一串钥匙，每次运行都不同。');
  if (!['GET', 'HEAD', 'POST'].includes(method)) throw new TurnedAway(405, '这个地址不这样用。');
  // A form of this page says where it comes from; a browser leaves that away for no form.
  if (method === 'POST' && origin === undefined) throw new TurnedAway(403, '要写的，只能从这个页面里按按钮。');
  return { method, path: steps.length === 0 ? '/' : steps.join('/'), elder: searchParams.get('mode') === 'elder' };
}

function isSame(given: string, key: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(key)];
  return one.length === other.length && timingSafeEqual(one, other);
}
