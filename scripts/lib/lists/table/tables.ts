import { type Archive } from '#domain/record/archive.ts';
import { type Sheet } from '../../workbook/sheet.ts';
import { readBody } from './body.ts';
import { type SheetTables } from './found.ts';
import { captionIn, isNote, totalIn } from './lines.ts';
import { cellsOf, gridText, type Grid, gridOf, type GridRow, lastColumn, onlyCell } from './grid.ts';
import { type Heading, headingsIn, namelessHeading } from './heading.ts';

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
  for (const [index, table] of found.tables.entries()) readBody(table, bodies[index]!, archive, found);
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
    return cell.column !== named || lastColumn(merges, cell) > named || gridText(cell).length > 5 || !!captionIn(cell, archive);
  };
  return rows.slice(rows.findLastIndex((row) => !isTitle(row)) + 1);
}
