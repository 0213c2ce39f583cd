import { cellFault, isLikeFormula } from '../workbook/cell-faults.ts';
import { type SheetCell, type SheetFault } from '../workbook/sheet.ts';
import { ask, type Doubt, type Read, wrong } from './reading/read.ts';
import { type Chosen } from './table/choice.ts';
import { type ColumnKey, columnRow } from './table/columns.ts';
import { privateIn } from './table/private-columns.ts';
import { type BodyRow, type FoundTable } from './table/found.ts';
import { type ReadRow } from './list-row.ts';

/** 读出的各行 — a table's rows that are right in themselves; nothing is held against the record yet. */
export interface ReadTable {
  rows: ReadRow[];
  faults: SheetFault[];
  said: string[];
}

/** 一行的读者 — hands out cells by the meaning of their column, and notes what is wrong with one. */
export class RowReader {
  readonly cells: ReadRow['cells'] = {};
  readonly table: FoundTable;
  readonly body: BodyRow;
  readonly chosen: Chosen;
  readonly read: ReadTable;
  readonly #private = new Map<SheetCell, string[]>();

  constructor(table: FoundTable, body: BodyRow, chosen: Chosen, read: ReadTable) {
    [this.table, this.body, this.chosen, this.read] = [table, body, chosen, read];
  }

  at(key: ColumnKey): { cell: SheetCell; heading: string }[] {
    return (this.chosen.of.get(key) ?? []).flatMap(({ column, heading }) => {
      const cell = this.body.cells.get(column);
      return cell ? [{ cell, heading }] : [];
    });
  }

  doubt(ref: string | null, heading: string | null, doubt: Doubt): void {
    this.read.faults.push({ sheet: this.table.sheet, ref, heading, ...doubt });
  }

  /** The value of a column's cell; nothing where it is empty or not certain. */
  value<T>(key: ColumnKey, reading: (value: SheetCell['value']) => Read<T>): T | undefined {
    return this.values(key, reading)[0];
  }

  /** Of every column of that meaning, as many as are certain. */
  values<T>(key: ColumnKey, reading: (value: SheetCell['value']) => Read<T>): T[] {
    return this.at(key).flatMap(({ cell, heading }) => {
      this.cells[key] ??= cell.ref;
      // What is private is told by its place alone, so nothing else may be said of it.
      if (this.#privateIn(cell, key).length > 0) return [];
      if (isLikeFormula(cell.value)) {
        this.doubt(cell.ref, heading, cellFault('formula'));
        return [];
      }
      const length = String(cell.value).length;
      const result = length > LONGEST ? tooLong(length) : reading(cell.value);
      if ('doubt' in result) {
        this.doubt(cell.ref, heading, result.doubt);
        return [];
      }
      if (result.said !== undefined) this.read.said.push(`“${this.table.sheet}”${cell.ref}：${result.said}`);
      return [result.value];
    });
  }

  /** A cell that is read and holds what may not be published; of it only the place is told. */
  tellPrivate(): void {
    for (const key of this.chosen.of.keys())
      for (const { cell, heading } of this.at(key)) {
        const found = this.#privateIn(cell, key);
        if (found.length === 0) continue;
        const words = `写着个人信息：${found.join('、')}`;
        this.doubt(cell.ref, heading, wrong(words, '名单里没有个人信息', '请删去这些内容，再导入。').doubt);
      }
  }

  #privateIn(cell: SheetCell, key: ColumnKey): string[] {
    const found = this.#private.get(cell) ?? privateIn(cell, scopeOf(key));
    this.#private.set(cell, found);
    return found;
  }
}

/** No name, unit or post of a list is longer. */
const LONGEST = 300;
const tooLong = (length: number) => ask(`这一格有 ${length} 个字`, `不多于 ${LONGEST} 个字`, '请核对是不是贴错了一列。');

/** A name may have its sex behind it; what is left out may say anything but a number. */
const scopeOf = (key: ColumnKey): 'values' | 'numbers' =>
  key === 'name' || columnRow(key).left !== undefined ? 'numbers' : 'values';
