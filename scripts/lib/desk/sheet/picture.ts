import { cellAt, columnLetters, refOf } from '../../workbook/cell-ref.ts';
import { openSheets } from '../../workbook/open-sheets.ts';
import { type Sheet, type SheetCell, type SheetFault } from '../../workbook/sheet.ts';
import { type HandedIn } from '../form.ts';
import { headRowsOf } from './head-rows.ts';
import { spread, type Spans } from './spans.ts';

/** 画多少 — a page is not a workbook: what is beyond stands in the list and in the marked copy. */
const DRAWN = { sheets: 12, rows: 120, columns: 40, characters: 60, faults: 200, around: 3 };

/** 一格 — with the numbers of the faults that stand in it. */
interface PictureCell {
  ref: string;
  text: string;
  rows: number;
  columns: number;
  faults: number[];
}

/** 一行 — with a break before it where rows are left out. */
interface PictureRow {
  row: number;
  afterBreak: boolean;
  isHead: boolean;
  cells: PictureCell[];
}

/** 她的表 — of one sheet the heading and the rows around what is wrong. */
export interface Picture {
  sheet: string;
  letters: string[];
  rows: PictureRow[];
  /** 格 → 差错 — by the number of the fault the cell that shows it. */
  shownAt: Map<number, string>;
  /** 画不下 — rows with faults that are not drawn. */
  more: boolean;
}

/** 画她的表 — those sheets where something is wrong; of a file that can't be opened, none. Faults count from 1. */
export function picturesOf({ name, bytes }: HandedIn, faults: readonly SheetFault[]): Picture[] {
  const opened = faults.some(({ ref }) => ref !== null) ? openSheets(name, bytes) : { refused: [] };
  if ('refused' in opened) return [];
  const numbered = faults.slice(0, DRAWN.faults).map((fault, index) => ({ ...fault, number: index + 1 }));
  return opened.sheets
    .map((sheet) => ({ sheet, own: numbered.filter((fault) => fault.sheet === sheet.name && fault.ref !== null) }))
    .filter(({ own }) => own.length > 0)
    .slice(0, DRAWN.sheets)
    .map(({ sheet, own }) => pictureOf(sheet, own));
}

type Numbered = SheetFault & { number: number };

function pictureOf(sheet: Sheet, faults: readonly Numbered[]): Picture {
  const placed = faults.flatMap(({ ref, number }) => {
    const place = cellAt(ref!);
    return place ? [{ number, ...anchorOf(sheet, place) }] : [];
  });
  const heads = headRowsOf(sheet);
  const rows = rowsAround(heads, placed, sheet);
  const columns = columnsIn(sheet, rows, placed);
  const spans = spread(sheet.merges, rows, columns);
  const cells = new Map(sheet.rows.flatMap((row) => row.map((cell) => [cell.ref, cell])));
  const shownAt = new Map<number, string>();
  const drawn = [...rows].map((row, index, all): PictureRow => ({
    row,
    afterBreak: row !== (all[index - 1] ?? 0) + 1,
    isHead: heads.includes(row),
    cells: columns.flatMap((column) => {
      const { covered, from, size } = spanAt(spans, row, column);
      if (covered) return [];
      const own = placed.filter((each) => each.row === from.row && each.column === from.column).map(({ number }) => number);
      for (const number of own) shownAt.set(number, refOf(from.row, from.column));
      return [{ ref: refOf(from.row, from.column), text: textIn(cells.get(refOf(from.row, from.column))), ...size, faults: own }];
    }),
  }));
  const more = placed.some(({ row }) => !rows.has(row));
  return { sheet: sheet.name, letters: columns.map(columnLetters), rows: drawn, shownAt, more };
}

const spanAt = (spans: Spans, row: number, column: number) =>
  spans.get(`${row},${column}`) ?? { covered: false, from: { row, column }, size: { rows: 1, columns: 1 } };

/** Of merged cells the first holds what is written. */
function anchorOf({ merges }: Sheet, { row, column }: { row: number; column: number }): { row: number; column: number } {
  const merge = merges.find(({ from, to }) => row >= from.row && row <= to.row && column >= from.column && column <= to.column);
  return merge?.from ?? { row, column };
}

function rowsAround(heads: readonly number[], placed: readonly { row: number }[], { rows }: Sheet): Set<number> {
  const last = Math.max(0, ...rows.slice(-1).map((row) => row[0]!.row), ...placed.map(({ row }) => row));
  const wanted = new Set(heads);
  for (const { row } of placed) {
    for (let each = Math.max(1, row - DRAWN.around); each <= Math.min(last, row + DRAWN.around); each++)
      if (wanted.size < DRAWN.rows) wanted.add(each);
  }
  return new Set([...wanted].sort((a, b) => a - b));
}

function columnsIn({ rows }: Sheet, drawn: ReadonlySet<number>, placed: readonly { column: number }[]): number[] {
  const held = rows.filter((row) => drawn.has(row[0]!.row)).flatMap((row) => row.map(({ column }) => column));
  const last = Math.min(Math.max(1, ...held), DRAWN.columns);
  const beyond = placed.map(({ column }) => column).filter((column) => column > last);
  return [...Array.from({ length: last }, (_, index) => index + 1), ...new Set(beyond.sort((a, b) => a - b))];
}

/** A number that may be somebody's is not shown, not even to herself: pictures are passed on. */
const PRIVATE = /[\d０-９]{11,}[Xx]?/g;

function textIn(cell: SheetCell | undefined): string {
  const text = String(cell?.date ?? cell?.value ?? '').replace(PRIVATE, '（数字从略）');
  return text.length > DRAWN.characters ? `${text.slice(0, DRAWN.characters)}……` : text;
}
