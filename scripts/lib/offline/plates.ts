import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  attribute,
  type Edit,
  edited,
  type Element,
  type HtmlPage,
  insertAtEnd,
  isNamed,
  readPage,
  setAttribute,
} from '../site/html.ts';

/** 图示 — the symbol of each plate by the end of the address that uses it. */
export type Plates = ReadonlyMap<string, { id: string; symbol: string }>;

/** 读图示 — from the files of the site: a page opened from a folder may use no drawing of another file. */
export const readPlates = (site: string, files: readonly string[]): Plates =>
  new Map(
    files.map((file) => {
      const page = readPage(readFileSync(join(site, file), 'utf8'));
      const symbol = page.elements.find(({ tagName }) => tagName === 'symbol');
      if (!symbol?.sourceCodeLocation) throw new Error(`${file} 里没有 <symbol>，不能画进离线版的页面。`);
      const [id, { startOffset, endOffset }] = [`plate-${basename(file, '.svg')}`, symbol.sourceCodeLocation];
      const named = setAttribute(symbol, 'id', id);
      const shift = (at: number) => at - startOffset;
      const whole = { source: page.source.slice(startOffset, endOffset) };
      return [
        `${file}#${attribute(symbol, 'id')}`,
        { id, symbol: edited(whole, [{ ...named, start: shift(named.start), end: shift(named.end) }]) },
      ];
    }),
  );

/** 所用的图示 — of an element, the id under which its plate stands in the page. */
export const plateOf = (element: Element, plates: Plates): string | undefined => used(element, plates)?.id;

function used(element: Element, plates: Plates) {
  if (element.tagName !== 'use') return undefined;
  const address = attribute(element, 'href') ?? '';
  return plates.get(address.split('/').slice(-2).join('/'));
}

/** 画进页面 — each plate that the page uses, once, at its end. */
export function platesInside(page: HtmlPage, plates: Plates): Edit[] {
  const symbols = new Set(page.elements.flatMap((element) => used(element, plates)?.symbol ?? []));
  const body = page.elements.find((element) => isNamed(element, 'body'));
  return symbols.size > 0 && body ? [insertAtEnd(body, `<svg hidden>${[...symbols].join('')}</svg>`)] : [];
}
