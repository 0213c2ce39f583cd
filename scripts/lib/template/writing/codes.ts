import { type Archive } from '#domain/record/archive.ts';
import { type KindName, kindRow, type OpenKind } from '#domain/record/kinds.ts';
import { columnLetters } from '../../workbook/cell-ref.ts';
import { CODES_MARK } from '../../workbook/xlsx/read-xlsx.ts';
import { idWithName } from '../cell-text.ts';
import { type TemplateColumn } from '../columns.ts';
import { DELETED } from '../signs.ts';

export const CODES = '码表';

/** 码表 — a column for every list of choices; the range of each, for the drop-downs that point at it. */
export class Codes {
  private readonly columns: { heading: string; values: string[] }[] = [{ heading: CODES_MARK, values: [] }];
  private readonly known = new Map<string, string>();
  private readonly archive: Archive;

  constructor(archive: Archive) {
    this.archive = archive;
  }

  /** The range that a column chooses from; none where it is filled in freely. */
  rangeFor({ heading, choices, refersTo, list, required }: TemplateColumn): string | undefined {
    if (list !== undefined) return undefined;
    if (refersTo !== undefined) return this.range(`编号：${kindRow(refersTo).name}`, this.entries(refersTo));
    return choices.size > 0 ? this.range(heading, [...choices.keys(), ...(required ? [] : [DELETED])]) : undefined;
  }

  rows(): string[][] {
    const length = Math.max(...this.columns.map(({ values }) => values.length));
    return [
      this.columns.map(({ heading }) => heading),
      ...Array.from({ length }, (_, row) => this.columns.map(({ values }) => values[row] ?? '')),
    ];
  }

  private entries(kind: KindName): string[] {
    if (kind === 'editions') return this.archive.editions.map(({ year }) => String(year));
    return (this.archive[kind as OpenKind] as { id?: string }[]).flatMap(({ id }) =>
      id === undefined ? [] : idWithName(this.archive, kind, id),
    );
  }

  private range(heading: string, values: string[]): string | undefined {
    if (values.length === 0) return undefined;
    const same = values.join('\n');
    const known = this.known.get(same);
    if (known !== undefined) return known;
    this.columns.push({ heading, values });
    const letters = columnLetters(this.columns.length);
    const range = `'${CODES}'!$${letters}$2:$${letters}$${values.length + 1}`;
    this.known.set(same, range);
    return range;
  }
}
