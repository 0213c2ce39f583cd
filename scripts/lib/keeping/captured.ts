import { type Captured } from './warc.ts';

/** 文件的网址 — of a file of the site, at an address without a slash at the end: a folder is asked for by its own name. */
export const urlOf = (address: string, file: string): string =>
  `${address}/${file
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/')}`;

/** 索引的键 — the address as readers of web archives spell it to look it up (SURT): the parts of its host turned round, so that what belongs together lies together, without `www`, in lower case, what is asked in order. */
export function indexKey(url: string): string {
  const { hostname, port, pathname, search } = new URL(url);
  const host = hostname
    .replace(/^www\d*\./, '')
    .split('.')
    .toReversed()
    .join(',');
  const asked = search && `?${search.slice(1).toLowerCase().split('&').sort().join('&')}`;
  return `${host}${port && `:${port}`})${pathname.toLowerCase()}${asked}`;
}

/** The releases before that knew no better kept `www` in the key. */
const withoutWww = (key: string): string => key.replace(/,www\d*(?=[:)])/, '');

/** The name of the file of records within the package. */
const WARC = 'data.warc.gz';

/** 索引的一行 — CDXJ: key, time, and where in the file of records it stands. */
export function indexLine({ url, type, digest, offset, length }: Captured, date: string): string {
  const about = { url, mime: type.replace(/;.*/, ''), status: '200', digest, length, offset, filename: WARC };
  const said = Object.fromEntries(Object.entries(about).map(([key, value]) => [key, String(value)]));
  return `${indexKey(url)} ${date.replaceAll('-', '')}000000 ${JSON.stringify(said)}\n`;
}

/** 读一行索引 — or nothing, where it is none. */
export function readIndexLine(
  line: string,
): (Pick<Captured, 'url' | 'digest' | 'offset' | 'length'> & { filename: string }) | undefined {
  const [, key = '', json] = /^(\S+) \d{14} (\{.*\})$/.exec(line) ?? [];
  if (json === undefined) return undefined;
  try {
    const { url, digest, offset, length, filename } = JSON.parse(json) as Record<string, string>;
    if (!url || !digest || !filename || !/^\d+$/.test(offset ?? '') || !/^\d+$/.test(length ?? '')) return undefined;
    return indexKey(url) === withoutWww(key)
      ? { url, digest, filename, offset: Number(offset), length: Number(length) }
      : undefined;
  } catch {
    return undefined;
  }
}
