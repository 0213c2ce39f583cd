import { describe, expect, test } from 'vitest';
import { attribute, childrenOf, type Element, isElement, isNamed, readPage, textOf } from '#lib/site/html.ts';
import { pages } from './site.ts';

const sheets = pages.filter(({ path }) => path.endsWith('/verification/'));
const textIn = (element: Element): string => textOf(element).trim().replaceAll(/\s+/g, ' ');
const inside = (element: Element): Element[] => childrenOf(element).filter(isElement);

/** 结果一格 — the last cell of each row of verdicts: the word, then what stands under it. */
const cells = sheets.flatMap(({ path, html }) =>
  readPage(html)
    .nodes.filter((node) => isElement(node))
    .filter((node) => isNamed(node, 'table') && attribute(node, 'class') === 'verdicts')
    .flatMap((table) => inside(table).filter((part) => isNamed(part, 'tbody')))
    .flatMap(inside)
    .map((row) => {
      const cell = inside(row).at(-1)!;
      const below = inside(cell).map(textIn);
      return {
        path,
        result: textIn(cell)
          .slice(0, textIn(cell).indexOf(below[0] ?? '\0'))
          .trim(),
        below,
      };
    }),
);

describe('每届核验', () => {
  test('every edition has its sheet, with rows', () => {
    expect(sheets.length).toBeGreaterThan(8);
    expect(new Set(cells.map(({ path }) => path)).size).toBe(sheets.length);
  });

  test('符合 stands beside what was compared', () => {
    const kept = cells.filter(({ result }) => result === '符合' || result === '部分核验');
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter(({ below }) => !/[=≤≥>]|在.+[里内上]|查得到/u.test(below[0] ?? ''))).toEqual([]);
  });

  test('what could not be compared names the material and who could give it', () => {
    const open = cells.filter(({ result }) => result === '无可核验' || result === '部分核验');
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter(({ below }) => !/^有待：.+；可由.+提供$/u.test(below.at(-1) ?? ''))).toEqual([]);
  });
});
