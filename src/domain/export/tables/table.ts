import { csv } from '../../values/csv.ts';

/** 一格. */
export type Cell = string | number | null | undefined;

/** 一栏的写法 — a field of Table Schema (Data Package v2). */
export interface TableField {
  /** 栏名 — the heading, as the first line of the table has it. */
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'array';
  format?: 'uri';
  description?: string;
  /** Where the value stands in the JSON of the same entry: `employer.value`. */
  key?: string;
  rdfType?: string;
  categories?: { value: string; label: string }[];
  /** 几个值 — words joined by a mark; the profile of the standard knows no type for them. */
  list?: { delimiter: string; itemType: 'string' | 'integer' };
  constraints?: {
    required?: true;
    unique?: true;
    enum?: readonly (string | number)[];
    pattern?: string;
    minimum?: number;
    maximum?: number;
  };
}

/** 一栏 — how it is written, and how it is read from what makes the row. */
export interface Column<Row> {
  field: TableField;
  of: (row: Row) => Cell;
}

/** 外键 — a column whose values stand in the key of another table. */
export interface ForeignKey {
  fields: [string];
  reference: { resource: string; fields: [string] };
}

/** 表 — a table that leaves the house, whatever it is written as. */
export interface Table {
  /** As machines call it. */
  name: string;
  title: string;
  about: string;
  fields: TableField[];
  rows: Cell[][];
  primaryKey?: string;
  foreignKeys?: ForeignKey[];
}

/** 列表的分隔 — between ids and other words of which none holds it. */
export const LIST_MARK = '；';

/** 制表 — from columns and what makes the rows. */
export const tableFrom = <Row>(
  about: Pick<Table, 'name' | 'title' | 'about' | 'primaryKey' | 'foreignKeys'>,
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
): Table => ({
  ...about,
  fields: columns.map(({ field }) => field),
  rows: Array.from(rows, (row) => columns.map(({ of }) => of(row))),
});

/** 表的文本 — for Excel and WPS, with a BOM, CRLF, and nothing that would run. */
export const csvOf = ({ fields, rows }: Table): string =>
  csv(
    fields.map(({ name }) => name),
    rows,
  );

/** 表的模式 — Table Schema, as a data package holds it. */
export const tableSchemaOf = ({ fields, primaryKey, foreignKeys = [] }: Table) => ({
  $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
  fields: fields.map((field) => ({ title: field.name, ...field })),
  missingValues: [''],
  ...(primaryKey && { primaryKey: [primaryKey] }),
  ...(foreignKeys.length > 0 && { foreignKeys }),
});
