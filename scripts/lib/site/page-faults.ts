import { addressesOf } from './addresses.ts';
import { faultOf, type House } from './house.ts';
import { attribute, type Element, type HtmlPage, isNamed, nameOf, placeOf, readPage, textOf } from './html.ts';
import { paths } from '#domain/values/paths.ts';
import { modeOf, plainFile } from './modes.ts';
import { policyFaults, typeIsNamed } from './policy.ts';
import { type Fault, type Found, WANTED } from './wanted.ts';

/** 页面差错 — where, what was found, what is wanted; with scripts and without, since the two read `noscript` differently. */
export function pageFaults(file: string, page: HtmlPage, house: House): string[] {
  const readings = page.elements.some(({ tagName }) => tagName === 'noscript') ? [page, readPage(page.source, true)] : [page];
  const messages = readings.flatMap((each) =>
    [...policyFaults(each), ...each.elements.flatMap((element) => elementFaults(element, { file, page: each, house }))].map(
      ({ fault, found, element }) => `${element ? placeOf(element) : '全页'}：${found}。${WANTED[fault]}。`,
    ),
  );
  return [...new Set(messages)];
}

interface Around {
  file: string;
  page: HtmlPage;
  house: House;
}

const elementFaults = (element: Element, around: Around): Found[] => [
  ...attributeFaults(element),
  ...[...kindFaults(element, around)].map(([fault, found]): Found => ({ fault, found, element })),
  ...addressesOf(element).flatMap((address): Found[] => {
    const fault = faultOf(address, around.house);
    return fault ? [{ fault, found: `${address.name} 是“${address.value}”`, element }] : [];
  }),
];

const attributeFaults = (element: Element): Found[] =>
  element.attrs.flatMap((each): Found[] => {
    const event = each.name.startsWith('on');
    if (!event && each.name !== 'style') return [];
    return [{ fault: event ? 'event' : 'style', found: `有属性 ${nameOf(each)}="${each.value}"`, element }];
  });

/** 不用的元素 — those that turn addresses round, hold another page, or move. */
const BARRED = new Set(
  'base iframe frame frameset object embed applet portal fencedframe animate animateMotion animateTransform set'.split(' '),
);

/** 有脚本的页面 — only these two, in every mode. */
const RUNNING = new Set(['search/index.html', 'listen/index.html']);

/** What may be wrong with an element because of its kind. */
function* kindFaults(element: Element, { file, page, house }: Around): Iterable<[Fault, string]> {
  const { tagName } = element;
  if (BARRED.has(tagName)) yield ['element', `有 <${tagName}>`];
  if (tagName === 'style' && !typeIsNamed(textOf(element), page)) yield ['type', '有 <style>'];
  if (tagName === 'script') {
    // What is no data may run, however its type is written.
    const type = attribute(element, 'type')?.trim().toLowerCase();
    if (type === 'application/ld+json') return;
    if (!RUNNING.has(plainFile(file))) yield ['script', `有脚本（type="${type ?? ''}"）`];
    else if (attribute(element, 'src') === undefined) yield ['inline', '有写在页面里的脚本'];
  }
  const header = isNamed(element, 'meta') ? attribute(element, 'http-equiv')?.trim().toLowerCase() : undefined;
  if (header === 'refresh') {
    const content = attribute(element, 'content') ?? '';
    const target = house.moved.get(plainFile(file));
    const mode = modeOf(file);
    const wanted = `0; url=${house.base}${mode === undefined ? target : paths.mode(mode, target)}`;
    if (target === undefined || content !== wanted) yield ['refresh', `页面会转走：“${content}”`];
  } else if (header !== undefined && header !== 'content-security-policy') yield ['header', `有 http-equiv="${header}"`];
}
