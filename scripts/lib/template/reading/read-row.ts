import { type KindName, kindRow } from '#domain/record/kinds.ts';
import { cellAt, refOf } from '../../workbook/cell-ref.ts';
import { type SheetCell } from '../../workbook/sheet.ts';
import { cellText, cellValue, namesNew } from '../cell-text.ts';
import { type TemplateColumn, templateColumns } from '../columns.ts';
import { identityIn, repeated, type SheetContext } from './row-identity.ts';
import { pathAt, valueOn } from '../rows.ts';
import { DELETED, MARKED } from '../signs.ts';

/** 一行 — of which entry and item it is, and cell by cell what it changes or what is wrong with it. */
export class RowReading {
  private readonly context: SheetContext;
  private readonly byColumn: ReadonlyMap<number, SheetCell>;
  private readonly row: number;
  kind: KindName;
  key = '';
  entry: object | undefined;
  base = '';
  beside = 0;
  private keys: unknown[] = [];
  private isNew = false;
  private identityCell = '';

  constructor(context: SheetContext, cells: readonly SheetCell[]) {
    this.context = context;
    this.byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    this.row = cells[0]!.row;
    this.kind = context.sheet.kinds[0]!;
    for (const cell of cells)
      if (!context.columns.has(cell.column))
        this.fault(cell.column, null, `${repeated(cell.value)}，这一列没有栏名`, '有栏名的列', '移到该填的一栏，或删去');
  }

  read(): void {
    if (!this.identify() || !this.findPlace()) return;
    this.tellLacking();
    for (const [number, column] of this.context.columns)
      if (column.place.in === 'list') this.readMark(number, column, column.place.list);
      else if (column.place.in !== 'identity') this.readCell(number, column);
  }

  /** Whether the row says which entry and which item it is of. */
  private identify(): boolean {
    const { identity, faults } = identityIn(this.context, this.byColumn, this.row);
    this.context.faults.push(...faults);
    if (!identity) return false;
    ({ kind: this.kind, key: this.key, keys: this.keys, entry: this.entry, cell: this.identityCell } = identity);
    return true;
  }

  /** Whether the item has no row yet, or this one goes on below it. */
  private findPlace(): boolean {
    const { sheet, places, seen, changes } = this.context;
    const { base, isNew } = places.find(this, sheet.items ?? [], this.keys);
    const where = `${this.kind} ${this.key} ${base}`;
    [this.base, this.beside, this.isNew] = [base, seen.get(where) ?? 0, isNew || (!this.entry && base === '')];
    seen.set(where, this.beside + 1);
    if (this.beside > 0 && !sheet.beside) {
      this.fault(cellAt(this.identityCell)?.column ?? 1, null, `${this.key} 的这一项在上面已经有一行`, '一项一行', '合成一行');
      return false;
    }
    const by = sheet.items?.at(-1)?.by;
    const key = kindRow(this.kind).key ?? '';
    if (this.isNew && this.beside === 0 && by !== undefined)
      this.change(`${base}.${by}`, undefined, this.keys.at(-1), this.identityCell, this.itemColumn()?.refersTo);
    if (this.isNew && base === '' && key !== 'id')
      changes.push({ ...this.at(), path: key, old: undefined, new: Number(this.key), cell: this.identityCell });
    return true;
  }

  /** A new row says what it must, though the clerk left the column away. */
  private tellLacking(): void {
    const { sheet, columns } = this.context;
    const here = new Set([...columns.values()].map(({ heading }) => heading));
    if (!this.isNew || this.beside > 0) return;
    for (const { heading, required, kinds } of templateColumns(sheet))
      if (required && kinds.has(this.kind) && !here.has(heading))
        this.fault(
          cellAt(this.identityCell)?.column ?? 1,
          heading,
          '新的一行，这张表里没有这一必填的栏',
          '填上',
          '从空的填报表里把这一栏抄回来',
        );
  }

  private readCell(number: number, column: TemplateColumn): void {
    const { heading, required } = column;
    const cell = this.byColumn.get(number);
    const path = pathAt(this.context.sheet, column, this.entry, this) ?? this.joinedPath(column, cell);
    if (path === undefined) {
      const mend = this.beside > 0 ? '只填在第一行' : '删去这一格';
      if (cell) this.fault(number, heading, `${repeated(cell.value)}，这一行不用填这一栏`, '空着', mend);
      return;
    }
    const old = valueOn(this.entry, path);
    if (!cell) {
      if (required && this.isNew && this.beside === 0)
        this.fault(number, heading, '新的一行，必填的栏空着', '填上', '不知道就先不加这一行');
    } else if (String(cell.value) === String(cellText(this.context.archive, column, old) ?? '')) return;
    else if (String(cell.value).trim() !== DELETED) this.readValue(number, column, cell, path, old);
    else if (required) this.fault(number, heading, '必填的栏不能删', '一个值', '改成对的值；撤下条目用 npm run withdraw');
    else if (old !== undefined) this.change(path, old, undefined, cell.ref);
  }

  private readValue(number: number, column: TemplateColumn, cell: SheetCell, path: string, old: unknown): void {
    const read = cellValue(column, cell);
    const wanted = 'wanted' in read ? read.wanted : column.schema.safeParse(read.value).error?.issues[0]?.message;
    // A new entry has no id yet: what points at it is judged once it has.
    const pending = 'value' in read && column.refersTo !== undefined && [read.value].flat().some(namesNew);
    if (wanted !== undefined && !pending) this.fault(number, column.heading, repeated(cell.value), wanted, '照栏名上的批注改');
    else if ('value' in read && JSON.stringify(read.value) !== JSON.stringify(old))
      this.change(path, old, read.value, cell.ref, column.refersTo);
  }

  private readMark(number: number, { heading }: TemplateColumn, path: string): void {
    const cell = this.byColumn.get(number);
    if (!cell) return;
    const text = String(cell.value).trim();
    if (text !== MARKED && text !== DELETED) {
      this.fault(number, heading, repeated(cell.value), `${MARKED}，或空着`, '从下拉里选');
      return;
    }
    const old = valueOn(this.entry, path) as unknown[] | undefined;
    this.context.marked.mark({ ...this.at(), path, cell: cell.ref }, old, this.keys.at(-1), text === MARKED);
  }

  /** Of a row that has nothing yet in the list of the same keys: a new item there, with the key. */
  private joinedPath({ place }: TemplateColumn, cell: SheetCell | undefined): string | undefined {
    const by = this.context.sheet.items?.at(-1)?.by;
    if (place.in !== 'joined' || by === undefined || !cell) return undefined;
    const key = this.keys.at(-1);
    const { index, isFirst } = this.context.places.index(this, place.list, by, key);
    if (isFirst) this.change(`${place.list}[${index}].${by}`, undefined, key, this.identityCell);
    return `${place.list}[${index}].${place.key}`;
  }

  private at() {
    return { kind: this.kind, id: this.key, sheet: this.context.sheet.name };
  }
  /** What tells the items of the last level apart. */
  private itemColumn(): TemplateColumn | undefined {
    const last = (this.context.sheet.items?.length ?? 0) - 1;
    return [...this.context.columns.values()].find(
      ({ place }) => place.in === 'identity' && place.what === 'item' && place.level === last,
    );
  }
  private change(path: string, old: unknown, value: unknown, cell: string, refersTo?: KindName): void {
    this.context.changes.push({ ...this.at(), path, old, new: value, cell, ...(refersTo && { refersTo }) });
  }
  private fault(column: number, heading: string | null, found: string, wanted: string, mend: string): void {
    const { sheet, faults } = this.context;
    faults.push({ sheet: sheet.name, ref: refOf(this.row, column), heading, is: '差错', found, wanted, mend });
  }
}
