import { type Archive } from '#domain/record/archive.ts';
import { type SheetCell } from '../workbook/sheet.ts';
import { type ListOptions, type ReadRow } from './list-row.ts';
import { type MoneyOf, readMoney } from './money.ts';
import { type Around, rowCity, rowEdition, rowTitle } from './placing.ts';
import { nameFrom } from './reading/name.ts';
import { compact, inOneLine, plainCell } from './reading/plain.ts';
import { ask, type Read, wrong } from './reading/read.ts';
import { type ReadTable, RowReader } from './row-reader.ts';
import { choose } from './table/choice.ts';
import { contextOf, isBeforeNaming } from './table/context.ts';
import { type FoundTable } from './table/found.ts';

/** 逐行读 — every cell of every row, all faults at once. */
export function readTable(table: FoundTable, archive: Archive, options: ListOptions): ReadTable {
  const chosen = choose(table);
  const context = contextOf(table, archive, options);
  // Nobody of it is held against the record.
  if (isBeforeNaming(context.stage)) return { rows: [], faults: context.faults, said: [] };
  const read: ReadTable = { rows: [], faults: [...context.faults, ...chosen.faults], said: [...chosen.said] };
  const once = new Set<string>();
  const money = readMoney(table, chosen);
  read.faults.push(...money.faults);
  read.said.push(...money.said);
  for (const body of table.rows) {
    const reader = new RowReader(table, body, chosen, read);
    const before = read.faults.length;
    const row = readRow(reader, { archive, context, options, once, money: money.of });
    if (row) read.rows.push({ ...row, sound: read.faults.length === before });
  }
  return read;
}

const text = (value: SheetCell['value']): Read<string> => ({ value: plainCell(value) });

function readRow(reader: RowReader, around: Around & { money: MoneyOf }): Omit<ReadRow, 'sound'> | undefined {
  const { table, body } = reader;
  reader.tellPrivate();
  const person = reader.value('person', (value) => ({ value: compact(value).toLowerCase() }));
  const [named] = reader.at('name');
  if (named && body.shared.has(named.cell.column))
    reader.doubt(named.cell.ref, named.heading, ask('姓名一格合并了几行', '每人一行', '请取消合并，每行各写姓名。').doubt);
  const name = reader.value('name', (value) => nameFrom(value, person !== undefined));
  const pinyin = reader.value('pinyin', (value) => ({ value: inOneLine(value).toLowerCase() }));
  const edition = rowEdition(reader, around);
  const title = rowTitle(reader, around, edition);
  const city = rowCity(reader, around, edition);
  const order = reader.value('order', orderFrom);
  const [employer, trade, work] = (['employer', 'trade', 'work'] as const).map((key) => reader.value(key, text));
  const posts = [...reader.values('post', text), ...(work === undefined ? [] : [work])];
  const source = reader.value('source', sourceFrom(around.archive));
  const [employerId, tradeId] = (['employerId', 'tradeId'] as const).map((key) =>
    reader.value(key, (value) => ({ value: compact(value).toLowerCase() })),
  );
  const group = [table.sheet, table.heading.cells[0]?.ref, body.title?.cell.ref, body.city?.cell.ref].join('|');
  const money = around.money.get(body.row);
  if (name === undefined || edition === undefined || title === undefined) return undefined;
  return {
    ...{ sheet: table.sheet, row: body.row, group, name, edition, title },
    ...(order !== undefined && { order }),
    ...(pinyin !== undefined && { pinyin }),
    ...(employer !== undefined && { employer }),
    ...(trade !== undefined && { trade }),
    ...(work !== undefined && { work }),
    ...(city && { city }),
    ...(posts.length > 0 && { post: [...new Set(posts)].join('、') }),
    ...(source !== undefined && { source }),
    ...(money && { money }),
    decided: { ...(person && { person }), ...(employerId && { employerId }), ...(tradeId && { tradeId }) },
    cells: reader.cells,
  };
}

/** 次序 — 1, 01, 1., （1）, ①. */
function orderFrom(value: string | number | boolean): Read<number> {
  const text = compact(value).replace(/^[(（]|[)）.、．]$/g, '');
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return number >= 1 ? { value: number } : ask(`“${text}”不是序号`, '1、2、3 这样的整数', '请改正，或留空。');
}

const sourceFrom =
  ({ by }: Archive) =>
  (value: string | number | boolean): Read<string> => {
    const id = compact(value).toLowerCase();
    return by.sources.has(id)
      ? { value: id }
      : wrong(`记录里没有来源 ${plainCell(value)}`, '来源编号，如 r0001', '请先登记来源，再写它的编号。');
  };
