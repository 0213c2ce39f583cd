import { MARK } from '#domain/values/marks.ts';
import { attribute, childrenOf, type Element, headOf, isElement, isText, readPage } from '../site/html.ts';

/**
 * 供检索的页面 — what of a page is searched, read from its HTML by the marks that Pagefind knows and by
 * those of our own: a section may be found by its heading and have an address of its own.
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
  /** 单元 — the filters of each naming, or of the page if it tells of none. */
  units: Map<string, Set<string>>[];
}

/** What stands in a line; all else begins one of its own. */
const INLINE = new Set('a abbr b bdi cite code em i kbd mark q rp rt ruby s small span strong sub sup time u wbr'.split(' '));

/** What is never read as text. */
const SILENT = new Set(['script', 'style', 'template']);

/** 读页面 — the page itself and its parts; nothing if it is not searched. */
export function readSearchPages(html: string, path: string): SearchPage[] {
  if (!html.includes(MARK.body)) return [];
  const read = readPage(html);
  const page: SearchPage = { id: path, path, title: path, brief: '', text: '', heads: [], filters: new Map(), units: [] };
  const whole: SearchPage['filters'] = new Map();
  let unit: SearchPage['filters'] | undefined;
  for (const element of headOf(read))
    if (attribute(element, 'name') === 'description') page.brief = attribute(element, 'content') ?? '';
  const parts: SearchPage[] = [];
  let [text, searched] = ['', false];

  /** What the element says of itself, and what must be asked once its text is known. */
  const open = (element: Element): ((said: string, lines: string) => void) => {
    for (const [key, value] of pairsOf(attribute(element, MARK.meta))) if (key === 'id' || key === 'title') page[key] = value;
    const begins = attribute(element, MARK.honour) !== undefined;
    if (begins) unit = new Map();
    for (const [key, value] of pairsOf(attribute(element, MARK.filter)))
      for (const filters of [page.filters, unit ?? whole]) filters.set(key, (filters.get(key) ?? new Set()).add(value));
    const part = attribute(element, MARK.part);
    if (part)
      parts.push({ ...page, id: part, path: `${path}#${attribute(element, 'id') ?? part}`, title: '', text: '', heads: [] });
    const own = part ? parts.at(-1) : undefined;
    const last = /^h[2-6]$/.test(element.tagName) ? parts.at(-1) : undefined;
    const weighty = attribute(element, MARK.weight) !== undefined;
    return (said, lines) => {
      if (own) own.text = lines;
      if (weighty) page.heads.push(said);
      if (last) last.title ||= said;
      if (begins && unit?.size) page.units.push(unit);
      if (begins) unit = undefined;
    };
  };
  const walk = (element: Element, around: boolean): void => {
    if (attribute(element, MARK.ignore) !== undefined || SILENT.has(element.tagName)) return;
    const inside = around || attribute(element, MARK.body) !== undefined;
    searched ||= inside;
    const close = inside ? open(element) : undefined;
    const begun = text.length;
    for (const child of childrenOf(element)) {
      const block = isElement(child) && !INLINE.has(child.tagName) ? '\n' : '';
      if (inside) text += isText(child) ? child.value.replace(/\s+/g, ' ') : block;
      if (isElement(child)) walk(child, inside);
      if (inside) text += block;
    }
    const said = text.slice(begun);
    close?.(said.replace(/\s+/g, ' ').trim(), linesOf(said));
  };
  for (const child of childrenOf(read.root)) if (isElement(child)) walk(child, false);
  if (!searched) return [];
  page.text = linesOf(text);
  page.units = (page.units.length ? page.units : [new Map<string, Set<string>>()]).map((own) => new Map([...whole, ...own]));
  // A part of a string keeps the whole of it in memory; the copies keep only themselves.
  return structuredClone([
    page,
    ...parts.filter(({ title }) => title !== '').map((part) => ({ ...part, filters: page.filters, units: page.units })),
  ]);
}

/** 各行 — a line for a block, without blanks at its ends. */
const linesOf = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter(Boolean)
    .join('\n');

/** “年度:2018” → 年度, 2018; several by commas, as Pagefind writes them. */
const pairsOf = (source = ''): [string, string][] =>
  source ? [[source.slice(0, source.indexOf(':')).trim(), source.slice(source.indexOf(':') + 1).trim()]] : [];
