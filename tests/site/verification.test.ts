import { readFileSync } from 'node:fs';
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
    // Of a year of which little is known there may be nothing to compare: then the sheet says what is wanted.
    expect(new Set(cells.map(({ path }) => path)).size).toBeGreaterThan(sheets.length / 2);
  });

  test('what was compared or counted stands beside its result', () => {
    expect(cells.length).toBeGreaterThan(0);
    expect(
      cells.filter(({ result, below }) => !/^(?:符合|部分核验|只计数|提醒|不符|已说明)$/.test(result) || below.length === 0),
    ).toEqual([]);
    const kept = cells.filter(({ result }) => result === '符合' || result === '部分核验');
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter(({ below }) => !/[=≤≥>]|在.+[里内上]|查得到/u.test(below[0] ?? ''))).toEqual([]);
  });

  test('a sheet has its three parts, and each material wanted names who could give it and the rule that wants it', () => {
    for (const { path, html } of sheets) {
      const nodes = readPage(html).nodes.filter((node) => isElement(node));
      const parts = nodes.filter((node) => isNamed(node, 'h2')).map(textIn);
      expect(parts.slice(0, 3), path).toEqual(['核到了什么', '不符', '还缺什么材料，谁能给']);
      const wanted = nodes.filter((node) => attribute(node, 'class') === 'wanted').map(textIn);
      expect(wanted.length, path).toBeGreaterThan(0);
      for (const giver of wanted) expect(giver, path).toMatch(/^.+用来核验：./);
    }
  });
});

test('the overview counts as the data do, and every rule with a verdict has a row with every year', () => {
  const { coverage, rules, verdicts } = JSON.parse(readFileSync('dist/data/rules.json', 'utf8')) as {
    coverage: Record<string, number>;
    rules: { id: string }[];
    verdicts: { rule: string; year: number; result: string }[];
  };
  const { nodes } = readPage(pages.find(({ path }) => path === '/rules/')!.html);
  const elements = nodes.filter((node) => isElement(node));
  const standfirst = textIn(elements.find((node) => attribute(node, 'class') === 'standfirst')!);
  expect(standfirst.match(/\d+/g)!.map(Number)).toEqual(
    ['clauses', 'rules', 'guarded', 'compared', 'counted', 'byPeople'].map((key) => coverage[key]),
  );
  const shown = elements.flatMap((node) => attribute(node, 'id') ?? []);
  expect(rules.filter(({ id }) => !shown.includes(id))).toEqual([]);
  const rows = new Map(elements.filter((node) => isNamed(node, 'tr')).map((row) => [attribute(row, 'id'), inside(row)]));
  for (const { rule, year, result } of verdicts) {
    const cell = rows.get(rule)?.find((each) => attribute(each, 'data-label') === String(year));
    expect(cell && textIn(cell), `${rule} ${year}`).toBe(result);
  }
});
