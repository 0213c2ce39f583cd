import { type Archive } from '../record/archive.ts';
import { NUMBER_BASES } from '../record/entries/edition.ts';
import { type ChartId } from '../values/paths.ts';
import { type Bar, charts } from '../views/site/statistics.ts';
import { envelope } from './open-data.ts';
import { type Column, type Table, tableFrom } from './tables/table.ts';

/** 按什么统计 — as the files are told of where no chart is at hand. */
export const CHARTED: Record<ChartId, string> = { year: '年度', title: '称号', city: '地市', industry: '行业', trade: '工种' };

/** `/data/statistics-year.csv` and the others — the numbers of one chart, all of them, for Excel and WPS. */
export function chartTable(archive: Archive, id: ChartId): Table {
  const chart = charts(archive).find((each) => each.id === id);
  const dated: Column<Bar>[] = [
    { field: { name: '命名（名）', type: 'integer' }, of: ({ announced }) => announced?.persons },
    {
      field: { name: '命名人数的性质', type: 'string', constraints: { enum: Object.values(NUMBER_BASES) } },
      of: ({ announced }) => announced && NUMBER_BASES[announced.basis],
    },
  ];
  return tableFrom(
    { name: `statistics-${id}`, title: `按${CHARTED[id]}统计`, about: `按${CHARTED[id]}统计的数字，和统计页的图一致` },
    [
      { field: { name: CHARTED[id], type: 'string', constraints: { required: true } }, of: ({ name }) => name },
      {
        field: { name: `收录（${chart?.unit ?? '人'}）`, type: 'integer', constraints: { required: true, minimum: 0 } },
        of: ({ count }) => count,
      },
      ...(id === 'year' ? dated : []),
      { field: { name: '名单地址', type: 'string' }, of: ({ href }) => href },
    ],
    chart?.bars ?? [],
  );
}

/** `/data/statistics.json` — every chart with its title, its note and its numbers. */
export const statisticsData = (archive: Archive) => ({
  ...envelope(archive),
  charts: charts(archive).map(({ id, title, unit, note, bars }) => ({
    id,
    title,
    unit,
    note,
    rows: bars.map(({ name, count, announced, href }) => ({
      name,
      recorded: count,
      ...(id === 'year' && { named: announced?.persons ?? null, namedBasis: announced?.basis ?? null }),
      list: href,
    })),
  })),
});
