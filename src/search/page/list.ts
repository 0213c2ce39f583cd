import { SEARCH_MARK } from '#domain/values/marks.ts';
import { type Hit } from './hits.ts';
import { type Piece } from '../text/excerpt.ts';

/** 结果列表 — hits as list items, built node by node, never set as HTML. */
export function itemOf({ id, url, title, brief, about, excerpts, ready }: Hit): HTMLLIElement {
  const row = document.createElement('li');
  row.setAttribute(SEARCH_MARK.result, id);
  const link = document.createElement('a');
  link.href = url;
  link.append(...nodesOf(title));
  row.append(link, Object.assign(document.createElement('small'), { textContent: about }));
  if (brief.length) row.append(paragraph(brief));
  // What the brief says already is not said again.
  const said = unmarked(brief);
  const others = (all: readonly Piece[][]) => all.filter((piece) => !said.includes(unmarked(piece).replace(/。$/, '')));
  if (ready) row.append(...others(ready).map(paragraph));
  else if (excerpts) whenSeen(row, () => void excerpts().then((all) => row.append(...others(all).map(paragraph)), ignore));
  return row;
}

/** 文字 — of pieces, marked or not. */
export const unmarked = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

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
