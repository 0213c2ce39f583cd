import { type Archive, need } from '../record/archive.ts';
import { STATED } from '../record/entries/honour.ts';
import { publisherText } from '../record/entries/source.ts';
import { fields, type FieldNote } from '../record/schema/field.ts';
import { type KindName, kindRow, labelOf } from '../record/kinds.ts';
import { fieldsIn } from '../record/schema/walk.ts';
import { csv } from '../values/csv.ts';
import { type Entry } from '../views/honours/entry.ts';
import { honourEntries } from './open-data.ts';

type Cell = string | number | null | undefined;

/** 一列 — a column of the table of namings, at its place in the row. */
interface Column {
  heading: string;
  place: number;
  of: (entry: Entry, archive: Archive) => Cell;
}

/** What no single field says: joined, or told in the words of the source. */
const JOINED: Column[] = [
  { heading: '单位', place: 10, of: ({ employer }) => employer },
  { heading: '工种', place: 12, of: ({ trade }) => trade },
  { heading: '地市', place: 14, of: ({ city }) => city },
  { heading: '行业门类', place: 15, of: ({ section }) => section },
  {
    heading: '来源',
    place: 18,
    of: ({ honour }, archive) =>
      honour.sources
        .map((id) => need(archive, 'sources', id, honour))
        .map((source) => `${publisherText(source)}${source.dated === '发布日' ? ` ${source.published}` : ''}`)
        .join('；'),
  },
  // Whether each was so at the time, or by whom and when it was stated.
  ...STATED.map((field, index): Column => ({
    heading: `${labelOf('honours', field)}所据`,
    place: 19 + index,
    of: ({ told }) => told[field]?.by,
  })),
];

/** A field as a cell: what may be chosen by its name, a list by its items. */
function cellOf({ choices, csv: column }: FieldNote, value: unknown): Cell {
  if (Array.isArray(value)) return value.map((item) => String(item)).join('；');
  // The code of a place has a column of its own beside the name.
  const named = column?.heading.endsWith('代码') ? undefined : choices?.[String(value)];
  return named ?? (value as Cell);
}

/** 各列 — fields that the registry marks, of the naming and of the person, and what is joined. */
function columns(): Column[] {
  const marked = (kind: KindName, from: (entry: Entry) => object): Column[] =>
    [...fieldsIn(kindRow(kind).schema)].flatMap(({ path, schema }) => {
      const note = fields.get(schema);
      if (!note?.csv || !note.public) return [];
      const read = (entry: Entry) =>
        path.split('.').reduce<unknown>((here, key) => (here as Record<string, unknown> | undefined)?.[key], from(entry));
      return [{ ...note.csv, of: (entry: Entry) => cellOf(note, read(entry)) }];
    });
  const all = [...marked('honours', ({ honour }) => honour), ...marked('people', ({ person }) => person), ...JOINED];
  return all.sort((a, b) => a.place - b.place);
}

/** `/data/honours.csv` — the same rows for Excel and WPS. */
export function honoursCsv(archive: Archive): string {
  const all = columns();
  return csv(
    all.map(({ heading }) => heading),
    honourEntries(archive).map((entry) => all.map(({ of }) => of(entry, archive))),
  );
}
