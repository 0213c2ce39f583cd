import { z } from 'zod';

/**
 * 字段说明 — what the house knows of one field, written once. From here come the labels in
 * messages, table headings, the data dictionary and the JSON Schema.
 */
export interface FieldNote {
  /** 中文名 as an editor knows it. */
  label: string;
  /** Whether the field may leave the house (pages, downloads). */
  public: boolean;
  /** schema.org or Dublin Core term, where there is one. */
  term?: string;
  /** One sentence for the data dictionary. */
  about?: string;
  /** 可选值 — what may be filled in, and what each is called. */
  choices?: Readonly<Record<string, string>>;
  /** 计量 — the record counts in fen, a workbook in yuan. */
  unit?: '分';
  /** 表格列 — its column in the table of namings: the heading, and its place in the row. A place once given stays. */
  csv?: { heading: string; place: number };
  /** 可提及 — words of a document that may speak of age or sex: as what may not be asked. */
  mayNamePrivate?: true;
}

export const fields = z.registry<FieldNote>();

/** 字段的说明 — of a field that must have one; throws where the schema forgot it. */
export function noteOf(schema: z.ZodType): FieldNote {
  const note = fields.get(schema);
  if (!note) throw new Error('记录模式里有一个字段没有写名称。请用 field() 写上。');
  return note;
}

/** Gives a schema its note. Comes last in the chain: a note set before `.optional()` is lost, a second takes the place of the first. */
export function field<S extends z.ZodType>(schema: S, label: string, more: Partial<FieldNote> = {}): S {
  const known = fields.get(schema)?.label;
  if (known !== undefined) throw new Error(`一个模式写了两个名称，“${known}”和“${label}”。请各用一份：schema.clone()。`);
  fields.add(schema, { label, public: true, ...more });
  return schema;
}

/** 标签 — the Chinese label of the field at a path, by the schemas it passes; the key if it has none. */
export function labelAt(schema: z.ZodType, path: readonly PropertyKey[]): string {
  let here: z.ZodType | undefined = schema;
  let label = '';
  for (const key of path) {
    here = childOf(here, key);
    if (typeof key !== 'number') label = (here && fields.get(here)?.label) ?? String(key);
  }
  return label;
}

/** 字段的说明 — of the field at a path, if there is one; an item of a list is stepped over by whatever names it. */
export function noteAt(schema: z.ZodType, path: string): FieldNote | undefined {
  const found = fieldAt(schema, path);
  return found && fields.get(found);
}

/** 一个字段的模式 — by the way to it, `selection.candidates`. */
export const fieldAt = (schema: z.ZodType, path: string): z.ZodType | undefined =>
  path.split('.').reduce<z.ZodType | undefined>(childOf, schema);

/** 字段所在 — “事实第1项，日期”: the way to the field at `facts[0].date` in the words of an editor. */
export function wayTo(schema: z.ZodType, path: string): string {
  let here: z.ZodType | undefined = schema;
  let words = '';
  for (const step of path.match(/[^.[\]]+/g) ?? []) {
    here = childOf(here, step);
    const number = /^\d+$/.test(step);
    if (number) words += `第${Number(step) + 1}项`;
    else words += `${words ? '，' : ''}${(here && fields.get(here)?.label) ?? step}`;
  }
  return words;
}

function childOf(schema: z.ZodType | undefined, key: PropertyKey): z.ZodType | undefined {
  let here: z.ZodType | undefined = schema;
  while (here instanceof z.ZodOptional || here instanceof z.ZodNullable || here instanceof z.ZodDefault) {
    here = here.unwrap() as z.ZodType;
  }
  // What every object has is no field: `constructor`.
  if (here instanceof z.ZodObject) return Object.hasOwn(here.shape, key) ? (here.shape[String(key)] as z.ZodType) : undefined;
  if (here instanceof z.ZodArray) return here.element as z.ZodType;
  return undefined;
}

/** 可选值的写法 — the keys of a table of choices, as an enumeration wants them. */
export const choiceKeys = <T extends Readonly<Record<string, string>>>(choices: T) =>
  Object.keys(choices) as [keyof T & string, ...(keyof T & string)[]];
