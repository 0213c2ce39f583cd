import { DATA_FORMATS } from '#domain/values/formats/data-formats.ts';
import { paths } from '#domain/values/paths.ts';
import { servedPolicy } from '#domain/values/policy.ts';
import { MEDIA } from '#domain/record/entries/asset.ts';

/** 在哪里 — below a folder, at one address, or whatever ends so. */
export type Where = { under: string } | { at: string } | { ending: string };

/** 一个报头 — its value everywhere, and where another one, or none. */
export interface Header {
  name: string;
  value?: string;
  elsewhere?: { where: Where; value?: string }[];
}

/** 嵌入的卡片 — the one part of the site that others may frame. */
const EMBEDDED: Where = { under: paths.embeds };

/** 谁都可以取的 — data, feeds, cards and manifests, also by a script of another site. */
const OPEN: Where[] = [{ under: paths.openData }, EMBEDDED, { under: paths.iiifs }, { at: paths.feed }, { at: paths.jsonFeed }];

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
  woff2: 'font/woff2',
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
    value: servedPolicy("'none'"),
    elsewhere: [{ where: EMBEDDED, value: servedPolicy('*') }],
  },
  { name: 'X-Frame-Options', value: 'DENY', elsewhere: [{ where: EMBEDDED }] },
  { name: 'Strict-Transport-Security', value: 'max-age=31536000' },
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { name: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { name: 'Access-Control-Allow-Origin', elsewhere: OPEN.map((where) => ({ where, value: '*' })) },
  { name: 'Cross-Origin-Resource-Policy', elsewhere: OPEN.map((where) => ({ where, value: 'cross-origin' })) },
  {
    name: 'Cache-Control',
    // Every other address keeps its name when what stands there changes.
    value: 'no-cache',
    elsewhere: [{ where: { under: paths.assets }, value: 'public, max-age=31536000, immutable' }],
  },
  {
    name: 'Content-Disposition',
    elsewhere: HANDED_OVER.map((ending) => ({ where: { ending }, value: 'attachment' })),
  },
];

const fits = (where: Where, path: string): boolean =>
  'under' in where ? path.startsWith(where.under) : 'at' in where ? path === where.at : path.endsWith(`.${where.ending}`);

/** 某处的报头 — by name; of several places that fit the first counts. */
export function headersFor(path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, value, elsewhere = [] } of HEADERS) {
    const special = elsewhere.find(({ where }) => fits(where, path));
    const own = special ? special.value : value;
    if (own !== undefined) found.set(name, own);
  }
  return found;
}
