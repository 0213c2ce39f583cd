import { type Honour } from '#domain/record/entries/honour.ts';
import { type CellOrigin } from '../../workbook/sheet.ts';
import { type ListRow } from '../list-row.ts';
import { type ColumnKey } from '../table/columns.ts';

/** 各栏的列 — of which column a field of a naming is read; the first that the list has. */
const COLUMNS_OF: readonly [path: keyof Honour, columns: readonly ColumnKey[]][] = [
  ['title', ['title']],
  ['edition', ['edition']],
  ['order', ['order']],
  ['employer', ['employer']],
  ['employerAsStated', ['employer']],
  ['post', ['post', 'work']],
  ['trade', ['trade', 'work']],
  ['city', ['city']],
  ['sources', ['source']],
];

/** 这一行的编号 — of what the record has from a row. */
interface RowIds {
  honour: string;
  person: string;
  employer?: string | undefined;
  trade?: string | undefined;
}

/** 一行的出处 — every value that the record has from a row, with its cell; the name stands for whatever no cell says. */
export function originsOf({ sheet, cells, edition }: Omit<ListRow, 'person'>, ids: RowIds): CellOrigin[] {
  const origin = (id: string | undefined, path: string, columns: readonly ColumnKey[]): CellOrigin[] => {
    const cell = columns.map((key) => cells[key]).find((ref) => ref !== undefined);
    return id === undefined || cell === undefined ? [] : [{ id, path, sheet, cell }];
  };
  return [
    ...origin(ids.honour, '', ['name']),
    ...COLUMNS_OF.flatMap(([path, columns]) => origin(ids.honour, path, columns)),
    ...origin(ids.person, '', ['name']),
    ...origin(ids.person, 'pinyin', ['pinyin']),
    ...origin(ids.employer, '', ['employer']),
    ...origin(ids.trade, '', ['trade', 'work']),
    ...origin(String(edition), '', ['name']),
  ];
}
