import { type SheetFault } from '../workbook/sheet.ts';
import { type Book, sheetBook, putFirst } from './book.ts';
import { anchorsOf, colourCells, type Mark } from './cells.ts';
import { LIST } from './fault-list.ts';
import { listSheet } from './list-sheet.ts';
import { addBoxes, NO_BOXES } from './note-boxes.ts';
import { addNotes, NO_NOTES, threadedCells } from './notes.ts';
import { Package } from './package.ts';
import { cellName, cellPlace } from './place.ts';
import { Refusal, refuse } from './xml/refusal.ts';
import { hangBoxes, worksheetOf } from './sheet-parts.ts';
import { NO_STYLES, Styles } from './styles.ts';
import { type XmlPart } from './xml/xml-part.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.';
const WORKSHEET = `${TYPE}spreadsheetml.worksheet+xml`;
const STYLES = `${TYPE}spreadsheetml.styles+xml`;
const NOTES = `${TYPE}spreadsheetml.comments+xml`;
const BOXES = `${TYPE}vmlDrawing`;

/**
 * 标好的工作簿 — the clerk's own, each cell at fault coloured and noted, with a sheet before all others that lists what is
 * wrong; whatever else is in it stays as it is. What is not known for certain is refused, with the reason in Chinese.
 */
export function markedBook(bytes: Uint8Array, faults: readonly SheetFault[]): Uint8Array | { refused: string } {
  try {
    return new Marking(bytes, faults).done();
  } catch (error) {
    if (error instanceof Refusal) return { refused: `这份工作簿不能原样标出来给回：${error.message}。问题另列成一张清单。` };
    throw error;
  }
}

class Marking {
  private readonly pack: Package;
  private readonly book: Book;
  private readonly styles: Styles;
  private readonly stylesPart: string;
  private readonly faults: readonly SheetFault[];
  /** The cell that is marked for a fault: of merged cells the first. */
  private readonly cells = new Map<SheetFault, string>();

  constructor(bytes: Uint8Array, faults: readonly SheetFault[]) {
    this.faults = faults;
    this.pack = new Package(bytes);
    this.book = sheetBook(this.pack);
    this.stylesPart = this.part(this.book.part, 'styles', STYLES, () => this.pack.free('xl/styles', 'xml'), NO_STYLES);
    this.styles = new Styles(this.pack.text(this.stylesPart));
  }

  done(): Uint8Array {
    for (const [name, faults] of Map.groupBy(this.faults, ({ sheet }) => sheet)) {
      const sheet = this.book.sheets.find((each) => each.grid && each.name === name);
      if (sheet) this.mark(sheet.part, faults);
    }
    const list = listSheet(this.faults, (fault) => this.cells.get(fault) ?? null, this.styles);
    const part = this.pack.free('xl/worksheets/sheet', 'xml');
    this.pack.create(part, WORKSHEET, list);
    putFirst(this.pack, this.book, this.listName(), part);
    this.pack.put(this.stylesPart, this.styles.done());
    return this.pack.zipped();
  }

  private mark(part: string, faults: readonly SheetFault[]): void {
    const sheet = worksheetOf(this.pack.text(part));
    const anchor = anchorsOf(sheet);
    const marks = new Map<string, Mark & { texts: string[] }>();
    for (const fault of faults) {
      const said = fault.ref === null ? null : cellPlace(fault.ref);
      if (!said) continue;
      const place = anchor(said);
      const name = cellName(place);
      this.cells.set(fault, name);
      const mark = marks.get(name) ?? { ...place, is: fault.is, texts: [] };
      if (fault.is === '差错') mark.is = '差错';
      mark.texts.push(noteOf(fault));
      marks.set(name, mark);
    }
    if (marks.size === 0) return;
    colourCells(sheet, [...marks.values()], (style, is) => this.styles.tint(style, is));
    this.note(part, sheet, marks);
    this.pack.put(part, sheet.done());
  }

  private note(part: string, sheet: XmlPart, marks: ReadonlyMap<string, Mark & { texts: string[] }>): void {
    const threads = this.pack.relations(part).filter(({ type }) => type === 'threadedComment');
    const threaded = new Set(threads.flatMap(({ target }) => threadedCells(this.pack.text(target))));
    const notes = [...marks].flatMap(([name, mark]) => (threaded.has(name) ? [] : [{ ...mark, text: mark.texts.join('\n\n') }]));
    if (notes.length === 0) return;
    const notesPart = this.part(part, 'comments', NOTES, () => this.pack.free('xl/comments', 'xml'), NO_NOTES);
    const { xml, fresh } = addNotes(this.pack.text(notesPart), notes);
    this.pack.put(notesPart, xml);
    if (fresh.length === 0) return;
    const id = hangBoxes(sheet, () => {
      const boxes = this.pack.free('xl/drawings/vmlDrawing', 'vml');
      this.pack.create(boxes, BOXES, NO_BOXES);
      return this.pack.relate(part, 'vmlDrawing', boxes);
    });
    const boxes = this.pack.relations(part).find((relation) => relation.id === id)?.target ?? refuse('找不到批注的图形');
    this.pack.put(boxes, addBoxes(this.pack.text(boxes), fresh));
  }

  /** 要用的部件 — the one that is there, or a new one. */
  private part(from: string, relation: string, type: string, name: () => string, empty: string): string {
    const held = this.pack.relations(from).find((each) => each.type === relation);
    if (held) return held.target;
    const part = name();
    this.pack.create(part, type, empty);
    this.pack.relate(from, relation, part);
    return part;
  }

  /** Sheets may not be called alike. */
  private listName(): string {
    const taken = new Set(this.book.sheets.map(({ name }) => name.toLowerCase()));
    for (let number = 1; ; number++) {
      const name = number === 1 ? LIST : `${LIST}${number}`;
      if (!taken.has(name)) return name;
    }
  }
}

const noteOf = ({ is, heading, found, wanted, mend }: SheetFault): string =>
  `${is}${heading === null ? '' : `（${heading}）`}\n发现：${found}\n应为：${wanted}\n怎样改：${mend}`;
