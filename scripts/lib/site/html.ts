import { type DefaultTreeAdapterTypes as Tree, html, parse, type Token } from 'parse5';

export type Element = Tree.Element;
type Node = Tree.ChildNode | Tree.Document | Tree.DocumentFragment;

/** 读成树的页面 — a finished page as a browser reads it, its nodes in the order of the text. */
export interface HtmlPage {
  source: string;
  root: Tree.Document;
  nodes: readonly Tree.ChildNode[];
  elements: readonly Element[];
}

/** 读页面 — as a reader without scripts has it; with `scripting` what stands in `noscript` is bare text, as for all others. */
export function readPage(source: string, scripting = false): HtmlPage {
  const root = parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: scripting });
  const nodes = nodesBelow(root);
  return { source, root, nodes, elements: nodes.filter(isElement) };
}

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isText = (node: Node): node is Tree.TextNode => node.nodeName === '#text';

/** 逐个节点 — depth first; what a template holds belongs to the page. */
function nodesBelow(node: Node, found: Tree.ChildNode[] = []): Tree.ChildNode[] {
  for (const child of childrenOf(node)) {
    found.push(child);
    nodesBelow(child, found);
  }
  return found;
}

export function childrenOf(node: Node): readonly Tree.ChildNode[] {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}

/** 属性名 — as it is written, a prefix included: `xlink:href`. */
export const nameOf = ({ prefix, name }: Element['attrs'][number]): string => (prefix ? `${prefix}:${name}` : name);

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((each) => nameOf(each) === name)?.value;

/** 页面里的元素 — of HTML, not of a drawing in it; by name, or the first that says `mark`. */
export const isNamed = (element: Element, name: string): boolean =>
  element.tagName === name && element.namespaceURI === html.NS.HTML;
export const markedWith = (page: HtmlPage, mark: string): Element | undefined =>
  page.elements.find((element) => attribute(element, mark) !== undefined);

/** 页头 — the elements of the head, in their order. */
export const headOf = (page: HtmlPage): readonly Element[] =>
  page.elements.find((element) => isNamed(element, 'head'))?.childNodes.filter(isElement) ?? [];

/**
 * 只读页头 — the page up to the first `</head>` that a parser takes for the end of the head, since a title may hold one;
 * what follows is most of the page, and not read.
 */
export function readHead(source: string): HtmlPage {
  const END = '</head>';
  for (let at = source.indexOf(END); at >= 0; at = source.indexOf(END, at + 1)) {
    const page = readPage(source.slice(0, at + END.length));
    const head = page.elements.find((element) => isNamed(element, 'head'));
    if (head?.sourceCodeLocation?.endTag?.startOffset === at) return page;
  }
  return readPage(source);
}

/** 其中的文字 — all that stands inside, as a reader reads it. */
export const textOf = (element: Element): string =>
  nodesBelow(element)
    .map((node) => (isText(node) ? node.value : ''))
    .join('');

/** 页面所说的一切 — every text, every value of an attribute and every comment, with its entities resolved. */
export const stringsOf = ({ nodes }: HtmlPage): string[] =>
  nodes.flatMap((node) => {
    if (isText(node)) return node.value;
    if (isElement(node)) return node.attrs.map(({ value }) => value);
    return 'data' in node ? node.data : [];
  });

/** 所在 — where an element stands in its file, for a message. */
export function placeOf({ tagName, sourceCodeLocation }: Element): string {
  const at = sourceCodeLocation ? `第 ${sourceCodeLocation.startLine} 行第 ${sourceCodeLocation.startCol} 列` : '全页';
  return `${at}的 <${tagName}>`;
}

/** 一处改动 — what stands from `start` to `end` of the text gives way to `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** 一段 — where something stands in the text. */
export type Span = Omit<Edit, 'text'>;

/** 改好的页面 — every byte outside the edits stays as it was; an element that the parser had to open twice is edited once. */
export function edited({ source }: Pick<HtmlPage, 'source'>, edits: readonly Edit[]): string {
  let [text, from] = ['', 0];
  let last: Edit | undefined;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (last && edit.start === last.start && edit.end === last.end && edit.text === last.text) continue;
    if (edit.start < from) throw new Error(`页面第 ${edit.start} 个字符处有两次改动重叠。`);
    text += source.slice(from, edit.start) + edit.text;
    [from, last] = [edit.end, edit];
  }
  return text + source.slice(from);
}

/** As Astro writes it. */
const quoted = (name: string, value: string): string => `${name}="${value.replaceAll('&', '&#38;').replaceAll('"', '&#34;')}"`;

const insertion = (at: number, text: string): Edit => ({ start: at, end: at, text });

/** 写属性 — in place of the one that stands there, or as the last of the tag. */
export function setAttribute(element: Element, name: string, value: string): Edit {
  const span = spanOf(element, name);
  if (span) return replaceAttribute(span, name, value);
  const { attrs = {}, startOffset } = startTagOf(element);
  const last = Math.max(startOffset + 1 + element.tagName.length, ...Object.values(attrs).map(({ endOffset }) => endOffset));
  return insertion(last, ` ${quoted(name, value)}`);
}

/** 属性的位置 — for those who write it later, when the tree is gone. */
export function spanOf(element: Element, name: string): Span | undefined {
  const at = startTagOf(element).attrs?.[name];
  return at && { start: at.startOffset, end: at.endOffset };
}
export const replaceAttribute = (span: Span, name: string, value: string): Edit => ({ ...span, text: quoted(name, value) });

/** 换文字 — in place of all that stands inside. */
export const setText = (element: Element, text: string): Edit => ({
  start: startTagOf(element).endOffset,
  end: endTagOf(element).startOffset,
  text: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
});

export const insertAtBegin = (element: Element, text: string): Edit => insertion(startTagOf(element).endOffset, text);
export const insertAtEnd = (element: Element, text: string): Edit => insertion(endTagOf(element).startOffset, text);
export const insertAfter = (element: Element, text: string): Edit => insertion(endTagOf(element).endOffset, text);

function startTagOf({ tagName, sourceCodeLocation }: Element): Token.LocationWithAttributes {
  if (!sourceCodeLocation) throw new Error(`页面没有写出 <${tagName}>，不知道改在哪里。`);
  return sourceCodeLocation.startTag ?? sourceCodeLocation;
}

function endTagOf({ tagName, sourceCodeLocation }: Element) {
  if (!sourceCodeLocation?.endTag) throw new Error(`页面没有写出 </${tagName}>，不知道改在哪里。`);
  return sourceCodeLocation.endTag;
}
