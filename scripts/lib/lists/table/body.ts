import { type Archive } from '#domain/record/archive.ts';
import { type SheetFault } from '../../workbook/sheet.ts';
import { type Caption, captionIn, isNote, totalIn } from './lines.ts';
import { cellsOf, gridText, type GridRow, onlyCell } from './grid.ts';
import { type FoundTable, type SheetTables } from './found.ts';

/** 行的种类 — what a row under a heading is. */
type Sort = 'total' | 'caption' | 'note' | 'person' | 'name only' | 'number only' | 'unknown';

/** A remark, however it begins: no name and no caption is so long. */
const LONG = 30;

/** 读表身 — people, captions, totals; whatever else stands there is passed over and told, or asked. */
export function readBody(table: FoundTable, rows: readonly GridRow[], archive: Archive, found: SheetTables): void {
  const sortOf = sorter(table, rows, archive);
  const sorts = rows.map(sortOf);
  const lastPerson = sorts.findLastIndex((sort) => sort === 'person' || sort === 'name only');
  const passed: string[] = [];
  let [city, title, since, empty]: [Caption | undefined, Caption | undefined, number, number] = [undefined, undefined, 0, 0];
  for (const [index, row] of rows.entries()) {
    const sort = sorts[index]!;
    const first = cellsOf(row)[0]!;
    if (sort === 'total') {
      table.totals.push({ cell: totalIn(row)!, cells: cellsOf(row), since, until: table.rows.length });
      since = table.rows.length;
    } else if (sort === 'caption') {
      const caption = captionIn(first, archive)!;
      if (caption.title) [title, city] = [caption, undefined];
      else city = caption;
    } else if (sort === 'person' || sort === 'name only') {
      if (sort === 'name only') found.faults.push(doubtAt(table, row, '只有一格，看不出是不是一个人'));
      const cells = new Map([...row.above, ...row.own]);
      table.rows.push({ row: row.row, cells, shared: new Set(row.above.keys()), city, title });
    } else if (sort === 'number only') empty += 1;
    else if (sort === 'note' || (onlyCell(row) && index > lastPerson)) passed.push(first.ref);
    else found.faults.push(doubtAt(table, row, '没有姓名'));
  }
  if (empty > 0) found.said.push(`“${table.sheet}”有 ${empty} 行只有序号，没有读`);
  if (passed.length > 0) found.said.push(`“${table.sheet}”表外的话没有读：${passed.join('、')}`);
}

function sorter({ heading }: FoundTable, rows: readonly GridRow[], archive: Archive): (row: GridRow) => Sort {
  const columnOf = (wanted: string): number | undefined =>
    heading.cells.find(({ meaning }) => meaning && 'key' in meaning && meaning.key === wanted)?.column;
  const [name, order] = [columnOf('name')!, columnOf('order')];
  // Where people have more than a name, a name alone may be a signature as well.
  const full = rows.some((row) => row.own.has(name) && row.own.size > 1);
  return (row) => {
    const only = onlyCell(row);
    if (totalIn(row)) return 'total';
    if (only && captionIn(only, archive)) return 'caption';
    if (only && (isNote(row) || gridText(only).length > LONG)) return 'note';
    if (row.own.has(name)) return only && full ? 'name only' : 'person';
    if (row.above.has(name) && row.own.size > 1) return 'person';
    if (cellsOf(row).every(({ column }) => column === order)) return 'number only';
    return isNote(row) ? 'note' : 'unknown';
  };
}

const doubtAt = ({ sheet }: FoundTable, row: GridRow, found: string): SheetFault => ({
  ...{ sheet, ref: cellsOf(row)[0]!.ref, heading: null, is: '询问' },
  found: `第 ${row.row} 行${found}`,
  wanted: '每行一个人，或一行分组（如 济南市（12人）），或“注：”开头的说明',
  mend: '请补全这一行，或删去；说明移到表下，以“注：”开头。',
});
