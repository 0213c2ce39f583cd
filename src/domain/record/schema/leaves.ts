import { z } from 'zod';
import { fields, type FieldNote } from './field.ts';
import { type Shape, shapes } from './shape.ts';
import { bare } from './walk.ts';

/** 一个字面 — one text or number of a raw file, with what the registry knows of its field, if it is a field. */
export interface Leaf {
  path: string;
  value: string | number;
  note: FieldNote | undefined;
  shape: Shape | undefined;
}

/** 所知 — what the registries and the schema itself say, asked once: each answer of theirs is put together anew. */
interface Known {
  note: FieldNote | undefined;
  shape: Shape | undefined;
  item: z.ZodType | undefined;
  keys: Readonly<Record<string, z.ZodType>>;
}

/** A key of a raw file may be called like what every object has: `constructor`, `__proto__`. */
const ownIn = <T>(all: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(all, key) ? all[key] : undefined;

const known = new WeakMap<z.ZodType, Known>();

function knownOf(schema: z.ZodType): Known {
  let all = known.get(schema);
  if (!all) {
    const inner = bare(schema);
    const item = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined;
    const keys = inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>) : {};
    known.set(schema, (all = { note: fields.get(schema), shape: shapes.get(inner), item, keys }));
  }
  return all;
}

/** 每个字面 — every text and number of a raw value, known to the schema or not: what was pasted into the wrong place too. */
export function leaves(schema: z.ZodType | undefined, value: unknown, path = ''): Leaf[] {
  const found: Leaf[] = [];
  gather(found, schema, value, path, undefined);
  return found;
}

function gather(found: Leaf[], schema: z.ZodType | undefined, value: unknown, path: string, note: FieldNote | undefined): void {
  const here = schema && knownOf(schema);
  const own = here?.note ?? note;
  if (typeof value === 'string' || typeof value === 'number') {
    found.push({ path, value, note: own, shape: here?.shape });
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) gather(found, here?.item, value[index], `${path}[${index}]`, own);
  } else if (value && typeof value === 'object') {
    for (const [key, child] of Object.entries(value))
      gather(found, here && ownIn(here.keys, key), child, path ? `${path}.${key}` : key, own);
  }
}
