import { localOf } from '../../opening/xml.ts';
import { cellAt, columnLetters, refOf } from '../cell-ref.ts';
import { type CellFault, cellFault, SheetFaults } from '../cell-faults.ts';
import { MOST } from '../limits.ts';
import { refused, shown } from '../refused.ts';
import { type Merge, type Sheet, type SheetCell } from '../sheet.ts';
import { dateOfSerial } from './shown-date.ts';
import { type Book, isOn, type ListedSheet } from './xlsx-book.ts';
import { RunReader, unescaped } from './xlsx-strings.ts';
import { type ZipParts } from '../zip-parts.ts';

type Attributes = Readonly<Record<string, string>>;

/** 读一张工作表 — once through its XML; what can’t be read for certain is a fault of its cell and no value. */
export function readSheet(zip: ZipParts, book: Book, { name, part }: ListedSheet): { sheet: Sheet; faults: SheetFaults } {
  const reading = new SheetReading(book, shown(name));
  zip.xml(part, {
    open: (tag, attributes) => reading.open(localOf(tag), attributes),
    text: (said) => reading.say(said),
    close: (tag) => reading.close(localOf(tag)),
  });
  return reading.done();
}

/** A number of so many digits is no count of anything: a float has rounded it, and it is somebody’s. */
const LONG = 1e14;

class SheetReading {
  private readonly rows: SheetCell[][] = [];
  private readonly merges: Merge[] = [];
  private readonly faults: SheetFaults;
  private readonly hiddenColumns = new Set<number>();
  private readonly run = new RunReader();
  private cells: SheetCell[] = [];
  private row = 0;
  private column = 0;
  private rowHidden = false;
  private rowCount = 0;
  private cellCount = 0;
  private lastColumn = 0;
  /** The cell that is being read. */
  private type = 'n';
  private style = 0;
  private formula = false;
  private raw: string | undefined;
  private inValue = false;

  private readonly book: Book;
  private readonly name: string;

  constructor(book: Book, name: string) {
    this.book = book;
    this.name = name;
    this.faults = new SheetFaults(name);
  }

  open(local: string, attributes: Attributes): void {
    if (local === 'c') this.startCell(attributes);
    else if (local === 'v') this.inValue = true;
    else if (local === 'f') this.formula = true;
    else if (local === 'row') this.startRow(attributes);
    else if (local === 'col') this.hideColumns(attributes);
    else if (local === 'mergeCell') this.merge(attributes['ref'] ?? '');
    else if (local === 'is') this.run.start();
    if (this.inValue && this.raw === undefined) this.raw = '';
    this.run.open(local);
  }

  say(said: string): void {
    if (this.inValue && (this.raw ?? '').length <= MOST.characters) this.raw = (this.raw ?? '') + said;
    else this.run.say(said);
  }

  close(local: string): void {
    this.run.close(local);
    if (local === 'v') this.inValue = false;
    else if (local === 'is') this.raw = this.run.text;
    else if (local === 'c') this.endCell();
    else if (local === 'row' && this.cells.length > 0) {
      this.rows.push(this.cells);
      this.cells = [];
    }
  }

  done(): { sheet: Sheet; faults: SheetFaults } {
    const lastRow = this.rows.at(-1)?.[0]?.row ?? 0;
    // A merge to the end of the sheet is none to go through cell by cell.
    const merges = this.merges
      .filter(({ from }) => from.row <= lastRow && from.column <= this.lastColumn)
      .map(({ from, to }) => ({ from, to: { row: Math.min(to.row, lastRow), column: Math.min(to.column, this.lastColumn) } }));
    return { sheet: { name: this.name, rows: this.rows, merges }, faults: this.faults };
  }

  private startRow({ r, hidden, ht }: Attributes): void {
    const row = r === undefined ? this.row + 1 : Number(r);
    if (++this.rowCount > MOST.rows) throw refused('large', `工作表“${this.name}”`);
    if (!Number.isInteger(row) || row <= this.row) throw refused('damaged', `工作表“${this.name}”的行号是乱的`);
    this.row = row;
    this.column = 0;
    this.rowHidden = isOn(hidden) || (ht !== undefined && Number(ht) === 0);
  }

  private hideColumns({ min, max, hidden, width }: Attributes): void {
    if (!isOn(hidden) && !(width !== undefined && Number(width) === 0)) return;
    for (let column = Number(min); column <= Math.min(Number(max), MOST.columns); column++) this.hiddenColumns.add(column);
  }

  private startCell({ r, t = 'n', s = '0' }: Attributes): void {
    const column = r === undefined ? this.column + 1 : cellAt(r)?.column;
    if (column === undefined || column <= this.column || column > MOST.columns)
      throw refused('damaged', `工作表“${this.name}”第 ${this.row} 行的格子是乱的`);
    this.column = column;
    [this.type, this.style, this.formula, this.raw] = [t, Number(s), false, undefined];
  }

  private endCell(): void {
    const held = this.valueOf();
    if (held === undefined) return;
    const { row, column } = this;
    if (row > MOST.rows) throw refused('large', `工作表“${this.name}”第 ${row} 行也有内容`);
    if (this.rowHidden) this.faults.hiddenRow(row, column);
    if (this.hiddenColumns.has(column)) this.faults.hiddenColumn(row, column);
    const ref = refOf(row, column);
    if ('is' in held) return this.faults.add(ref, held);
    if (++this.cellCount > MOST.cells) throw refused('large', `工作表“${this.name}”`);
    this.lastColumn = Math.max(this.lastColumn, column);
    this.cells.push({ ref, row, column, ...held, ...(this.formula && { formula: true as const }) });
  }

  /** What the cell holds, what is wrong with it, or nothing. */
  private valueOf(): Pick<SheetCell, 'value' | 'date'> | CellFault | undefined {
    const { raw, type } = this;
    if (raw === undefined) return this.formula ? cellFault('noValue') : undefined;
    if (type === 'e') return cellFault('error', raw);
    if (type === 'b') return { value: raw === '1' || raw === 'true' };
    if (type === 'n') return raw.trim() === '' ? (this.formula ? cellFault('noValue') : undefined) : this.numberOf(Number(raw));
    const text = type === 's' ? this.book.strings[Number(raw)] : unescaped(raw);
    if (text === undefined) throw refused('damaged', `工作表“${this.name}”${columnLetters(this.column)}${this.row} 没有文字`);
    if (text.trim() === '') return undefined;
    return type === 'd' && /^\d{4}-\d\d-\d\d/.test(text) ? { value: text, date: text.slice(0, 10) } : { value: text };
  }

  private numberOf(value: number): Pick<SheetCell, 'value' | 'date'> | CellFault {
    if (!Number.isFinite(value)) throw refused('damaged', `工作表“${this.name}”第 ${this.row} 行有一格不是数`);
    if (Math.abs(value) >= LONG) return cellFault('idNumber');
    const shows = this.book.shows[this.style] ?? null;
    if (shows === 'noYear') return cellFault('noYear');
    const date = shows && dateOfSerial(value, this.book.since1904, shows);
    return date ? { value, date } : { value };
  }

  private merge(ref: string): void {
    const [from, to] = ref.split(':').map(cellAt);
    if (!from || !to || this.merges.length >= MOST.merges) throw refused('damaged', `工作表“${this.name}”的合并格`);
    this.merges.push({ from, to });
  }
}
