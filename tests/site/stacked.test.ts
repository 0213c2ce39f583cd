import { afterAll, beforeAll, expect, test } from 'vitest';
import { oneOfEachKind, type OpenSite, openSite, withTwoPages } from './site.ts';

/** 叠起来的表 — on a phone the cells of a row stand below each other; each keeps its heading, to the eye and to a screen reader. */
let site: OpenSite;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site?.close());

const openAt = () => site.browser.newPage({ viewport: { width: 360, height: 740 } });

/** What is wrong with the stacked tables of the open page, and how many cells were looked at. */
const look = () => {
  const plain = (text: string) => text.replace(/\s+/g, '');
  const faults: string[] = [];
  let cells = 0;
  for (const table of document.querySelectorAll('table')) {
    const headings = [...table.querySelectorAll('thead th')];
    for (const row of table.querySelectorAll('tbody tr')) {
      let column = 0;
      for (const cell of row.querySelectorAll<HTMLTableCellElement>(':scope > :is(th, td)')) {
        const above = headings.slice(column, (column += cell.colSpan));
        // A cell in its column has its heading above it.
        if (getComputedStyle(cell).display === 'table-cell' || !cell.checkVisibility()) continue;
        const say = (what: string) => faults.push(`${location.pathname}: “${plain(cell.textContent).slice(0, 16)}” ${what}`);
        const role = cell.localName === 'th' ? 'rowheader' : 'cell';
        if (cell.getAttribute('role') !== role) say(`is no ${role}`);
        if (row.getAttribute('role') !== 'row') say('stands in no row');
        if (role === 'rowheader') continue;
        cells++;
        const before = getComputedStyle(cell, '::before');
        const shown = before.content !== 'none' && before.display !== 'none' && parseFloat(before.fontSize) >= 12;
        const words = plain((shown ? before.content.replace(/^"|"$/g, '') : '') + cell.textContent);
        // One cell in the place of several says what they are in its own words.
        for (const heading of above) {
          const wanted = plain(heading.textContent);
          if (!words.includes(above.length > 1 ? wanted.split('、')[0]! : wanted)) say(`does not say “${wanted}”`);
        }
      }
    }
  }
  return { faults, cells };
};

const tabled = oneOfEachKind.filter(({ html }) => html.includes('<table'));

test('on a phone every cell of a stacked table says its heading, and keeps its role', async () => {
  const found = await withTwoPages(tabled, openAt, async (page, { path }) => {
    await page.goto(`${site.origin}${path}`);
    return [await page.evaluate(look)];
  });
  expect(found.flatMap(({ faults }) => faults)).toEqual([]);
  expect(found.reduce((sum, { cells }) => sum + cells, 0)).toBeGreaterThan(200);
});

test('a stacked cell without its heading is found', async () => {
  const page = await openAt();
  await page.goto(`${site.origin}/craftsmen/`);
  await page.evaluate(() => document.querySelector('table td')!.removeAttribute('data-label'));
  expect((await page.evaluate(look)).faults).toHaveLength(1);
  await page.close();
});
