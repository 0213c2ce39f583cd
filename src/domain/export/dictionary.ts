import { z } from 'zod';
import { fields, noteOf } from '../record/schema/field.ts';
import { IDS } from '../record/schema/ids.ts';
import { KIND_NAMES, type KindName, kindRow } from '../record/kinds.ts';
import { type Shape, shapes } from '../record/schema/shape.ts';
import { bare, fieldsIn } from '../record/schema/walk.ts';

/** 数据字典一行 — one field of one kind, all of it from the registry. */
export interface DictionaryRow {
  path: string;
  label: string;
  type: string;
  required: boolean;
  public: boolean;
  term?: string;
  about?: string;
}

/** 数据字典一章 — one kind and its fields. */
export interface DictionaryPart {
  kind: KindName;
  name: string;
  about: string;
  rows: DictionaryRow[];
}

const BY_SHAPE: { [S in Shape['is']]: (shape: Extract<Shape, { is: S }>) => string } = {
  id: ({ kind }) => `编号，${IDS[kind].letter} 加四位以上数字`,
  anyId: () => '编号',
  reference: ({ kind }) => `${IDS[kind].name}编号`,
  sources: () => '来源编号，一个或多个',
  edition: () => '年度',
  date: () => '日期',
  text: () => '文字',
  verbatim: () => '文字，照录',
  name: () => '姓名',
  link: () => '网址',
  host: () => '主机名',
};

const BY_TYPE: Record<string, string> = { string: '文字', number: '数字', boolean: '是否', literal: '是否', custom: '文字' };

function typeOf(schema: z.ZodType): string {
  const inner = bare(schema);
  const shape = shapes.get(inner);
  if (shape) return (BY_SHAPE[shape.is] as (shape: Shape) => string)(shape);
  const note = fields.get(schema);
  if (note?.choices)
    return `以下之一：${Object.entries(note.choices)
      .map(([value, name]) => (value === name ? name : `${value} ${name}`))
      .join('、')}`;
  if (inner instanceof z.ZodEnum) return `以下之一：${inner.options.join('、')}`;
  if (inner instanceof z.ZodArray) return `列表：${typeOf(inner.element as z.ZodType)}`;
  if (inner instanceof z.ZodObject) return '一组字段';
  return BY_TYPE[inner.def.type] ?? inner.def.type;
}

/** 数据字典 — every kind with every field, in the order of the record. */
export const dictionary = (): DictionaryPart[] =>
  KIND_NAMES.map((kind) => {
    const { name, about, schema } = kindRow(kind);
    const rows = [...fieldsIn(schema)].map(({ path, schema: field, optional }): DictionaryRow => {
      const note = noteOf(field);
      return {
        path,
        label: note.label,
        type: typeOf(field),
        required: !optional,
        public: note.public,
        ...(note.term && { term: note.term }),
        ...(note.about && { about: note.about }),
      };
    });
    return { kind, name, about, rows };
  });
