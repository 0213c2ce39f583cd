/**
 * 供检索的页面 — what of a page is searched, read from its HTML by the marks that Pagefind knows:
 * `data-pagefind-body`, `-ignore`, `-meta`, `-filter`; `-weight` marks employers, trades and places.
 * `data-search-part` marks a section that is found by its heading and has an address of its own.
 */
export interface SearchPage {
  id: string;
  /** Address below the root. */
  path: string;
  title: string;
  brief: string;
  /** The text as a reader reads it, a line for a block. */
  text: string;
  heads: string[];
  filters: Map<string, Set<string>>;
}

const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'code',
  'em',
  'i',
  'kbd',
  'mark',
  'q',
  'rp',
  'rt',
  'ruby',
  's',
  'small',
  'span',
]);
for (const name of ['strong', 'sub', 'sup', 'time', 'u', 'wbr']) INLINE.add(name);
const TOKEN = /<!--[\s\S]*?-->|<![^>]*>|<\/([a-z][\w-]*)\s*>|<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+|</gi;
const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const decoded = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) =>
    name ? (ENTITIES[name] ?? whole) : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
  );

const attributesOf = (source: string): Map<string, string> =>
  new Map([...source.matchAll(ATTRIBUTE)].map(([, name, a, b, c]) => [name!.toLowerCase(), decoded(a ?? b ?? c ?? '')]));

interface Open {
  name: string;
  /** Inside the body that is searched. */
  inside: boolean;
  ignored: boolean;
  close?: () => void;
}

/** 读页面 — the page itself and its parts; nothing if it is not searched. */
export function readSearchPages(html: string, path: string): SearchPage[] {
  if (!html.includes('data-pagefind-body')) return [];
  const page: SearchPage = { id: path, path, title: path, brief: '', text: '', heads: [], filters: new Map() };
  const parts: SearchPage[] = [];
  const stack: Open[] = [];
  let text = '';

  const open = (name: string, attributes: Map<string, string>): Open => {
    const above = stack.at(-1);
    const ignored = (above?.ignored ?? false) || attributes.has('data-pagefind-ignore') || name === 'script' || name === 'style';
    const here: Open = { name, inside: (above?.inside ?? false) || attributes.has('data-pagefind-body'), ignored };
    if (!here.inside || ignored) return here;
    const begun = text.length;
    const said = () => text.slice(begun).replace(/\s+/g, ' ').trim();
    const closes: (() => void)[] = [];
    if (attributes.has('data-pagefind-weight')) closes.push(() => page.heads.push(said()));
    const part = attributes.get('data-search-part');
    if (part) parts.push({ ...page, id: part, path: `${path}#${attributes.get('id') ?? part}`, title: '', text: '', heads: [] });
    const last = parts.at(-1);
    if (last && /^h[2-6]$/.test(name)) closes.push(() => (last.title ||= said()));
    if (closes.length) here.close = () => closes.forEach((close) => close());
    for (const [key, value] of pairsOf(attributes.get('data-pagefind-meta')))
      if (key === 'id' || key === 'title') page[key] = value;
    for (const [key, value] of pairsOf(attributes.get('data-pagefind-filter')))
      page.filters.set(key, (page.filters.get(key) ?? new Set()).add(value));
    return here;
  };
  const say = (more: string) => {
    const here = stack.at(-1);
    if (here?.inside && !here.ignored) text += more;
  };

  for (const [token, closed, opened, source] of html.matchAll(TOKEN)) {
    if (opened) {
      const name = opened.toLowerCase();
      const attributes = attributesOf(source ?? '');
      if (name === 'meta' && attributes.get('name') === 'description') page.brief = attributes.get('content') ?? '';
      if (!INLINE.has(name)) say('\n');
      const here = open(name, attributes);
      if (!VOID.has(name)) stack.push(here);
    } else if (closed) {
      const name = closed.toLowerCase();
      while (stack.length && stack.at(-1)!.name !== name) stack.pop()!.close?.();
      stack.pop()?.close?.();
      if (!INLINE.has(name)) say('\n');
    } else if (!token.startsWith('<!')) say(decoded(token).replace(/\s+/g, ' '));
  }
  page.text = text
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
  // A part of a string keeps the whole of it in memory; the copies keep only themselves.
  return structuredClone([
    page,
    ...parts.filter(({ title }) => title !== '').map((part) => ({ ...part, filters: page.filters })),
  ]);
}

/** “年度:2018” → 年度, 2018; several by commas, as Pagefind writes them. */
const pairsOf = (source = ''): [string, string][] =>
  source ? [[source.slice(0, source.indexOf(':')).trim(), source.slice(source.indexOf(':') + 1).trim()]] : [];
