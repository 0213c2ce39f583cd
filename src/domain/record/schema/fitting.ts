import { z } from 'zod';
import { fieldAt } from './field.ts';
import { bare } from './walk.ts';

/** 合格的各栏 — of the object in which a place of a refused entry stands, what is right in itself: beside it may be anything. */
export function fittingFields(schema: z.ZodType, path: string, holder: object): object {
  const way = (path.match(/[^.[\]]+/g) ?? []).slice(0, -1);
  const own = way.length === 0 ? schema : fieldAt(schema, way.join('.'));
  const inner = own && bare(own);
  const shape = inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>) : {};
  return Object.fromEntries(
    Object.entries(holder).filter(([key, value]) => Object.hasOwn(shape, key) && shape[key]?.safeParse(value).success),
  );
}
