import { type Archive } from '../../record/archive.ts';
import { OPEN_KINDS } from '../../record/kinds.ts';
import { type DataFile, paths } from '../../values/paths.ts';
import { type Workbook } from '../handouts/handout.ts';
import { honoursTable } from '../honours-csv.ts';
import { kindTable } from './kind-table.ts';
import { type Cell, type Table } from './table.ts';

/** 一格最多的字 — a workbook takes no longer text; the other formats have it whole. */
const LONGEST = 32_767;
const TOO_LONG = '太长，见 JSON 或 CSV 文件';

/** 一本最多的格 — beyond it a workbook costs more memory than a build has; CSV has no such end. */
export const MOST_CELLS = 500_000;

/** 栏宽 — by the longest of the first rows, between a code and a line of text; hanzi count twice. */
const [NARROW, WIDE, LOOKED_AT] = [8, 48, 50];

const widthOf = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);

const cellText = (cell: Cell): string | number => {
  if (typeof cell === 'number') return cell;
  return (cell?.length ?? 0) > LONGEST ? TOO_LONG : (cell ?? '');
};

/** 一张工作表 — codes and long numbers stay text, since the model says which cells are numbers. */
function sheetOf({ title, fields, rows }: Table): Workbook['sheets'][number] {
  const columns = fields.map(({ name }, index) => {
    const widths = [name, ...rows.slice(0, LOOKED_AT).map((row) => String(row[index] ?? ''))].map(widthOf);
    return { heading: name, width: Math.min(WIDE, Math.max(NARROW, ...widths) + 2) };
  });
  return { name: title, columns, rows: rows.map((row) => row.map(cellText)) };
}

/** 装成一本 — sheets as far as they fit; one that does not says where its rows are. */
function bookOf(title: string, tables: readonly { table: Table; file: DataFile }[]): Workbook {
  let left = MOST_CELLS;
  const sheets = tables.map(({ table, file }) => {
    const cells = table.rows.length * table.fields.length;
    if (cells <= left) {
      left -= cells;
      return sheetOf(table);
    }
    const said = `共 ${table.rows.length} 行，工作簿装不下，全部在 ${paths.data(file)}`;
    return { name: table.title, columns: [{ heading: '说明', width: WIDE }], rows: [[said]] };
  });
  return { title, sheets };
}

/** 书名 — with the day of the record. */
const titleOf = (archive: Archive, name: string): string => `${archive.site.name}：${name}（${archive.site.recordDate}）`;

/** `/data/honours.xlsx` — the joined table of namings. */
export const honoursWorkbook = (archive: Archive): Workbook =>
  bookOf(titleOf(archive, '命名总表'), [{ table: honoursTable(archive), file: 'honours.csv' }]);

/** `/data/tables.xlsx` — a sheet for each kind of entry. */
export const tablesWorkbook = (archive: Archive): Workbook =>
  bookOf(
    titleOf(archive, '全部条目'),
    OPEN_KINDS.map((kind) => ({ table: kindTable(archive, kind), file: `tables/${kind}.csv` as const })),
  );
