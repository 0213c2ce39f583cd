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
}

export const fields = z.registry<FieldNote>();

/** Gives a schema its note. Comes last in the chain: a note set before `.optional()` is lost. */
export function field<S extends z.ZodType>(schema: S, label: string, more: Partial<FieldNote> = {}): S {
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

function childOf(schema: z.ZodType | undefined, key: PropertyKey): z.ZodType | undefined {
  let here: z.ZodType | undefined = schema;
  while (here instanceof z.ZodOptional || here instanceof z.ZodNullable || here instanceof z.ZodDefault) {
    here = here.unwrap() as z.ZodType;
  }
  if (here instanceof z.ZodObject) return here.shape[String(key)] as z.ZodType | undefined;
  if (here instanceof z.ZodArray) return here.element as z.ZodType;
  return undefined;
}

/** What is wrong with a text, or nothing. */
function faultOf(value: string): string | undefined {
  if (value === '') return '不能留空；不知道就整个字段不写';
  if (value !== value.trim()) return '首尾有多余空白，请删去';
  if (/[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/u.test(value))
    return '含有私用区字符（造字），别人的电脑显示不出，请改用 GB 18030 中的正式字符';
  return undefined;
}

/** 文字 — a text that says something: not empty, no blanks at its ends, no private-use character. One check, since there are millions. */
export const text = () =>
  z.string().refine((value) => faultOf(value) === undefined, { error: (issue) => faultOf(String(issue.input)) ?? '' });

/** 编号 — one letter and four or more digits, minted once, never reused. */
export const idOf = (letter: string, what: string) =>
  z.string().regex(new RegExp(`^${letter}\\d{4,}$`), {
    error: (issue) => `填了“${String(issue.input)}”，应为${what}编号：字母 ${letter} 加至少四位数字，如 ${letter}0001`,
  });
