import { type Archive } from '#domain/record/archive.ts';
import { type ListRow } from './list-row.ts';
import { type Doubt, wrong } from './reading/read.ts';

/** 名次 — whether the serial numbers are places in the list: they are, unless each group begins anew. */
export function orderDoubts(rows: readonly ListRow[], archive: Archive): { doubts: [ListRow, Doubt][]; said: string[] } {
  const doubts: [ListRow, Doubt][] = [];
  const said: string[] = [];
  for (const [list, own] of Map.groupBy(rows, ({ edition, title }) => `${edition}年度“${title}”`)) {
    const numbered = own.filter(({ order }) => order !== undefined);
    const repeatedIn = (some: readonly ListRow[]): ListRow[] =>
      some.filter((row, index) => some.findIndex(({ order }) => order === row.order) < index);
    const blocks = [...Map.groupBy(numbered, ({ group }) => group).values()];
    const within = blocks.flatMap(repeatedIn);
    for (const row of within)
      doubts.push([row, wrong(`序号 ${row.order} 在这一组里有两个`, '每人一个序号', '请核对序号。').doubt]);
    if (within.length > 0) continue;
    if (repeatedIn(numbered).length > 0) {
      said.push(`${list}的序号在每一组里从头编起，不是全名单的名次，没有记`);
      for (const row of numbered) delete row.order;
      continue;
    }
    for (const row of numbered) {
      const taken = archive.honoursIn
        .get(row.edition)
        ?.find((honour) => honour.title === row.title && honour.order === row.order && honour.id !== row.held);
      if (taken && row.held === undefined)
        doubts.push([
          row,
          wrong(`${list}第 ${row.order} 位，记录里已经是 ${taken.id}`, '每人一个名次', '请核对序号；不是名次的，删去“序号”列。')
            .doubt,
        ]);
    }
  }
  return { doubts, said };
}
