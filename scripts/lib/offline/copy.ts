import { MARK, SEARCH_MARK } from '#domain/values/marks.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { addressesOf } from '../site/addresses.ts';
import {
  attribute,
  type Edit,
  edited,
  type Element,
  headOf,
  type HtmlPage,
  insertAfter,
  insertAtEnd,
  isNamed,
  readPage,
  setAttribute,
  spanOf,
} from '../site/html.ts';
import { modeOf, plainFile } from '../site/modes.ts';
import { parsePolicy, policiesOf, policyText } from '../site/policy.ts';
import { plateOf, platesInside, type Plates } from './plates.ts';

/** 拷贝里有什么 — by which the links of its pages are turned. */
export interface Held {
  /** Origin and sub-path of the site, where what is not held is to be had. */
  address: string;
  /** The sub-path, without a slash at the end. */
  base: string;
  has: (file: string) => boolean;
  plates: Plates;
}

/** 须联网 — said behind every link that leads out of the copy to the site. */
export const ONLINE = '（须联网）';

/** 样式所取的字 — type that a sheet takes from the site lies beside the sheet. */
export const besideItself = (sheet: string, base: string): string => sheet.replaceAll(`url(${base}${paths.assets}`, 'url(');

/** 只给机器看的 — what engines, feed readers and those who share a link ask for; nobody asks a file on a stick. */
const MACHINES = new Set(['alternate', 'search', 'manifest', 'apple-touch-icon']);
const isForMachines = (element: Element): boolean =>
  (isNamed(element, 'meta') && /^(?:og|twitter):/.test(attribute(element, 'property') ?? attribute(element, 'name') ?? '')) ||
  (isNamed(element, 'script') && attribute(element, 'type') === 'application/ld+json') ||
  (isNamed(element, 'link') && MACHINES.has(attribute(element, 'rel') ?? ''));

/** 一页拷贝 — the page `file` of the finished site as it reads from a folder; the search page is given its programs. */
export function inCopy(source: string, file: string, held: Held): string {
  const page = readPage(source);
  const up = '../'.repeat(file.split('/').length - 1);
  const edits: Edit[] = [...policyEdits(page, up), ...platesInside(page, held.plates)];
  let done = 0;
  for (const element of page.elements) {
    const { startOffset = 0, endOffset = 0 } = element.sourceCodeLocation ?? {};
    if (startOffset < done) continue;
    const instead = inItsPlace(element, up, held);
    if (instead === undefined) edits.push(...turned(element, up, held));
    else {
      edits.push({ start: startOffset, end: endOffset, text: instead });
      done = endOffset;
    }
  }
  return edited(page, edits);
}

/** Scripts of the copy may run; nothing is fetched. The first of them stands before all that is drawn. */
function policyEdits(page: HtmlPage, up: string): Edit[] {
  const [element] = policiesOf(page);
  if (!element) throw new Error('页面没有内容安全策略，不能收进离线版。请让它套用 Page.astro。');
  const policy = parsePolicy(attribute(element, 'content') ?? '');
  for (const name of ['connect-src', 'worker-src', 'media-src', 'manifest-src']) policy.delete(name);
  policy.set('script-src', ["'self'"]);
  return [
    setAttribute(element, 'content', policyText(policy)),
    insertAfter(
      headOf(page).find((each) => isNamed(each, 'title'))!,
      `<script src="${up}${MODE_SCRIPT}"></script>`,
    ),
  ];
}

/** Programs of the copy, below its root. */
export const MODE_SCRIPT = 'mode.js';
export const SEARCH_SCRIPT = 'search/page.js';

/** 换成什么 — of an element that cannot stay as it is; nothing for one that can. */
function inItsPlace(element: Element, up: string, held: Held): string | undefined {
  if (isForMachines(element)) return '';
  if (isNamed(element, 'script')) return `<script defer src="${up}${SEARCH_SCRIPT}"></script>`;
  if (isNamed(element, 'source')) return '';
  const source = attribute(element, 'src');
  if (source === undefined || held.has(targetOf(source, held)?.file ?? '')) return undefined;
  if (isNamed(element, 'img')) return escaped(attribute(element, 'alt') ?? '');
  if (!isNamed(element, 'audio') && !isNamed(element, 'video')) return undefined;
  return `<a href="${escaped(held.address + targetOf(source, held)!.path)}">播放${ONLINE}</a>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** 转向 — every address of an element: what is held relative to the page, all else where the site stands. */
function turned(element: Element, up: string, held: Held): Edit[] {
  const mode = attribute(element, MARK.modeLink);
  if (mode !== undefined) return [setAttribute(element, 'href', `?mode=${mode}`)];
  if (attribute(element, SEARCH_MARK.root) !== undefined) return [setAttribute(element, SEARCH_MARK.root, up)];
  const plate = plateOf(element, held.plates);
  if (plate) return [setAttribute(element, 'href', `#${plate}`)];
  const [, wait, leadsTo] = /^(\d+; url=)(.*)$/s.exec(attribute(element, 'content') ?? '') ?? [];
  if (leadsTo !== undefined && attribute(element, 'http-equiv') === 'refresh')
    return [setAttribute(element, 'content', wait + (insideOf(leadsTo, up, held) ?? leadsTo))];
  return addressesOf(element).flatMap(({ name, value }): Edit[] => {
    if (name.endsWith('srcset')) return dropped(element, name);
    const target = targetOf(value, held);
    if (!target) return [];
    const inside = insideOf(value, up, held);
    if (inside !== undefined) return [setAttribute(element, name, inside)];
    const told = isNamed(element, 'a') ? [insertAtEnd(element, ONLINE), ...dropped(element, 'download')] : [];
    return [setAttribute(element, name, held.address + target.path), ...told];
  });
}

/** An attribute with the blank before it; one that stands twice in a `srcset` is dropped once. */
function dropped(element: Element, name: string): Edit[] {
  const span = spanOf(element, name);
  return span ? [{ start: span.start - 1, end: span.end, text: '' }] : [];
}

/** 站内所指 — of an address inside the site: its path, and the file that lies there. */
function targetOf(value: string, { base }: Held): { path: string; file: string; rest: string } | undefined {
  if (!value.startsWith(`${base}/`)) return undefined;
  const path = value.slice(base.length);
  const [, plain = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(path)!;
  return { path, file: fileAt(plain).replace(/(^|\/)$/, '$1index.html'), rest };
}

/** A page in a mode is the plain one, with the mode in its address. */
function insideOf(value: string, up: string, held: Held): string | undefined {
  const target = targetOf(value, held);
  if (!target) return undefined;
  const [file, mode] = [plainFile(target.file), modeOf(target.file)];
  return held.has(file) ? up + file + (mode ? `?mode=${mode}` : '') + target.rest : undefined;
}
