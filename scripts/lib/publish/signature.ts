import { createHash, createHmac } from 'node:crypto';

/** 钥匙 — of an account at a store of objects; never written anywhere. */
export interface Keys {
  id: string;
  secret: string;
  /** Of keys that hold for a while only. */
  session?: string | undefined;
}

/** 待签的请求 — what is asked for, with every header that is signed. */
export interface Unsigned {
  method: string;
  url: URL;
  headers: Record<string, string>;
  /** SHA-256 of the body. */
  sha256: string;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';
const SERVICE = 's3';

/** 散列 — SHA-256 in hex. */
export const hexOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
const keyed = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** As AWS spells a part of an address: all but letters, digits and four marks in percent. */
export const inPercent = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** 签名 — the headers of a request with its signature (AWS Signature Version 4), as of a moment. */
export function signed(
  { method, url, headers, sha256 }: Unsigned,
  keys: Keys,
  region: string,
  now: Date,
): Record<string, string> {
  const moment = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = [moment.slice(0, 8), region, SERVICE, 'aws4_request'].join('/');
  const all: Record<string, string> = {
    ...headers,
    host: url.host,
    'x-amz-content-sha256': sha256,
    'x-amz-date': moment,
    ...(keys.session && { 'x-amz-security-token': keys.session }),
  };
  const rows = Object.entries(all)
    .map(([name, value]) => [name.toLowerCase(), value.trim().replace(/ +/g, ' ')] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const names = rows.map(([name]) => name).join(';');
  const query = [...url.searchParams]
    .map(([name, value]) => `${inPercent(name)}=${inPercent(value)}`)
    .sort()
    .join('&');
  const request = [method, url.pathname, query, ...rows.map(([name, value]) => `${name}:${value}`), '', names, sha256].join('\n');
  const toSign = [ALGORITHM, moment, scope, hexOf(request)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>((from, part) => keyed(from, part), `AWS4${keys.secret}`);
  const { host: _, ...sent } = all;
  const signature = keyed(key, toSign).toString('hex');
  return { ...sent, authorization: `${ALGORITHM} Credential=${keys.id}/${scope},SignedHeaders=${names},Signature=${signature}` };
}
