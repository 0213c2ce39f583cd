import { attribute, type Element, isNamed, nameOf } from './html.ts';

/** 地址的用处 — a reader follows it, the browser loads it unasked, or something is sent to it. */
export type Use = 'leads' | 'loads' | 'sends';

/** 页面里的一个地址 — of one attribute of one element. */
export interface Address {
  name: string;
  value: string;
  use: Use;
}

/** Attributes that hold an address whatever element they stand on; what `href` is for is said by its element. */
const USES: Record<string, Use> = {
  src: 'loads',
  srcset: 'loads',
  imagesrcset: 'loads',
  poster: 'loads',
  data: 'loads',
  background: 'loads',
  lowsrc: 'loads',
  dynsrc: 'loads',
  manifest: 'loads',
  codebase: 'loads',
  classid: 'loads',
  cite: 'leads',
  longdesc: 'leads',
  action: 'sends',
  formaction: 'sends',
  ping: 'sends',
};

/** 只说明去处的关系 — a link of any other kind may be loaded. */
const TELLING = new Set(['canonical', 'prev', 'next', 'alternate', 'search', 'author', 'license', 'help', 'bookmark']);

/** Labels of a page that hold an address, for those who share it. */
const LABELS: Record<string, Use> = { 'og:image': 'loads', 'og:url': 'leads', url: 'leads' };

/** Attributes of a drawing that may name a paint elsewhere. */
const PAINTS = new Set('fill stroke filter mask clip-path cursor marker marker-start marker-mid marker-end'.split(' '));

/** 地址 — every one that an element holds, in the order in which it stands there. */
export const addressesOf = (element: Element): Address[] =>
  element.attrs.flatMap((each): Address[] => {
    const [name, { value }] = [nameOf(each), each];
    const use = name === 'href' || name === 'xlink:href' ? useOfLink(element) : USES[name];
    if (use) return (name.endsWith('srcset') ? candidatesOf(value) : [value]).map((one) => ({ name, value: one, use }));
    if (PAINTS.has(name))
      return [...value.matchAll(/url\(\s*["']?([^"')]*)/gi)].map(([, one]) => ({ name, value: one!, use: 'loads' }));
    const label = name === 'content' && isNamed(element, 'meta') && LABELS[labelOf(element)];
    return label ? [{ name, value, use: label }] : [];
  });

const labelOf = (element: Element): string => (attribute(element, 'property') ?? attribute(element, 'name') ?? '').toLowerCase();

function useOfLink(element: Element): Use {
  if (element.tagName === 'a' || element.tagName === 'area') return 'leads';
  const kinds = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return isNamed(element, 'link') && kinds.length > 0 && kinds.every((kind) => TELLING.has(kind)) ? 'leads' : 'loads';
}

/** 候选图 — the addresses of a `srcset`, each with its width or density behind it. */
const candidatesOf = (value: string): string[] =>
  [...value.matchAll(/[\s,]*(\S*[^\s,])(?:\s+(?:\([^)]*\)|[^,(])*)?/g)].map(([, address]) => address!);
