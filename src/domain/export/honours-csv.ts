import { type z } from 'zod';
import { type Archive, need } from '../record/archive.ts';
import { STATED } from '../record/entries/honour.ts';
import { publisherText } from '../record/entries/source.ts';
import { fields, type FieldNote } from '../record/schema/field.ts';
import { type KindName, kindRow, labelOf } from '../record/kinds.ts';
import { fieldsIn } from '../record/schema/walk.ts';
import { type Entry } from '../views/honours/entry.ts';
import { honourEntries } from './open-data.ts';
import { fieldAs } from './tables/columns.ts';
import { type Cell, type Column, LIST_MARK, type Table, type TableField, tableFrom } from './tables/table.ts';

/** 一列 — a column of the table of namings, at its place in the row. */
interface Placed extends Column<Entry> {
  place: number;
}

const text = (name: string): TableField => ({ name, type: 'string' });

/** What no single field says: joined, or told in the words of the source. */
const joined = (archive: Archive): Placed[] => [
  { field: text('单位'), place: 10, of: ({ employer }) => employer },
  { field: text('工种'), place: 12, of: ({ trade }) => trade },
  { field: text('地市'), place: 14, of: ({ city }) => city },
  { field: text('行业门类'), place: 15, of: ({ section }) => section },
  {
    field: text('来源'),
    place: 18,
    of: ({ honour }) =>
      honour.sources
        .map((id) => need(archive, 'sources', id, honour))
        .map((source) => `${publisherText(source)}${source.dated === '发布日' ? ` ${source.published}` : ''}`)
        .join(LIST_MARK),
  },
  // Whether each was so at the time, or by whom and when it was stated.
  ...STATED.map((field, index): Placed => ({
    field: text(`${labelOf('honours', field)}所据`),
    place: 19 + index,
    of: ({ told }) => told[field]?.by,
  })),
];

/** A field as a cell: what may be chosen by its name, a list by its items. */
function cellOf({ choices }: FieldNote, isCode: boolean, value: unknown): Cell {
  if (Array.isArray(value)) return value.map((item) => String(item)).join(LIST_MARK);
  return (isCode ? undefined : choices?.[String(value)]) ?? (value as Cell);
}

/** 登记的一列 — of a field that the registry marks; what may be chosen is told by its name. */
function marked(note: FieldNote, schema: z.ZodType, read: (entry: Entry) => unknown): Placed {
  const { heading, place } = note.csv!;
  // The code of a place has a column of its own beside the name.
  const isCode = heading.endsWith('代码');
  const { categories, constraints, ...rest } = fieldAs(heading, schema);
  const names = categories?.map(({ label }) => label);
  const field = isCode || !names ? { ...rest, constraints } : { ...rest, constraints: { ...constraints, enum: names } };
  return { place, field: { ...field, constraints: field.constraints ?? {} }, of: (entry) => cellOf(note, isCode, read(entry)) };
}

/** 各列 — fields that the registry marks, of the naming and of the person, and what is joined. */
function columns(archive: Archive): Placed[] {
  const fieldsOfKind = (kind: KindName, from: (entry: Entry) => object): Placed[] =>
    [...fieldsIn(kindRow(kind).schema)].flatMap(({ path, schema }) => {
      const note = fields.get(schema);
      if (!note?.csv || !note.public) return [];
      const read = (entry: Entry) =>
        path.split('.').reduce<unknown>((here, key) => (here as Record<string, unknown> | undefined)?.[key], from(entry));
      return [marked(note, schema, read)];
    });
  return [
    ...fieldsOfKind('honours', ({ honour }) => honour),
    ...fieldsOfKind('people', ({ person }) => person),
    ...joined(archive),
  ].sort((a, b) => a.place - b.place);
}

/** 命名总表 — `/data/honours.csv`: one row a naming, with the names of all that it points at. */
export const honoursTable = (archive: Archive): Table =>
  tableFrom(
    { name: 'honours-joined', title: '命名总表', about: '每次命名一行，单位、工种、地市写名称', primaryKey: '命名编号' },
    columns(archive),
    honourEntries(archive),
  );
