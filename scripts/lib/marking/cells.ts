import { type SheetFault } from '../workbook/sheet.ts';
import { cellName, type Place, cellPlace } from './place.ts';
import { refuse } from './xml/refusal.ts';
import { type Element, elementOf, type XmlPart } from './xml/xml-part.ts';

/** 标记 — one cell, and the worse of what is said of it. */
export interface Mark extends Place {
  is: SheetFault['is'];
}

/** 着了色的样式 — the number of the style that is the given one with the colour. */
export type Tint = (style: number, is: Mark['is']) => number;

/** 左上角 — of the merged cells that a place lies in; the others of them show nothing. */
export function anchorsOf(sheet: XmlPart): (place: Place) => Place {
  const merges = sheet.all(sheet.root, 'mergeCells').flatMap((list) =>
    sheet.all(list, 'mergeCell').flatMap((merge) => {
      const [from, to] = (sheet.value(merge, 'ref') ?? '').split(':').map(cellPlace);
      return from && to ? [{ from, to }] : [];
    }),
  );
  return (place) =>
    merges.find(
      ({ from, to }) => place.row >= from.row && place.row <= to.row && place.column >= from.column && place.column <= to.column,
    )?.from ?? place;
}

/** 空格的样式 — of a column, where a cell is not written. */
function columnStyle(sheet: XmlPart, column: number): number {
  for (const list of sheet.all(sheet.root, 'cols'))
    for (const each of sheet.all(list, 'col'))
      if ((sheet.whole(each, 'min') ?? 0) <= column && column <= (sheet.whole(each, 'max') ?? 0))
        return sheet.whole(each, 'style') ?? 0;
  return 0;
}

/** 着色 — of cells, whether they are written, or their row is, or neither; marks are of different cells. */
export function colourCells(sheet: XmlPart, marks: readonly Mark[], tint: Tint): void {
  const rows = [
    ...Map.groupBy(
      [...marks].sort((a, b) => a.row - b.row || a.column - b.column),
      ({ row }) => row,
    ),
  ];
  const data = sheet.must(sheet.root, 'sheetData');
  let [next, last] = [0, 0];
  const missing = (before: number): string => {
    let written = '';
    for (let row = rows[next]; row && row[0] < before; row = rows[++next])
      written += `<${sheet.prefix}row r="${row[0]}">${row[1].map((mark) => newCell(sheet, mark, tint)).join('')}</${sheet.prefix}row>`;
    return written;
  };
  for (const row of data.children) {
    if (row.tag.name !== `${sheet.prefix}row`) refuse(`数据里有不认识的 ${row.tag.name}`);
    const number = sheet.whole(row, 'r') ?? last + 1;
    if (number <= last) refuse(`行的次序乱了（第 ${number} 行）`);
    last = number;
    sheet.put(row.tag.start, missing(number));
    if (rows[next]?.[0] === number) colourRow(sheet, row, number, rows[next++]?.[1] ?? [], tint);
  }
  const rest = missing(Infinity);
  if (rest) sheet.add(data, rest);
}

const newCell = (sheet: XmlPart, mark: Mark, tint: Tint, style = columnStyle(sheet, mark.column)): string =>
  `<${sheet.prefix}c r="${cellName(mark)}" s="${tint(style, mark.is)}"/>`;

function colourRow(sheet: XmlPart, row: Element, number: number, marks: readonly Mark[], tint: Tint): void {
  const rowStyle = sheet.is(row, 'customFormat') ? sheet.whole(row, 's') : undefined;
  let [next, last] = [0, 0];
  const missing = (before: number): string => {
    let written = '';
    for (let mark = marks[next]; mark && mark.column < before; mark = marks[++next])
      written += newCell(sheet, mark, tint, rowStyle);
    return written;
  };
  for (const cell of elementOf(sheet.source, 1, row.tag.start, row.end).children) {
    const said = sheet.value(cell, 'r');
    const isCell = cell.tag.name === `${sheet.prefix}c`;
    const place = isCell && said !== undefined ? cellPlace(said) : { row: number, column: isCell ? last + 1 : Infinity };
    if (place?.row !== number || place.column <= last) return refuse(`格的次序乱了（第 ${number} 行 ${said ?? ''}）`);
    last = place.column;
    sheet.put(cell.tag.start, missing(place.column));
    const mark = marks[next];
    if (mark?.column !== place.column) continue;
    sheet.set(cell, 's', tint(sheet.whole(cell, 's') ?? 0, mark.is));
    next++;
  }
  const rest = missing(Infinity);
  if (rest) sheet.add(row, rest);
  // From which column to which the row says it goes: a hint that may not be too narrow.
  const [from, to] = (sheet.value(row, 'spans') ?? '').split(':').map(Number);
  const columns = marks.map(({ column }) => column);
  if (from && to && Math.min(from, ...columns) + Math.max(to, ...columns) !== from + to)
    sheet.set(row, 'spans', `${Math.min(from, ...columns)}:${Math.max(to, ...columns)}`);
}
