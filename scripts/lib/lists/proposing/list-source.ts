import { Source } from '#domain/record/entries/source.ts';
import { say, valueAt } from '#domain/record/fault.ts';
import { noteOf } from '#domain/record/schema/field.ts';
import { type OpenedSheets, type CellOrigin, type SheetCell, type SheetFault } from '../../workbook/sheet.ts';
import { dateFrom } from '../reading/date.ts';
import { compact, inOneLine } from '../reading/plain.ts';

const SHEET = '来源';
/** A source is written with its id left out: that comes from the ledger. */
const FIELDS = Object.entries(Source.shape).filter(([key]) => key !== 'id');
const BY_LABEL = new Map(FIELDS.map(([key, schema]) => [compact(noteOf(schema).label), key]));

/** 来源表 — where a book of lists says on a sheet of that name what it is taken from: labels beside or above their values. */
export function sourceIn({ sheets }: OpenedSheets): {
  source?: Omit<Source, 'id'>;
  faults: SheetFault[];
  cells: Omit<CellOrigin, 'id'>[];
} {
  const sheet = sheets.find(({ name }) => compact(name) === SHEET);
  if (!sheet) return { faults: [], cells: [] };
  const cells = sheet.rows.flat();
  const at = (row: number, column: number) => cells.find((cell) => cell.row === row && cell.column === column);
  const labels = cells.filter(({ value }) => BY_LABEL.has(bareLabel(value)));
  const beside = new Set(labels.map(({ row }) => row)).size > 1;
  const faults: SheetFault[] = [];
  const fault = (cell: SheetCell | undefined, heading: string | null, found: string): void =>
    void faults.push({
      ...{ sheet: sheet.name, ref: cell?.ref ?? null, heading, is: '差错', found },
      ...{ wanted: '一条来源，各栏照填报表', mend: '请改正“来源”表，或写明“来源”（命令后加 --source 和来源编号）。' },
    });
  const found = labels.flatMap((label) => {
    const cell = beside ? at(label.row, label.column + 1) : at(label.row + 1, label.column);
    return cell ? [{ key: BY_LABEL.get(bareLabel(label.value))!, label, cell }] : [];
  });
  const written: Record<string, string> = {};
  for (const { key, label, cell } of found) {
    const date = key === 'published' ? dateFrom(cell) : undefined;
    if (date && 'doubt' in date) fault(cell, bareLabel(label.value), date.doubt.found);
    else written[key] = date ? date.value : inOneLine(cell.value);
  }
  const last = labels[0]?.row ?? Infinity;
  if (!beside && cells.some(({ row }) => row > last + 1))
    fault(undefined, null, '“来源”表里不止一条，看不出名单据哪一条；请用“来源编号”列');
  // Any id will do: what is judged is the rest.
  const whole = { id: 'r0000', ...written };
  for (const issue of faults.length > 0 ? [] : (Source.safeParse(whole).error?.issues ?? [])) {
    const own = found.find(({ key }) => key === issue.path[0]);
    fault(own?.cell, own ? bareLabel(own.label.value) : null, say(Source, issue, valueAt(whole, issue.path)));
  }
  const origins = found.map(({ key, cell: { ref } }) => ({ path: key, sheet: sheet.name, cell: ref }));
  return { ...(faults.length === 0 && { source: written as unknown as Omit<Source, 'id'> }), faults, cells: origins };
}

const bareLabel = (value: SheetCell['value']): string => compact(value).replace(/[*★:：]/g, '');
