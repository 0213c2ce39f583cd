/** 有脚本的页面 — only these; each is the one page of its column. */
export const RUNNING = ['search', 'listen'] as const;
export type Runs = (typeof RUNNING)[number];

/** 各种页面的放行 — what a page with or without a script may do beside the rest. */
const BY_SCRIPT: Record<Runs | 'none', Record<string, string[]>> = {
  search: { 'script-src': ["'self'", "'wasm-unsafe-eval'"], 'connect-src': ["'self'"] },
  listen: { 'script-src': ["'self'"], 'connect-src': ["'self'"] },
  // No script runs there that could connect; auditors ask for robots.txt from inside the page.
  none: { 'connect-src': ["'self'"], 'media-src': ["'self'"] },
};

const REST: Record<string, string[]> = {
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
};

const textOf = (directives: Record<string, string[]>): string =>
  Object.entries(directives)
    .map(([name, allowed]) => [name, ...allowed].join(' '))
    .join('; ');

/** 页面的策略 — as it stands in the head of a page; the hash of the type that is cut for it is added later. */
export const pagePolicy = (runs: Runs | undefined): string =>
  textOf({ 'default-src': ["'none'"], ...BY_SCRIPT[runs ?? 'none'], ...REST });

/** 卡片的策略 — of a page in the frame of another site: styles, their face and an icon, and that is all. */
export const cardPolicy = (): string => textOf({ 'default-src': ["'none'"], ...CARD });

const CARD: Record<string, string[]> = {
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/**
 * 服务器的策略 — the same once more as a header, since both must allow it. The hashes of types are on the pages alone, so
 * styles and fonts inside a page pass here; who may frame it only a server can say.
 */
export const servedPolicy = (page: Runs | 'card' | undefined): string =>
  textOf({
    'default-src': ["'none'"],
    ...(page === 'card'
      ? CARD
      : {
          ...BY_SCRIPT[page ?? 'none'],
          ...REST,
          'style-src': ["'self'", "'unsafe-inline'"],
          'font-src': ["'self'", 'data:'],
        }),
    'frame-ancestors': [page === 'card' ? '*' : "'none'"],
  });
