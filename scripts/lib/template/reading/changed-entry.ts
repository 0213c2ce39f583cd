import { type KindName, kindRow } from '#domain/record/kinds.ts';
import { bare } from '#domain/record/schema/walk.ts';
import { stepsOf } from '#door/parse.ts';
import { z } from 'zod';
import { type CellChange } from '../change.ts';

type Json = Record<string | number, unknown>;

/**
 * 改好的条目 — a copy with the changes in it, its fields in the order of the schema; what is empty after a value went is
 * left out, and a list that has to be there is. Of a new entry nothing is handed in.
 */
export function changedEntry(
  kind: KindName,
  entry: object | undefined,
  changes: readonly Pick<CellChange, 'path' | 'new'>[],
): object {
  const copy = structuredClone(entry ?? {}) as Json;
  for (const { path, new: value } of changes) put(copy, stepsOf(path), value);
  return inOrder(kindRow(kind).schema, copy) as object;
}

function put(holder: Json, [step, ...rest]: readonly (string | number)[], value: unknown): void {
  if (step === undefined) return;
  if (rest.length === 0) {
    if (value === undefined) delete holder[step];
    else holder[step] = value;
    return;
  }
  const below = holder[step] ?? (value === undefined ? undefined : typeof rest[0] === 'number' ? [] : {});
  if (below === undefined) return;
  holder[step] = below;
  put(below as Json, rest, value);
}

function inOrder(schema: z.ZodType, value: unknown): unknown {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value)) return value.map((item) => inOrder(inner.element as z.ZodType, item));
  if (!(inner instanceof z.ZodObject) || value === null || typeof value !== 'object') return value;
  const given = value as Json;
  const { is, ...rest } = given;
  const ordered: Json = is === undefined ? {} : { is };
  for (const [key, child] of Object.entries(inner.shape)) {
    const below = rest[key] === undefined ? emptyOf(child) : inOrder(child, rest[key]);
    if (below !== undefined && !(child !== bare(child) && isHollow(below))) ordered[key] = below;
  }
  return ordered;
}

/** What has to stand there, and may say nothing. */
function emptyOf(schema: z.ZodType): unknown {
  if (schema instanceof z.ZodArray) return schema.safeParse([]).success ? [] : undefined;
  return schema instanceof z.ZodObject && schema.safeParse({}).success ? {} : undefined;
}

/** An object of which nothing is left; an empty list says that there was none. */
const isHollow = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
