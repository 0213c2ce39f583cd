import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { CHART_IDS } from '#domain/values/paths.ts';
import { type OpenSite, openSite, pagesToSee, plainPages, read, readJson, withTwoPages } from './site.ts';

/** 图 — its words are large enough on a phone, its numbers can be taken away. */
let site: OpenSite;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site?.close());

/** Less than this nobody reads on a phone. */
const SMALLEST = 12;

/** What draws: a chart, the squares of the cities, and every drawing that holds words. */
const DRAWN = /<svg[^>]*>(?:(?!<\/svg>)[\s\S])*<text|<figure\b|class="chart\b/;

const openAt = (width: number) => () => site.browser.newPage({ viewport: { width, height: 740 } });

/** Words in drawings that a reader of the open page finds too small, as large as they come out on the glass. */
const tooSmall = (smallest: number) =>
  [...document.querySelectorAll<HTMLElement | SVGElement>('.chart *, figure *, svg text, svg tspan')]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim()))
    .filter((element) => element.checkVisibility() && !element.closest('title, desc, .print-only'))
    .flatMap((element) => {
      // What is drawn is scaled with its drawing, and a drawing with the column.
      const scale = element instanceof SVGGraphicsElement ? Math.abs(element.getScreenCTM()!.d) : 1;
      const size = parseFloat(getComputedStyle(element).fontSize) * scale;
      return size < smallest ? [`“${element.textContent.trim().slice(0, 12)}”: ${size.toFixed(1)} px`] : [];
    });

test('every word in a chart or a drawing comes out at 12 px or more on a screen of 360 px', async () => {
  const drawn = pagesToSee.filter(({ html }) => DRAWN.test(html));
  expect(drawn.map(({ path }) => path)).toContain('/statistics/');
  const found = await withTwoPages(drawn, openAt(360), async (page, { path }) => {
    await page.goto(`${site.origin}${path}`);
    return (await page.evaluate(tooSmall, SMALLEST)).map((fault) => `${path}: ${fault}`);
  });
  expect(found).toEqual([]);
});

test('a word that shrinks with its drawing is found', async () => {
  const page = await openAt(360)();
  await page.goto(`${site.origin}/statistics/`);
  await page.evaluate(() => {
    const wide = '<svg viewBox="0 0 640 40" width="100%"><text y="20" font-size="14">缩小</text></svg>';
    document.querySelector('.chart')!.insertAdjacentHTML('beforeend', wide);
  });
  expect(await page.evaluate(tooSmall, SMALLEST)).toHaveLength(1);
  await page.close();
});

interface Row {
  name: string;
  recorded: number;
  list: string;
  named?: number | null;
}

test('each chart leads to its numbers, and the file holds those of the page, all of them', async () => {
  const charts = await site.parse(
    plainPages.find(({ path }) => path === '/statistics/')!,
    (document) =>
      [...document.querySelectorAll('.chart')].map((chart) => ({
        title: chart.querySelector('h2')!.textContent.replace(/\s/g, ''),
        file: chart.querySelector('a[download]')!.getAttribute('href')!,
        rows: [...chart.querySelectorAll('tbody tr')].map((row) => ({
          name: row.querySelector('th')!.textContent.trim(),
          count: parseInt(row.querySelector('td a')!.textContent, 10),
          list: row.querySelector('td a')!.getAttribute('href')!,
          named: /命名 (\d+) 名/.exec(row.textContent)?.[1] ?? '',
        })),
      })),
  );
  const data = readJson<{ charts: { id: string; title: string; rows: Row[] }[] }>('data/statistics.json');
  expect(charts.map(({ file }) => file)).toEqual(data.charts.map(({ id }) => `/data/statistics-${id}.csv`));
  for (const [index, { title, file, rows }] of charts.entries()) {
    const text = read(file.slice(1));
    expect(text.startsWith('\uFEFF')).toBe(true);
    const lines = text.slice(1).trimEnd().split('\r\n').slice(1);
    const cells = lines.map((line) => line.split(','));
    const known = cells.map((cell) => ({
      name: cell[0],
      count: Number(cell[1]),
      list: cell.at(-1),
      named: cell.length > 3 ? cell[2] : '',
    }));
    expect(known.slice(0, rows.length)).toEqual(rows);
    // What the page leaves out is smaller than all that it shows.
    const least = Math.min(...rows.map(({ count }) => count));
    expect(known.slice(rows.length).filter(({ count }) => count > least)).toEqual([]);
    const chart = data.charts[index]!;
    expect(chart.title).toBe(title);
    expect(
      chart.rows.map(({ name, recorded, list, named }) => ({ name, count: recorded, list, named: `${named ?? ''}` })),
    ).toEqual(known);
  }
});

test('the file of the years counts as the record does', () => {
  const { honours, editions } = readArchive();
  const [, ...lines] = read('data/statistics-year.csv').trimEnd().split('\r\n');
  expect(lines.map((line) => line.split(',').slice(0, 2))).toEqual(
    editions
      .toSorted((a, b) => a.year - b.year)
      .map(({ year }) => [
        `${year}年度`,
        String(honours.filter(({ edition, status }) => edition === year && status !== '已撤销').length),
      ]),
  );
});

test('every chart has its file, be there anything to count or not', () => {
  for (const id of CHART_IDS) expect(read(`data/statistics-${id}.csv`)).toMatch(/^\uFEFF.+\r\n/);
});
