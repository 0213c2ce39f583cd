import { standsOn } from '#domain/programme/titles.ts';
import { type Archive } from '#domain/record/archive.ts';
import { type SheetCell, type SheetFault } from '../../workbook/sheet.ts';
import { type ReadRow } from '../list-row.ts';
import { compact } from '../reading/plain.ts';
import { type ColumnKey } from './columns.ts';
import { type Caption, statedIn } from './lines.ts';
import { type FoundTable } from './found.ts';

const NO_COUNT: readonly ColumnKey[] = ['grant', 'match', 'order'];

/** 对人数 — what titles, captions and totals say, against the rows that stand there. `everywhere` counts all sheets. */
export function countFaults(table: FoundTable, read: readonly ReadRow[], archive: Archive, everywhere: number): SheetFault[] {
  const { sheet, lines, rows, totals, heading } = table;
  const faults: SheetFault[] = [];
  const hold = (cell: SheetCell, said: number, counts: readonly number[], whose: string): void => {
    if (counts.includes(said)) return;
    faults.push({
      ...{ sheet, ref: cell.ref, heading: null, is: '差错' },
      found: `${whose}写的是 ${said} 人，名单里有 ${counts[0]} 人`,
      wanted: '写明的人数和名单相等',
      mend: '请核对是漏了人、重了人，还是人数写错。',
    });
  };
  const persons = new Set(read.map(({ name, employer }) => `${name}|${employer}`)).size;
  for (const line of lines) {
    const stated = statedIn(line, archive);
    // A title over several tables counts them all.
    if (stated?.all !== undefined) hold(line, stated.all, [rows.length, persons, everywhere], '表题');
    for (const [title, number] of stated?.of ?? []) {
      const own = read.filter((row) => row.title === title);
      // Masters are among the craftsmen: fifty may be all of them, or those who are no more than that.
      const onList = standsOn(title, 'masters') ? own : read;
      if (own.length > 0 && read.length === rows.length)
        hold(line, number, [own.length, onList.length, persons], `表题里“${title}”`);
    }
  }
  for (const caption of new Set(rows.flatMap(({ city, title }) => [city, title].filter((each): each is Caption => !!each))))
    if (caption.count !== undefined)
      hold(caption.cell, caption.count, [rows.filter(({ city, title }) => city === caption || title === caption).length], '分组');
  const uncounted = new Set(
    heading.cells.flatMap(({ column, meaning }) =>
      meaning && 'key' in meaning && NO_COUNT.includes(meaning.key) ? [column] : [],
    ),
  );
  for (const { cell, cells, since, until } of totals) {
    const own = /(\d{1,6})[人名]?$/.exec(compact(cell.value))?.[1];
    const other = cells.find(
      (each) => each !== cell && !uncounted.has(each.column) && /^共?\d{1,6}[人名]?$/.test(compact(each.value)),
    );
    const number = own ?? (other && /\d+/.exec(compact(other.value))?.[0]);
    if (number !== undefined) hold(own ? cell : other!, Number(number), [until, until - since, everywhere], '合计');
  }
  return faults;
}
