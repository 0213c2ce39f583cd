import { type Archive } from '#domain/record/archive.ts';
import { type OpenedSheets, type Sheet, type SheetFault } from '../workbook/sheet.ts';
import { identify, type Placed } from './held/people.ts';
import { type RegisterColumn, Registers } from './held/registered.ts';
import { type ListOptions, type ListRow, type ReadRow, type Registered, type UnderstoodList } from './list-row.ts';
import { orderDoubts } from './orders.ts';
import { readTable } from './rows.ts';
import { type Doubt } from './reading/read.ts';
import { type ColumnKey, columnRow } from './table/columns.ts';
import { countFaults } from './table/counts.ts';
import { wordsBefore } from './notice/notice-headings.ts';
import { noticesIn, TEXT } from './notice/notice.ts';
import { tablesIn } from './table/tables.ts';

/** 读懂名单 — what unions send, held against the record: certain rows, and every question and fault at once. */
export function understood(opened: OpenedSheets, archive: Archive, options: ListOptions = {}): UnderstoodList {
  const notices = noticesIn(opened, archive);
  const isNotice = ({ name }: Sheet): boolean => notices.tables.some(({ sheet }) => sheet === name);
  const sheets = opened.sheets.filter((sheet) => !isNotice(sheet));
  const found = [...sheets.map((sheet) => tablesIn(sheet, archive)), notices];
  const tables = found.flatMap((each) => each.tables);
  for (const table of tables)
    if (opened.paragraphs && table.sheet !== TEXT) table.lines.unshift(...wordsBefore(opened, table, archive));
  const faults: SheetFault[] = found.flatMap((each) => each.faults);
  const said = [...opened.said, ...found.flatMap((each) => each.said)];
  if (tables.length === 0 && faults.length === 0)
    faults.push({
      ...{ sheet: null, ref: null, heading: null, is: '差错', found: '没有找到名单' },
      wanted: '一张表，表头里有“姓名”；或正文里一人一段，如 示例甲，某公司，焊工',
      mend: '请核对文件；各列的标题见填报表。事迹用 --person 导入。',
    });
  const everywhere = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const read = tables.flatMap((table) => {
    const own = readTable(table, archive, options);
    faults.push(...own.faults, ...countFaults(table, own.rows, archive, everywhere));
    said.push(...own.said);
    return own.rows;
  });
  const rows = decide(read, archive, faults);
  const orders = orderDoubts(rows, archive);
  for (const [row, doubt] of orders.doubts) faults.push(faultAt(row, 'order', doubt));
  const doubtful = new Set(orders.doubts.map(([row]) => row));
  const dropped = tables.flatMap(({ sheet, heading }) =>
    heading.cells.flatMap(({ column, meaning }) => (meaning && !('key' in meaning) ? [{ sheet, column }] : [])),
  );
  return { rows: rows.filter((row) => !doubtful.has(row)), faults, dropped, said: [...said, ...orders.said] };
}

/** 逐行定 — employer, trade and person of every row; a row with a doubt stays out. */
function decide(read: readonly ReadRow[], archive: Archive, faults: SheetFault[]): ListRow[] {
  const registers = new Registers(archive, read);
  const placed = read.map((row): Placed & { trade: Registered | undefined; sure: boolean } => {
    let { sound: sure } = row;
    const certain = (column: RegisterColumn): Registered | undefined => {
      const one = registers.of(column, row);
      if (one === undefined || 'text' in one) return one;
      faults.push(faultAt(row, column, one));
      sure = false;
      return undefined;
    };
    const employer = certain('employer');
    const trade = certain('trade') ?? (row.work === undefined ? undefined : registers.exactly('trade', row.work));
    return { row, employer, trade, sure };
  });
  const identities = identify(placed, archive);
  return placed.flatMap(({ row, employer, trade, sure }) => {
    const identity = identities.get(row);
    if (!identity) return [];
    if (!('person' in identity)) {
      faults.push(faultAt(row, 'person', identity));
      return [];
    }
    if (!sure) return [];
    const { decided: _decided, work: _work, employer: _employer, trade: _trade, sound: _sound, ...kept } = row;
    return [{ ...kept, ...identity, ...(employer && { employer }), ...(trade && { trade }) }];
  });
}

/** A question about a person stands at the name, where there is no column for the decision yet. */
function faultAt(row: Pick<ListRow, 'sheet' | 'cells'>, key: ColumnKey, doubt: Doubt): SheetFault {
  const [own, ref] = row.cells[key] ? [key, row.cells[key]] : (['name', row.cells.name] as const);
  const isText = ref?.startsWith('第') === true && ['人员编号', '单位编号'].some((column) => doubt.mend.includes(column));
  const mend = isText ? `${doubt.mend}正文里写在后面，如 示例甲［新］（某公司［新］，焊工）。` : doubt.mend;
  return { sheet: row.sheet, ref: ref ?? null, heading: columnRow(own).label, ...doubt, mend };
}
