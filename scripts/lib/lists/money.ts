import { type Fen, yuanText } from '#domain/values/money.ts';
import { type SheetFault } from '../workbook/sheet.ts';
import { type ReadRow } from './list-row.ts';
import { amountFrom, type MoneyUnit, unitIn } from './reading/amount.ts';
import { dateFrom } from './reading/date.ts';
import { compact } from './reading/plain.ts';
import { type Doubt } from './reading/read.ts';
import { type Chosen } from './table/choice.ts';
import { privateIn } from './table/private-columns.ts';
import { type FoundTable } from './table/found.ts';

/** 各行的金额 — by the number of the row. */
export type MoneyOf = Map<number, NonNullable<ReadRow['money']>>;

/** 读金额 — the columns of money and of its days; one column in one unit, and the sum of it is what the total says. */
export function readMoney(table: FoundTable, { of }: Chosen): { of: MoneyOf; faults: SheetFault[]; said: string[] } {
  const { sheet, rows, totals } = table;
  const read: { of: MoneyOf; faults: SheetFault[]; said: string[] } = { of: new Map(), faults: [], said: [] };
  const add = (row: number, what: Partial<NonNullable<ReadRow['money']>>): void =>
    void read.of.set(row, { ...read.of.get(row), ...what });
  const fault = (ref: string, heading: string, doubt: Doubt): void => void read.faults.push({ sheet, ref, heading, ...doubt });

  for (const key of ['grant', 'match'] as const) {
    const [column] = of.get(key) ?? [];
    if (!column) continue;
    const unit = unitIn(column.heading) ?? unitOver(table);
    let first: MoneyUnit | undefined;
    const sums: Fen[] = [];
    for (const { row, cells } of rows) {
      const cell = cells.get(column.column);
      sums.push(0);
      if (!cell || privateIn(cell, 'values').length > 0) continue;
      const amount = amountFrom(cell.value, unit);
      if ('doubt' in amount) fault(cell.ref, column.heading, amount.doubt);
      else {
        first ??= amount.value.unit;
        if (amount.value.unit !== first) fault(cell.ref, column.heading, mixed(compact(cell.value)));
        add(row, { [key]: amount.value.fen });
        sums[sums.length - 1] = amount.value.fen;
      }
    }
    for (const { cells, since, until } of totals) {
      const cell = cells.find((each) => each.column === column.column);
      const total = cell && amountFrom(cell.value, unit);
      if (!cell || !total || 'doubt' in total) continue;
      const [all, part] = [sums.slice(0, until), sums.slice(since, until)].map((list) =>
        list.reduce((sum, each) => sum + each, 0),
      );
      if (total.value.fen !== all && total.value.fen !== part)
        fault(cell.ref, column.heading, {
          is: '差错',
          found: `合计写的是${yuanText(total.value.fen)}，各行加起来是${yuanText(all!)}`,
          wanted: '合计与各行之和相等',
          mend: '请核对各行和合计。',
        });
    }
  }
  for (const key of ['paidOn', 'receivedOn'] as const) {
    const [column] = of.get(key) ?? [];
    for (const { row, cells } of column ? rows : []) {
      const cell = cells.get(column!.column);
      const date = cell && privateIn(cell, 'values').length === 0 ? dateFrom(cell) : undefined;
      if (!cell || !date) continue;
      if ('doubt' in date) fault(cell.ref, column!.heading, date.doubt);
      else add(row, { [key]: date.value });
    }
  }
  if (read.of.size > 0)
    read.said.push(
      `“${sheet}”的金额和日期读懂了 ${read.of.size} 行，没有导入：资助归工作室，名单没有写是哪个工作室；请填进填报表的“资助与配套”`,
    );
  return read;
}

/** 表上的单位 — a line above the table: 单位：万元. */
const unitOver = ({ lines }: FoundTable): MoneyUnit | undefined =>
  unitIn(lines.map(({ value }) => compact(value)).find((line) => /单位:(?:万)?元[)]?$/.test(line)) ?? '');

const mixed = (text: string): Doubt => ({
  is: '询问',
  found: `“${text}”和上面的单位不同，一列里有元也有万元`,
  wanted: '一列一个单位',
  mend: '请统一写成元或万元。',
});
