import { type CellFault, SheetFaults } from '../cell-faults.ts';
import { refOf } from '../cell-ref.ts';
import { MOST } from '../limits.ts';
import { refused } from '../refused.ts';
import { type Merge, type Sheet, type SheetCell, type SheetFault } from '../sheet.ts';
import { attributeOf } from '../../opening/xml.ts';

type Attributes = Readonly<Record<string, string>>;

const NESTED: CellFault = {
  ...{ heading: null, is: '差错', found: '这一格里还有一张表，没有读' },
  ...{ wanted: '一格只有文字', mend: '把里面的表移出来，或改成文字' },
};
const HIDDEN: CellFault = {
  ...{ heading: null, is: '差错', found: '这一格里有隐藏的文字' },
  ...{ wanted: '看得见的文字', mend: '全选，在“字体”里去掉“隐藏”，看过再交；不要的请删去' },
};

/** 文档里的一张表 — cells by the columns of the grid: one that spans several, or goes on below, is merged. */
export class TableReading {
  private readonly rows: SheetCell[][] = [];
  private readonly merges: Merge[] = [];
  private readonly faults: SheetFaults;
  /** The merge that may go on in the next row, by the column where it begins. */
  private going = new Map<number, Merge>();
  private row: number;
  private column = 1;
  private width = 1;
  private cells: SheetCell[] = [];
  private count = 0;
  private rowDropped = false;
  private cellDropped = false;
  private texts: string[] = [];
  private span = 1;
  private below: 'none' | 'restart' | 'continue' = 'none';

  private readonly name: string;
  private readonly title: string;

  constructor(name: string, title: string) {
    this.name = name;
    this.title = title;
    this.faults = new SheetFaults(name);
    this.row = title === '' ? 0 : 1;
  }

  open(local: string, attributes: Attributes, parent: string): void {
    if (local === 'tr') [this.row, this.column, this.cells, this.rowDropped] = [this.row + 1, 1, [], false];
    else if (local === 'gridBefore' && parent === 'trPr') this.column += spanOf(attributes);
    else if (local === 'tc') [this.texts, this.span, this.below, this.cellDropped] = [[], 1, 'none', false];
    else if (local === 'gridSpan' && parent === 'tcPr') this.span = spanOf(attributes);
    else if (local === 'vMerge' && parent === 'tcPr')
      this.below = attributeOf(attributes, 'val') === 'restart' ? 'restart' : 'continue';
  }

  say(paragraph: string): void {
    this.texts.push(paragraph);
  }
  dropRow(): void {
    this.rowDropped = true;
  }
  dropCell(): void {
    this.cellDropped = true;
  }
  nested(): void {
    this.faults.add(refOf(this.row, this.column), NESTED);
  }
  vanished(): void {
    this.faults.add(refOf(this.row, this.column), HIDDEN);
  }

  close(local: string): void {
    if (local === 'tc') this.endCell();
    if (local !== 'tr') return;
    if (this.row > MOST.rows) throw refused('large', this.name);
    // A row taken out by a tracked change is not there, and the next has its number.
    if (this.rowDropped) this.row--;
    else if (this.cells.length > 0) this.rows.push(this.cells);
  }

  private endCell(): void {
    const { row, column, span } = this;
    this.column += span;
    if (this.rowDropped) return;
    this.width = Math.max(this.width, column + span - 1);
    const above = this.going.get(column);
    if (this.below === 'continue' && above) {
      above.to.row = row;
      return;
    }
    const merge = { from: { row, column }, to: { row, column: column + span - 1 } };
    if (this.below === 'restart' || span > 1) this.merges.push(merge);
    if (this.merges.length > MOST.merges) throw refused('large', this.name);
    if (this.below === 'restart') this.going.set(column, merge);
    else this.going.delete(column);
    const value = this.texts.join('\n').replace(/^\n+|\n+$/g, '');
    if (this.cellDropped || value.trim() === '') return;
    if (++this.count > MOST.cells) throw refused('large', this.name);
    this.cells.push({ ref: refOf(row, column), row, column, value });
  }

  done(): { sheet: Sheet; faults: SheetFault[]; said: string[] } {
    const { name, title, width } = this;
    const merges = this.merges.filter(({ from, to }) => to.row > from.row || to.column > from.column);
    if (title === '' || this.rows.length === 0)
      return { sheet: { name, rows: this.rows, merges }, faults: this.faults.all(), said: [] };
    const first: SheetCell = { ref: 'A1', row: 1, column: 1, value: title };
    return {
      sheet: {
        name,
        rows: [[first], ...this.rows],
        merges: [{ from: { row: 1, column: 1 }, to: { row: 1, column: width } }, ...merges],
      },
      faults: this.faults.all(),
      said: [`${name}：表前的一段“${title}”算作第 1 行，表里的第一行是第 2 行`],
    };
  }
}

function spanOf(attributes: Attributes): number {
  const span = Number(attributeOf(attributes, 'val') ?? 1);
  if (!Number.isInteger(span) || span < 0 || span > 1000) throw refused('damaged', '表格的列数');
  return span;
}
