import { z } from 'zod';
import { fields, labelAt } from './schema/field.ts';

/** 错处 — one fault in one file: where it stands and what is wrong, in plain Chinese. */
export interface Fault {
  file: string;
  path: string;
  message: string;
  /** 整个文件 — nothing in it could be read, or it is not there. */
  broken?: true;
}

/** `people[3].facts[0]` — a path as people write it. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (all, key) => (typeof key === 'number' ? `${all}[${key}]` : all ? `${all}.${String(key)}` : String(key)),
    '',
  );

const TYPES: Record<string, string> = {
  string: '文字（用英文双引号括起）',
  number: '数字（不加引号）',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（方括号）',
  object: '对象（花括号）',
  tuple: '列表（方括号）',
};

function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > 40 ? `“${value.slice(0, 40)}…”` : `“${value}”`;
  return value === undefined || value === null ? '空' : JSON.stringify(value).slice(0, 60);
}

/** Says a zod issue in the words of an editor: the field, what was found, what is wanted. */
export function say(schema: z.ZodType, issue: z.core.$ZodIssue, found: unknown): string {
  const label = labelAt(schema, issue.path);
  const field = label ? `“${label}”` : '这一条';
  switch (issue.code) {
    case 'unrecognized_keys':
      return `有不认识的字段：${issue.keys.map((key) => `“${key}”`).join('、')}。可用的字段：${knownKeys(schema, issue.path)}。请改名或删去。`;
    case 'invalid_type':
      return found === undefined
        ? `缺少${field}，这一项必填。请补上 ${String(issue.path.at(-1))}。`
        : `${field}填了${shown(found)}，应为${TYPES[issue.expected] ?? issue.expected}。`;
    case 'invalid_value':
      return `${field}填了${shown(found)}，应为以下之一：${issue.values.map(String).join('、')}。`;
    case 'too_small':
      return issue.origin === 'array' ? `${field}是空的，至少要有 ${String(issue.minimum)} 项。` : `${field}${issue.message}。`;
    default:
      return `${field}：${issue.message}。`;
  }
}

function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string {
  let here: unknown = schema;
  for (const key of path) {
    while (here instanceof z.ZodOptional) here = here.unwrap();
    here = here instanceof z.ZodObject ? here.shape[String(key)] : here instanceof z.ZodArray ? here.element : undefined;
  }
  while (here instanceof z.ZodOptional) here = here.unwrap();
  if (!(here instanceof z.ZodObject)) return '（无）';
  return Object.entries(here.shape as Record<string, z.ZodType>)
    .map(([key, child]) => `${key}（${fields.get(child)?.label ?? key}）`)
    .join('、');
}

/** The value at a path, for saying what was found. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (here, key) => (here === null || here === undefined ? undefined : (here as Record<PropertyKey, unknown>)[key]),
    value,
  );
}
