/** 标记 — XML that may stand in a page as it is; all else is text, and is escaped. */
export class Markup {
  readonly xml: string;
  constructor(xml: string) {
    this.xml = xml;
  }
}

type Child = Markup | string | false | undefined | readonly Child[];

/** What XML 1.0 has no way to say. */
export const UNSAYABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escaped = (text: string): string =>
  text.replace(UNSAYABLE, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const xmlOf = (child: Child): string => {
  if (child === undefined || child === false) return '';
  if (child instanceof Markup) return child.xml;
  return typeof child === 'string' ? escaped(child) : child.map(xmlOf).join('');
};

/** 一个元素 — by its name, its attributes (those left out are not written) and what stands in it. */
export function element(name: string, attributes: Record<string, string | undefined> = {}, ...children: Child[]): Markup {
  const said = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${escaped(value)}"`));
  const inner = xmlOf(children);
  return new Markup(`<${name}${said.join('')}${inner === '' && VOID.has(name) ? '/>' : `>${inner}</${name}>`}`);
}

/** Elements of XHTML and of the package that hold nothing. */
const VOID = new Set(['br', 'img', 'input', 'link', 'meta', 'item', 'itemref', 'rootfile']);

/** 一份文件 — with the declaration that XML wants. */
export const xmlFile = (root: Markup): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;

/** 一页 — XHTML of EPUB 3; the language is said twice, for readers of XML and of HTML. */
export const page = (title: string, ...body: Child[]): string =>
  xmlFile(
    element(
      'html',
      {
        xmlns: 'http://www.w3.org/1999/xhtml',
        'xmlns:epub': 'http://www.idpf.org/2007/ops',
        lang: 'zh-CN',
        'xml:lang': 'zh-CN',
      },
      element(
        'head',
        {},
        element('title', {}, title),
        element('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' }),
      ),
      element('body', {}, ...body),
    ),
  );
