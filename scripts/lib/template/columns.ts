import { z } from 'zod';
import { fieldColumns, type SchemaColumn } from '#domain/export/tables/columns.ts';
import { type KindName, kindRow } from '#domain/record/kinds.ts';
import { fieldAt, noteAt, noteOf } from '#domain/record/schema/field.ts';
import { shapes } from '#domain/record/schema/shape.ts';
import { bare } from '#domain/record/schema/walk.ts';
import { MARKED } from './signs.ts';
import { itemSchema, levelsOf, listIn } from './levels.ts';
import { type TemplateSheet } from './sheets.ts';

/** 一栏说什么 — where its values stand: in the row itself, in a list beside it, in one of the same key, or the row’s key in a list. */
export type Place =
  | { in: 'row'; key: string }
  | { in: 'beside'; list: string; key: string }
  | { in: 'joined'; list: string; key: string }
  | { in: 'list'; list: string }
  /** What tells rows apart: the kind, the entry, items by a field or by their place. */
  | { in: 'identity'; what: 'kind' | 'entry' }
  | { in: 'identity'; what: 'item'; level: number };

/** 填报表的一栏 — with all that the registry knows of its field. */
export interface TemplateColumn {
  heading: string;
  place: Place;
  schema: z.ZodType;
  required: boolean;
  /** 说明 — for the note at the heading. */
  about: string[];
  /** 可选值 — as the cell says them, by what the record holds. */
  choices: ReadonlyMap<string, string | number | boolean>;
  refersTo: KindName | undefined;
  /** 元 — the record counts in fen. */
  inFen: boolean;
  /** 几个值 — words with a mark between them, or texts a line each. */
  list: 'words' | 'texts' | undefined;
  isNumber: boolean;
  /** Of a sheet of several kinds, those that have the field. */
  kinds: ReadonlySet<KindName>;
}

function choicesOf({ field, schema }: SchemaColumn): Map<string, string | number | boolean> {
  const inner = bare(schema);
  // What is written only if it is so.
  if (inner instanceof z.ZodLiteral && inner.value === true) return new Map([[MARKED, true]]);
  const { categories, constraints } = field;
  if (categories) return new Map(categories.map(({ value, label }) => [label, value]));
  return new Map((constraints?.enum ?? []).map((value) => [String(value), value]));
}

/** A column of the workbook for one of the registry; none where it holds what a cell can’t. */
function columnFor(from: SchemaColumn, place: Place, kinds: Iterable<KindName>, before = ''): TemplateColumn | undefined {
  const { field, schema, refersTo } = from;
  const list = listIn(schema, from);
  if (list === 'objects') return undefined;
  const note = noteOf(schema);
  const inner = bare(schema);
  const inFen = note.unit === '分';
  return {
    heading: `${before}${field.name}${inFen ? '（元）' : ''}`,
    ...{ place, schema, list, inFen },
    // What may be unknown has to say so; a list that may be empty is, where nothing is said.
    required: schema.def.type === 'nullable' || (field.constraints?.required === true && !(list && schema.safeParse([]).success)),
    about: note.about && !inFen ? [note.about] : [],
    choices: choicesOf(from),
    refersTo: refersTo ?? listedKind(inner),
    isNumber: list === undefined && (field.type === 'integer' || field.type === 'number'),
    kinds: new Set(kinds),
  };
}

function listedKind(inner: z.ZodType): KindName | undefined {
  if (!(inner instanceof z.ZodArray)) return undefined;
  const shape = shapes.get(bare(inner.element as z.ZodType));
  return shape?.is === 'reference' ? shape.kind : undefined;
}

const labelOfList = (schema: z.ZodType, list: string): string => noteOf(fieldAt(schema, list) ?? schema).label;

/** What only tells rows apart. */
function identityColumns({ name, kinds, items = [] }: TemplateSheet): TemplateColumn[] {
  const [kind] = kinds;
  if (kind === undefined) throw new Error(`填报表：“${name}”没有写种类。`);
  const plain = {
    ...{ required: true, about: [], choices: new Map<string, string>(), refersTo: undefined, inFen: false, list: undefined },
    ...{ isNumber: false, schema: z.string(), kinds: new Set(kinds) },
  } as const;
  const ofKinds: TemplateColumn = {
    ...plain,
    heading: '类别',
    place: { in: 'identity', what: 'kind' },
    choices: new Map(kinds.map((each) => [kindRow(each).name, each])),
  };
  const levels = levelsOf(kind, items);
  const key = fieldColumns(levels[0]!).find(({ field }) => field.key === kindRow(kind).key)!;
  const isYear = shapes.get(bare(key.schema)) === undefined;
  const entry: TemplateColumn = {
    ...plain,
    heading: kinds.length > 1 ? '编号' : items.length > 0 && !isYear ? kindRow(kind).name : key.field.name,
    place: { in: 'identity', what: 'entry' },
    refersTo: items.length > 0 && kinds.length === 1 ? kind : undefined,
    isNumber: isYear,
    schema: isYear ? key.schema : plain.schema,
    about: isYear ? [] : items.length > 0 ? ['哪一条，写它的编号'] : ['新的写“新1”“新2”……，别的表也用它；编号由程序给'],
  };
  const ofItems = items.map(({ by }, level): TemplateColumn => {
    const column = by === undefined ? undefined : fieldColumns(levels[level + 1]!).find(({ field }) => field.key === by);
    const place = { in: 'identity', what: 'item', level } as const;
    const own = column && columnFor(column, place, kinds);
    return own ?? { ...plain, heading: '序号', place, isNumber: true, schema: z.int().min(1), about: ['第几项；新的接着往下编'] };
  });
  return [...(kinds.length > 1 ? [ofKinds] : []), entry, ...ofItems];
}

/** What the registry says of the group that a field opens: at its first column, not at each. */
function groupAbout(level: z.ZodType, key: string, before: ReadonlyMap<string, TemplateColumn>): string[] {
  const group = key.slice(0, key.indexOf('.'));
  const opened = !key.includes('.') || [...before.keys()].some((other) => other !== key && other.startsWith(`${group}.`));
  return opened ? [] : [noteAt(level, group)?.about ?? []].flat();
}

/** 各栏 — of a sheet: what tells rows apart, then what the row itself says, in the order of the registry. */
export function templateColumns(sheet: TemplateSheet): TemplateColumn[] {
  const { kinds, items = [], beside = [], joined, marked = [], leave = [] } = sheet;
  const columns = identityColumns(sheet);
  const own = new Map<string, TemplateColumn>();
  for (const kind of kinds) {
    const level = levelsOf(kind, items).at(-1)!;
    const by = items.length > 0 ? items.at(-1)!.by : kindRow(kind).key;
    for (const from of fieldColumns(level)) {
      const key = from.field.key!;
      if (key === by || leave.includes(key)) continue;
      const column = columnFor(from, { in: 'row', key }, [...(own.get(key)?.kinds ?? []), kind]);
      if (column) own.set(key, { ...column, about: [...groupAbout(level, key, own), ...column.about] });
    }
  }
  columns.push(...own.values());
  const schema = kindRow(kinds[0]!).schema;
  const level = levelsOf(kinds[0]!, items).at(-1)!;
  for (const list of beside)
    for (const from of fieldColumns(itemSchema(level, list)))
      columns.push(
        ...[columnFor(from, { in: 'beside', list, key: from.field.key! }, kinds, `${labelOfList(level, list)}／`) ?? []].flat(),
      );
  for (const from of joined ? fieldColumns(itemSchema(schema, joined)) : [])
    if (joined && from.field.key !== items.at(-1)?.by)
      columns.push(...[columnFor(from, { in: 'joined', list: joined, key: from.field.key! }, kinds) ?? []].flat());
  for (const list of marked)
    columns.push({
      ...columns[0]!,
      ...{ heading: labelOfList(schema, list), place: { in: 'list', list }, required: false, isNumber: false },
      ...{ refersTo: undefined, about: [], choices: new Map([[MARKED, MARKED]]) },
    });
  return columns.map((column) =>
    column.place.in === 'beside' || column.place.in === 'joined' ? { ...column, required: false } : column,
  );
}
