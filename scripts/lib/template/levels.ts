import { z } from 'zod';
import { type SchemaColumn } from '#domain/export/tables/columns.ts';
import { type KindName, kindRow } from '#domain/record/kinds.ts';
import { fieldAt } from '#domain/record/schema/field.ts';
import { shapes } from '#domain/record/schema/shape.ts';
import { bare } from '#domain/record/schema/walk.ts';
import { type ItemList } from './sheets.ts';

const isText = (schema: z.ZodType): boolean => ['text', 'verbatim', 'name'].includes(shapes.get(bare(schema))?.is ?? '');

/** 列表的写法 — of texts, written a line each, since a text holds no line end; one of objects has a sheet of its own. */
export function listIn(schema: z.ZodType, { field }: SchemaColumn): 'words' | 'texts' | 'objects' | undefined {
  const inner = bare(schema);
  if (!(inner instanceof z.ZodArray)) return undefined;
  if (field.list) return 'words';
  return isText(inner.element as z.ZodType) ? 'texts' : 'objects';
}

/** 所在的对象 — of the items of a list, in a schema. */
export function itemSchema(schema: z.ZodType, list: string): z.ZodType {
  const found = bare(fieldAt(schema, list) ?? z.never());
  if (!(found instanceof z.ZodArray)) throw new Error(`填报表：${list} 不是列表。`);
  return bare(found.element as z.ZodType);
}

/** 各级的模式 — of an entry, and of the items at each level of a sheet. */
export function levelsOf(kind: KindName, items: readonly ItemList[] = []): z.ZodType[] {
  const levels: z.ZodType[] = [kindRow(kind).schema];
  for (const { list } of items) levels.push(itemSchema(levels.at(-1)!, list));
  return levels;
}
