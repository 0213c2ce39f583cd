/** 有脚本的页面 — only these. */
export type Runs = 'search' | 'listen';

/** 各种页面的放行 — what a page with or without a script may do beside the rest. */
const BY_SCRIPT: Record<Runs | 'none', Record<string, string[]>> = {
  search: { 'script-src': ["'self'", "'wasm-unsafe-eval'"], 'connect-src': ["'self'"], 'worker-src': ["'self'", 'blob:'] },
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

/**
 * 服务器的策略 — what any page may do, since both must allow it: a page narrows it by its own. The hashes of types are on
 * the pages alone, so styles and fonts inside a page pass here; who may frame it only a server can say.
 */
export function servedPolicy(ancestors: "'none'" | '*'): string {
  const union: Record<string, string[]> = {};
  for (const directives of Object.values(BY_SCRIPT))
    for (const [name, allowed] of Object.entries(directives)) union[name] = [...new Set([...(union[name] ?? []), ...allowed])];
  return textOf({
    'default-src': ["'none'"],
    ...union,
    ...REST,
    'style-src': ["'self'", "'unsafe-inline'"],
    'font-src': ["'self'", 'data:'],
    'frame-ancestors': [ancestors],
  });
}
