import { type Archive } from '../record/archive.ts';
import { NUMBER_BASES } from '../record/entries/edition.ts';
import { csv } from '../values/csv.ts';
import { type ChartId } from '../values/paths.ts';
import { charts } from '../views/site/statistics.ts';
import { envelope } from './open-data.ts';

/** 按什么统计 — as the files are told of where no chart is at hand. */
export const CHARTED: Record<ChartId, string> = { year: '年度', title: '称号', city: '地市', industry: '行业', trade: '工种' };

/** `/data/statistics-year.csv` and the others — the numbers of one chart, all of them, for Excel and WPS. */
export function chartCsv(archive: Archive, id: ChartId): string {
  const chart = charts(archive).find((each) => each.id === id);
  const unit = chart?.unit ?? '人';
  const dated = id === 'year';
  return csv(
    [CHARTED[id], `收录（${unit}）`, ...(dated ? ['命名（名）', '命名人数的性质'] : []), '名单地址'],
    (chart?.bars ?? []).map(({ name, count, announced, href }) => [
      name,
      count,
      ...(dated ? [announced?.persons, announced && NUMBER_BASES[announced.basis]] : []),
      href,
    ]),
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
