import { DATA_FORMATS } from '#domain/values/formats/data-formats.ts';
import { paths } from '#domain/values/paths.ts';
import { RUNNING, servedPolicy } from '#domain/values/policy.ts';
import { MEDIA } from '#domain/record/entries/asset.ts';
import { MODES } from '../site/modes.ts';

/** 在哪里 — below a folder, in any folder below one, at one address, or whatever ends so. */
export type Where = { under: string } | { within: string } | { at: string } | { ending: string };

/** 一个报头 — its value everywhere, and where another one, or none. */
export interface Header {
  name: string;
  value?: string;
  /** Said only over an encrypted connection: a promise of one means nothing without. */
  secure?: true;
  elsewhere?: { where: Where; value?: string }[];
}

/** 嵌入的卡片 — the one part of the site that others may frame. */
const EMBEDDED: Where = { under: paths.embeds };

/** 跑脚本的页面 — plain and in the modes of reading; what lies below the search is asked for, never opened. */
const RUN: { where: Where; value: string }[] = RUNNING.flatMap((page) =>
  [paths[page], ...MODES.map((mode) => paths.mode(mode, paths[page]))].map((under) => ({
    where: { under },
    value: servedPolicy(page),
  })),
);

/** 谁都可以取的 — data, feeds, cards and manifests, also by a script of another site. */
const OPEN: Where[] = [{ under: paths.openData }, EMBEDDED, { under: paths.iiifs }, { at: paths.feed }, { at: paths.jsonFeed }];

/** 按代命名的 — a name there is made from the bytes: what changes gets another one. */
export const GENERATIONS: readonly Where[] = [{ under: paths.assets }, { within: paths.search }, { within: '/pagefind/' }];

/** 下载 — what no browser shows; a web view would guess. */
export const HANDED_OVER: readonly string[] = [
  ...Object.keys(MEDIA).filter((ending) => !MEDIA[ending]!.inline && ending !== 'vtt'),
  'xlsx',
  'zip',
  'epub',
  'bib',
  'ris',
];

/** 类型 — of every ending that a file of the site has; a server knows no others. */
export const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  ico: 'image/x-icon',
  avif: 'image/avif',
  jpeg: 'image/jpeg',
  woff2: 'font/woff2',
  bin: 'application/octet-stream',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  ...Object.fromEntries(Object.entries(MEDIA).map(([ending, { type }]) => [ending, type.replace(/;.*/, '')])),
  ...Object.fromEntries(Object.entries(DATA_FORMATS).map(([ending, { type }]) => [ending, type])),
  epub: 'application/epub+zip',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
};

/** 全部报头 — from this table come the files for servers and what the server of this machine says. */
export const HEADERS: readonly Header[] = [
  {
    name: 'Content-Security-Policy',
    value: servedPolicy(undefined),
    elsewhere: [{ where: EMBEDDED, value: servedPolicy('card') }, ...RUN],
  },
  { name: 'X-Frame-Options', value: 'DENY', elsewhere: [{ where: EMBEDDED }] },
  { name: 'Strict-Transport-Security', value: 'max-age=31536000', secure: true },
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { name: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { name: 'Access-Control-Allow-Origin', elsewhere: OPEN.map((where) => ({ where, value: '*' })) },
  { name: 'Cross-Origin-Resource-Policy', elsewhere: OPEN.map((where) => ({ where, value: 'cross-origin' })) },
  {
    name: 'Cache-Control',
    // Every other address keeps its name when what stands there changes: a reader asks each time, a cache between asks once
    // a minute, so that millions may read what lies in a bucket.
    value: 'public, max-age=0, s-maxage=60, must-revalidate',
    elsewhere: GENERATIONS.map((where) => ({ where, value: 'public, max-age=31536000, immutable' })),
  },
  {
    name: 'Content-Disposition',
    elsewhere: HANDED_OVER.map((ending) => ({ where: { ending }, value: 'attachment' })),
  },
];

/** 没有扩展名的 — the files that no ending tells of. */
export const TYPES_AT: Readonly<Record<string, string>> = { [paths.data('SHA256SUMS')]: 'text/plain' };

/** 扩展名的类型 — nothing of one that is not in the table, whatever it is called. */
export const typeOfEnding = (ending: string): string | undefined => (Object.hasOwn(TYPES, ending) ? TYPES[ending] : undefined);

/** 报的类型 — texts are UTF-8 here, and say so; all else says it itself, or has one encoding. */
export const told = (type: string): string => (type.startsWith('text/') ? `${type}; charset=utf-8` : type);

/** 某处的类型 — a folder is its page; of an ending that nobody knows a browser shall not guess. */
export function typeFor(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1) || 'index.html';
  return told(TYPES_AT[path] ?? typeOfEnding(name.slice(name.lastIndexOf('.') + 1)) ?? 'application/octet-stream');
}

/** 是不是在那里 — whether a path of the site lies where a header says something of its own. */
export function fits(where: Where, path: string): boolean {
  if ('under' in where) return path.startsWith(where.under);
  if ('within' in where) return path.startsWith(where.within) && path.indexOf('/', where.within.length) > 0;
  return 'at' in where ? path === where.at : path.endsWith(`.${where.ending}`);
}

/** 某处的报头 — by name; of several places that fit the first counts. Without encryption nothing is promised of it. */
export function headersFor(path: string, secure = true): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, value, secure: only, elsewhere = [] } of HEADERS) {
    const special = elsewhere.find(({ where }) => fits(where, path));
    const own = special ? special.value : value;
    if (own !== undefined && (secure || !only)) found.set(name, own);
  }
  return found;
}
