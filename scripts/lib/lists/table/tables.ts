import { type Archive } from '#domain/record/archive.ts';
import { type Sheet, type SheetCell, type SheetFault } from '../../workbook/sheet.ts';
import { type Caption, captionIn, isNote, totalIn } from './lines.ts';
import { cellsOf, type Grid, gridOf, type GridRow, lastColumn, onlyCell, cellText } from './grid.ts';
import { type Heading, headingsIn, namelessHeading } from './heading.ts';

/** 表里的一行 — the cells by column, those of merges over several rows among them, and what it stands under. */
export interface BodyRow {
  row: number;
  cells: ReadonlyMap<number, SheetCell>;
  /** 从上面合并下来的 — columns whose value is written once for several rows. */
  shared: ReadonlySet<number>;
  city: Caption | undefined;
  title: Caption | undefined;
}

/** 合计 — a row of totals, and the rows that it can be the sum of: those since the last one, or all. */
export interface Total {
  cell: SheetCell;
  cells: SheetCell[];
  since: number;
  until: number;
}

/** 一张名单 — with the lines above it. */
export interface FoundTable {
  sheet: string;
  lines: SheetCell[];
  heading: Heading;
  rows: BodyRow[];
  totals: Total[];
}

/** 表的全部 — of one sheet: its tables, what could not be placed, what was passed over. */
export interface SheetTables {
  tables: FoundTable[];
  faults: SheetFault[];
  said: string[];
}

/** 一张表里的名单 — one below another, each with its titles above; a heading repeated at a page's end begins no new one. */
export function tablesIn(sheet: Sheet, archive: Archive): SheetTables {
  const grid = gridOf(sheet);
  const headings = headingsIn(grid);
  const found: SheetTables = { tables: [], faults: [], said: [] };
  if (headings.length === 0) {
    const heading = grid.rows.map(namelessHeading).find((cell) => cell !== undefined);
    if (heading)
      found.faults.push({
        ...{ sheet: sheet.name, ref: heading.ref, heading: null, is: '差错' },
        found: '表头里没有“姓名”一列',
        ...{ wanted: '名单每行一个人，有“姓名”列', mend: '请给姓名那一列写上标题“姓名”。' },
      });
    else if (grid.rows.length > 0) found.said.push(`“${sheet.name}”里没有名单，没有读`);
    return found;
  }
  const bodies: GridRow[][] = [];
  let start = 0;
  for (const heading of headings) {
    const [previous, between] = [found.tables.at(-1), grid.rows.slice(start, heading.first)];
    const own = previous ? titlesBefore(between, heading, grid, archive) : between;
    bodies.at(-1)?.push(...between.slice(0, between.length - own.length));
    start = heading.last + 1;
    if (previous && own.length === 0 && isSame(previous.heading, heading)) continue;
    // Under no title of its own a table stands under that of the one above it; a caption over its heading counts for it.
    const lines = own.flatMap(cellsOf);
    const isTitled = lines.some((cell) => !captionIn(cell, archive));
    const inherited = isTitled ? [] : (previous?.lines ?? []).filter((cell) => !captionIn(cell, archive));
    found.tables.push({ sheet: sheet.name, lines: [...inherited, ...lines], heading, rows: [], totals: [] });
    bodies.push([]);
  }
  bodies.at(-1)!.push(...grid.rows.slice(start));
  for (const [index, table] of found.tables.entries()) readBody(grid, table, bodies[index]!, archive, found);
  return found;
}

/** 又一遍表头 — the same columns once more, as at the head of a page. */
const isSame = (one: Heading, other: Heading): boolean => {
  const words = ({ cells }: Heading): string => cells.map(({ column, heading }) => `${column} ${heading}`).join('|');
  return words(one) === words(other);
};

/** 表题 — the rows of one cell right before a heading that are neither notes nor totals of the table above, nor a name alone. */
function titlesBefore(rows: GridRow[], heading: Heading, { merges }: Grid, archive: Archive): GridRow[] {
  const named = heading.cells.find(({ meaning }) => meaning && 'key' in meaning && meaning.key === 'name')!.column;
  const isTitle = (row: GridRow): boolean => {
    const cell = onlyCell(row);
    if (!cell || isNote(row) || totalIn(row)) return false;
    return cell.column !== named || lastColumn(merges, cell) > named || cellText(cell).length > 5 || !!captionIn(cell, archive);
  };
  return rows.slice(rows.findLastIndex((row) => !isTitle(row)) + 1);
}

/** 读表身 — people, captions, totals; whatever else stands there is passed over and told, or asked. */
function readBody(grid: Grid, table: FoundTable, rows: readonly GridRow[], archive: Archive, found: SheetTables): void {
  const columns = new Map(
    table.heading.cells.flatMap(({ column, meaning }) => (meaning && 'key' in meaning ? [[meaning.key, column] as const] : [])),
  );
  const [name, order] = [columns.get('name')!, columns.get('order')];
  const isPerson = (row: GridRow): boolean =>
    row.own.has(name) && !totalIn(row) && !(onlyCell(row) && captionIn(onlyCell(row)!, archive));
  const lastPerson = rows.findLastIndex(isPerson);
  const passed: string[] = [];
  let [city, title, since, empty]: [Caption | undefined, Caption | undefined, number, number] = [undefined, undefined, 0, 0];
  for (const [index, row] of rows.entries()) {
    const [only, total] = [onlyCell(row), totalIn(row)];
    const caption = only && captionIn(only, archive);
    if (total) {
      table.totals.push({ cell: total, cells: cellsOf(row), since, until: table.rows.length });
      since = table.rows.length;
    } else if (caption) {
      if (caption.title) [title, city] = [caption, undefined];
      else city = caption;
    } else if ((row.own.has(name) || row.above.has(name)) && !(only && isNote(row) && index > lastPerson)) {
      const cells = new Map([...row.above, ...row.own]);
      table.rows.push({ row: row.row, cells, shared: new Set(row.above.keys()), city, title });
    } else if (cellsOf(row).every(({ column }) => column === order)) empty += 1;
    else if (isNote(row) || (only && index > lastPerson)) passed.push(cellsOf(row)[0]!.ref);
    else found.faults.push(noName(table, row));
  }
  if (empty > 0) found.said.push(`“${grid.name}”有 ${empty} 行只有序号，没有读`);
  if (passed.length > 0) found.said.push(`“${grid.name}”表外的话没有读：${passed.join('、')}`);
}

const noName = ({ sheet }: FoundTable, row: GridRow): SheetFault => ({
  ...{ sheet, ref: cellsOf(row)[0]!.ref, heading: null, is: '询问' },
  found: `第 ${row.row} 行没有姓名`,
  wanted: '每行一个人，或一行分组（如 济南市（12人）），或“注：”开头的说明',
  mend: '请补上姓名，或删去这一行；说明移到表下，以“注：”开头。',
});
