import { MARK } from '#domain/values/marks.ts';
import { attribute, edited, type Element, type HtmlPage, isElement, isNamed, isText, setAttribute } from './html.ts';
import { unusedAllowances } from './policy.ts';

/** Elements that stand in a line of text. */
const INLINE = new Set('a abbr b bdi em i mark ruby rb rt small span strong sub sup time'.split(' '));

/**
 * 独立的链接 — links that are no word of a sentence: in their paragraph, cell or item stands nothing beside links. Such a
 * link is a target for a finger; one in a sentence is as large as its words (WCAG 2.5.8).
 */
export const standaloneLinks = (page: HtmlPage): Element[] => {
  const alone = new Map<Element, boolean>();
  return page.elements.filter((element) => {
    if (!isNamed(element, 'a') || attribute(element, 'href') === undefined) return false;
    let block = element.parentNode as Element;
    while (INLINE.has(block.tagName)) block = block.parentNode as Element;
    let known = alone.get(block);
    if (known === undefined) alone.set(block, (known = !/[\p{L}\p{N}]/u.test(besideLinks(block))));
    return known;
  });
};

/** What of a block is said in its own lines, outside links; blocks within it have lines of their own. */
const besideLinks = (block: Element): string =>
  block.childNodes
    .map((node) => {
      if (isText(node)) return node.value;
      if (!isElement(node) || node.tagName === 'a' || !INLINE.has(node.tagName)) return '';
      return attribute(node, 'hidden') === undefined ? besideLinks(node) : '';
    })
    .join('');

/** 标出独立的链接 — so that the styles give each the size of a target; what the page does not use its policy no longer allows. */
export function withTargets(page: HtmlPage, wasm: boolean): string {
  const marks = standaloneLinks(page).map((link) => setAttribute(link, MARK.alone, ''));
  return edited(page, [...unusedAllowances(page, wasm), ...marks]);
}
