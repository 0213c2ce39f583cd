import { brotliCompressSync } from 'node:zlib';
import { attribute, edited, type Element, isNamed, readPage } from '../../site/html.ts';

/** 页面的几部分 — each is taken out after those before it; what is left is the main part. */
const PARTS: readonly [name: string, is: (element: Element) => boolean][] = [
  ['标题字（字体）', (element) => isNamed(element, 'style')],
  ['二维码', (element) => attribute(element, 'class') === 'qr'],
  ['JSON-LD', (element) => isNamed(element, 'script')],
  ['页头标签', (element) => isNamed(element, 'meta') || isNamed(element, 'link')],
  ['题头和页脚', (element) => /^site-(?:header|footer)$/.test(attribute(element, 'class') ?? '')],
];
const REST = '正文，连同标签';

/** 一部分的字节 — by how much the packed page shrinks without it. */
export type Parts = Record<string, number>;

const packed = (html: string): number => brotliCompressSync(html).length;

/** 字节花在哪里 — of one page. */
export function bytesByPart(source: string): Parts {
  const parts: Parts = {};
  let [html, bytes] = [source, packed(source)];
  for (const [name, is] of PARTS) {
    const spots = readPage(html).elements.flatMap((element) => (is(element) ? (element.sourceCodeLocation ?? []) : []));
    html = edited(
      { source: html },
      spots.map(({ startOffset, endOffset }) => ({ start: startOffset, end: endOffset, text: '' })),
    );
    const less = packed(html);
    parts[name] = bytes - less;
    bytes = less;
  }
  return { ...parts, [REST]: bytes };
}

/** 平均 — of several pages, part by part. */
export const meanParts = (pages: readonly Parts[]): Parts =>
  Object.fromEntries(
    Object.keys(pages[0] ?? {}).map((name) => [
      name,
      Math.round(pages.reduce((sum, parts) => sum + parts[name]!, 0) / pages.length),
    ]),
  );
