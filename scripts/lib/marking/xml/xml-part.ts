import { Patch } from './patch.ts';
import { refuse } from './refusal.ts';
import { attributeValue, attributesOf, type Token, tokensOf } from './tokens.ts';

/** 元素 — its opening tag, where it ends, and what stands in it, down to the depth that was asked for. */
export interface Element {
  tag: Token;
  end: number;
  children: Element[];
}

/** 表格的命名空间 — of all parts of a workbook that are changed here. */
export const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** What all of the strict kind of the format are named in. */
const STRICT = 'http://purl.oclc.org/ooxml/';

/** 元素 — the one that a source, or a piece of it, consists of. */
export function elementOf(source: string, deepest: number, from?: number, until?: number): Element {
  const outer: Element = { tag: { is: 'open', name: '', start: 0, end: 0, depth: -1 }, end: 0, children: [] };
  const way = [outer];
  for (const tag of tokensOf(source, from, until)) {
    if (tag.is === 'text' || tag.is === 'aside' || tag.depth > deepest) continue;
    if (tag.is === 'close') {
      const closed = way.pop();
      if (closed) closed.end = tag.end;
      continue;
    }
    const element = { tag, end: tag.end, children: [] };
    way.at(-1)?.children.push(element);
    if (tag.is === 'open') way.push(element);
  }
  const [root, ...more] = outer.children;
  return root && more.length === 0 ? root : refuse('部件不是一份 XML');
}

/** 一个部件 — as a tree of places that can be patched; names are asked for without the prefix that this part writes. */
export class XmlPart extends Patch {
  readonly root: Element;
  /** With its colon; mostly nothing. */
  readonly prefix: string;

  constructor(source: string, namespace: string | null, deepest: number) {
    super(source);
    this.root = elementOf(source, deepest);
    const { name } = this.root.tag;
    this.prefix = name.slice(0, name.indexOf(':') + 1);
    const said = this.value(this.root, this.prefix ? `xmlns:${this.prefix.slice(0, -1)}` : 'xmlns');
    if (namespace === null || said === namespace) return;
    if (said?.startsWith(STRICT)) refuse('是“严格 Open XML”格式。请用 WPS 或 Excel 另存为普通的 xlsx');
    refuse(`不认识的格式（${name}：${said ?? '没有命名空间'}）`);
  }

  value(element: Element, attribute: string): string | undefined {
    return attributeValue(this.source, element.tag, attribute);
  }

  whole(element: Element, attribute: string): number | undefined {
    const said = this.value(element, attribute);
    if (said === undefined) return undefined;
    return /^\d{1,9}$/.test(said.trim()) ? Number(said) : refuse(`${element.tag.name} 的 ${attribute} 不是数（${said}）`);
  }

  is(element: Element, attribute: string): boolean {
    return /^(?:1|true|on)$/.test(this.value(element, attribute) ?? '');
  }

  all(parent: Element, local: string): Element[] {
    return parent.children.filter(({ tag }) => tag.name === this.prefix + local);
  }

  one(parent: Element, local: string): Element | undefined {
    return this.all(parent, local)[0];
  }

  /** 必有的 — without it the part is none that is known here. */
  must(parent: Element, local: string): Element {
    return this.one(parent, local) ?? refuse(`${parent.tag.name} 里没有 ${local}`);
  }

  /** 别处的编号 — `r:id`, whatever the part calls the names of relationships. */
  link(element: Element): string | undefined {
    return attributesOf(this.source, element.tag).find(({ name }) => name.endsWith(':id'))?.value;
  }

  /** 写一个 `r:id` — by the prefix that the part has for it, or with one of its own. */
  linked(id: string): string {
    const known = attributesOf(this.source, this.root.tag).find(
      ({ name, value }) => name.startsWith('xmlns:') && value === LINKS,
    );
    return known ? ` ${known.name.slice('xmlns:'.length)}:id="${id}"` : ` xmlns:r="${LINKS}" r:id="${id}"`;
  }

  set(element: Element, attribute: string, value: string | number): void {
    this.attribute(element.tag, attribute, value);
  }

  /** 加在末尾 — and raises the count where the part keeps one. */
  add(parent: Element, content: string, count?: number): void {
    if (count !== undefined && this.value(parent, 'count') !== undefined) this.set(parent, 'count', count);
    this.append(parent.tag, parent.end, content);
  }
}
