import { SEARCH_MARK } from '#domain/values/marks.ts';
import { type Hit } from './hits.ts';
import { type Piece } from '../text/excerpt.ts';

/** 结果列表 — hits as list items, built node by node, never set as HTML. */
export function itemOf({ id, url, title, about, more, ready }: Hit): HTMLLIElement {
  const row = document.createElement('li');
  row.setAttribute(SEARCH_MARK.result, id);
  const link = document.createElement('a');
  link.href = url;
  link.append(...nodesOf(title));
  row.append(link, Object.assign(document.createElement('small'), { textContent: about }));
  if (ready) row.append(...ready.map(paragraph));
  else if (more) whenSeen(row, () => void more().then((all) => row.append(...all.map(paragraph)), ignore));
  return row;
}

/** Without its excerpt a hit is still a hit. */
const ignore = (): void => undefined;

const nodesOf = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, marked }) => (marked ? Object.assign(document.createElement('mark'), { textContent: text }) : text));

function paragraph(pieces: readonly Piece[]): HTMLParagraphElement {
  const element = document.createElement('p');
  element.append(...nodesOf(pieces));
  return element;
}

const waiting = new WeakMap<Element, () => void>();
const observer = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    observer.unobserve(target);
    waiting.get(target)?.();
  }
});

/** 看到才取 — excerpts of hits that nobody scrolls to cost nothing. */
function whenSeen(element: Element, work: () => void): void {
  waiting.set(element, work);
  observer.observe(element);
}
