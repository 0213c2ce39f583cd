import { z } from 'zod';
import { type KindName, kindRow, KINDS } from '../../record/kinds.ts';
import { type FieldNote, noteOf } from '../../record/schema/field.ts';
import { shapes } from '../../record/schema/shape.ts';
import { bare } from '../../record/schema/walk.ts';
import { type Cell, type Column, LIST_MARK, type TableField } from './table.ts';

/** 日期的写法 — as precise as it is known. */
export const DATE_PATTERN = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';

/** 术语的全称 — of what the registry writes short. */
const VOCABULARIES: Record<string, string> = { schema: 'https://schema.org/', dcterms: 'http://purl.org/dc/terms/' };
const termOf = (term: string): string => term.replace(/^(\w+):/, (_, short: string) => VOCABULARIES[short]!);

/** 可选值 — by the schema, or by the note where the rules judge them. */
function choicesIn(inner: z.ZodType, { choices }: FieldNote): string[] | undefined {
  if (inner instanceof z.ZodEnum) return inner.options.map(String);
  return choices && Object.keys(choices);
}

/** What JSON Schema says of one value: its type and how it is bounded. */
interface Bounds {
  type?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
}
const boundsIn = (inner: z.ZodType): Bounds => z.toJSONSchema(inner, { unrepresentable: 'any', io: 'input' }) as Bounds;

/** Words without a mark of their own: ids, years, names, what may be chosen. A free text may hold any mark. */
const isWord = (inner: z.ZodType): boolean =>
  inner instanceof z.ZodEnum || ['id', 'reference', 'edition', 'anyId', 'name', 'host'].includes(shapes.get(inner)?.is ?? '');

/** 单值的写法 — type and constraints of a field that holds no other. */
function written(inner: z.ZodType, note: FieldNote): Omit<TableField, 'name'> {
  if (inner instanceof z.ZodArray) {
    const item = bare(inner.element as z.ZodType);
    const numbers = boundsIn(item).type === 'integer';
    // Sources are a list of ids; the shape stands on the list.
    const plain = isWord(item) || shapes.get(inner)?.is === 'sources';
    return plain
      ? {
          type: 'string',
          list: { delimiter: LIST_MARK, itemType: numbers ? 'integer' : 'string' },
          description: `几个值，以“${LIST_MARK}”相连`,
        }
      : { type: 'array', description: 'JSON 文字' };
  }
  const { type, pattern, minimum, maximum } = boundsIn(inner);
  const shape = shapes.get(inner);
  const choices = choicesIn(inner, note);
  const named = choices && note.choices && choices.some((value) => note.choices![value] !== value);
  const constraints = {
    ...(choices && { enum: choices }),
    ...(shape?.is === 'date' ? { pattern: DATE_PATTERN } : pattern && { pattern }),
    ...(minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && { minimum }),
    ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && { maximum }),
  };
  return {
    type: type === 'integer' || type === 'number' || type === 'boolean' ? type : 'string',
    ...(shape?.is === 'link' && { format: 'uri' as const }),
    ...(named && { categories: choices.map((value) => ({ value, label: note.choices![value] ?? value })) }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

/** 一格的值 — a list of words joined, any other list as the text of JSON. */
function cellOf({ list }: TableField, value: unknown): Cell {
  if (Array.isArray(value)) return list ? value.map(String).join(LIST_MARK) : JSON.stringify(value);
  return typeof value === 'boolean' ? String(value) : (value as Cell);
}

/** 一个字段的写法 — under a heading; `required` only where all that holds it is. */
export function fieldAs(name: string, schema: z.ZodType, more: { key?: string; required?: boolean } = {}): TableField {
  const note = noteOf(schema);
  const { constraints, description, ...rest } = written(bare(schema), note);
  const told = [note.about, description].filter(Boolean).join('。');
  const all = { ...(more.required && { required: true as const }), ...constraints };
  return {
    name,
    ...rest,
    ...(more.key && { key: more.key }),
    ...(note.term && { rdfType: termOf(note.term) }),
    ...(told && { description: told }),
    ...(Object.keys(all).length > 0 && { constraints: all }),
  };
}

/** 一栏和它的形 — the column, and what of another kind it points at. */
export interface SchemaColumn extends Column<object> {
  schema: z.ZodType;
  refersTo?: KindName;
}

interface Way {
  keys: string[];
  labels: string[];
  required: boolean;
}

function* columnsIn(schema: z.ZodType, way: Way): Generator<SchemaColumn> {
  for (const [key, child] of Object.entries((schema as z.ZodObject).shape)) {
    const { label, public: open } = noteOf(child);
    if (!open) continue;
    const inner = bare(child);
    const here: Way = {
      keys: [...way.keys, key],
      // “单位／单位” says nothing more than “单位”.
      labels: way.labels.at(-1) === label ? way.labels : [...way.labels, label],
      required: way.required && child === inner,
    };
    if (inner instanceof z.ZodObject) yield* columnsIn(inner, here);
    else yield columnAt(child, here);
  }
}

function columnAt(schema: z.ZodType, { keys, labels, required }: Way): SchemaColumn {
  const field = fieldAs(labels.join('／'), schema, { key: keys.join('.'), required });
  const shape = shapes.get(bare(schema));
  const refersTo = shape?.is === 'reference' ? shape.kind : shape?.is === 'edition' ? 'editions' : undefined;
  return {
    field,
    schema,
    of: (row) =>
      cellOf(
        field,
        keys.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], row),
      ),
    ...(refersTo && { refersTo }),
  };
}

/** 一种对象的各栏 — of an item of a list, say, as those of a kind. */
export const fieldColumns = (schema: z.ZodType): SchemaColumn[] => [
  ...columnsIn(bare(schema), { keys: [], labels: [], required: true }),
];

const made = new Map<KindName, SchemaColumn[]>();

/** 各栏 — of a kind, in the order of its schema: every public field, nested ones by the way to them. */
export function columnsOf(kind: KindName): SchemaColumn[] {
  let columns = made.get(kind);
  if (!columns) made.set(kind, (columns = fieldColumns(KINDS[kind].schema)));
  return columns;
}

/** 主键的栏名 — of the field by which an entry of a kind is known. */
export const keyHeading = (kind: KindName): string | undefined =>
  columnsOf(kind).find(({ field }) => field.key === kindRow(kind).key)?.field.name;
