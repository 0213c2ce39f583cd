import { cellAt } from '../workbook/cell-ref.ts';
import { type Sheet, type SheetFault } from '../workbook/sheet.ts';

/** 依次说 — as one reads: what is of the whole file first, then sheet by sheet, row by row, cell by cell. */
export function faultsInOrder(faults: readonly SheetFault[], sheets: readonly Pick<Sheet, 'name'>[]): SheetFault[] {
  const placed = faults.map((fault) => {
    const at = fault.ref === null ? undefined : cellAt(fault.ref);
    return {
      fault,
      place: [sheets.findIndex(({ name }) => name === fault.sheet), at?.row ?? paragraphIn(fault.ref), at?.column ?? 0],
    };
  });
  const between = (a: readonly number[], b: readonly number[]): number =>
    a.map((each, index) => each - b[index]!).find((difference) => difference !== 0) ?? 0;
  return placed.toSorted((a, b) => between(a.place, b.place)).map(({ fault }) => fault);
}

const paragraphIn = (ref: string | null): number => Number(/^第 (\d+) 段/.exec(ref ?? '')?.[1] ?? 0);
