import { z } from 'zod';
import { fields, type FieldNote } from './field.ts';
import { type Shape, shapes } from './shape.ts';

/** 一处 — one value of an entry: where it stands, what it is, and what the registry knows of its field. */
export interface Place {
  /** `facts[0].sources`, as people write it. */
  path: string;
  value: unknown;
  schema: z.ZodType;
  note: FieldNote | undefined;
  shape: Shape | undefined;
  /** 所在 — the object that holds the field. */
  holder: object;
  /** 中文说法 — “资助第1项，来源”: the way to the field in the words of an editor. */
  words: string;
}

/** What is looked for: by shape and note. All places, if left out. */
export type Pick = (what: { shape: Shape | undefined; note: FieldNote | undefined; schema: z.ZodType }) => boolean;

/** The way through one schema, only where something picked can stand. */
interface Plan {
  schema: z.ZodType;
  note: FieldNote | undefined;
  shape: Shape | undefined;
  picked: boolean;
  keys: [string, Plan][];
  item: Plan | undefined;
}

const WRAPPERS = new Set(['optional', 'nullable', 'default']);
const LEAVES = new Set(['string', 'number', 'boolean', 'enum', 'literal', 'custom']);

/** 去壳 — the schema inside `.optional()`, `.nullable()` and their like. */
export function bare(schema: z.ZodType): z.ZodType {
  let here = schema;
  while (WRAPPERS.has(here.def.type)) here = (here as z.ZodOptional).unwrap() as z.ZodType;
  return here;
}

/** The note stands on the outermost schema that has one, the shape on the innermost. */
function planOf(schema: z.ZodType, pick: Pick): Plan | undefined {
  const inner = bare(schema);
  const [note, shape] = [fields.get(schema) ?? fields.get(inner), shapes.get(inner)];
  const plan: Plan = { schema: inner, note, shape, picked: pick({ shape, note, schema: inner }), keys: [], item: undefined };
  if (inner instanceof z.ZodObject) {
    for (const [key, child] of Object.entries(inner.shape)) {
      const below = planOf(child, pick);
      if (below) plan.keys.push([key, below]);
    }
  } else if (inner instanceof z.ZodArray) plan.item = planOf(inner.element as z.ZodType, pick);
  else if (!LEAVES.has(inner.def.type)) throw new Error(`walk.ts 不会走这种模式：${inner.def.type}。请在这里写明怎样走。`);
  return plan.picked || plan.keys.length > 0 || plan.item ? plan : undefined;
}

const plans = new WeakMap<z.ZodType, Map<Pick, Plan | null>>();

function planFor(schema: z.ZodType, pick: Pick): Plan | null {
  let known = plans.get(schema);
  if (!known) plans.set(schema, (known = new Map()));
  let plan = known.get(pick);
  if (plan === undefined) known.set(pick, (plan = planOf(schema, pick) ?? null));
  return plan;
}

const everything: Pick = () => true;

/**
 * 逐处走过 — every picked place of a value by its schema. The way is worked out once per schema and
 * pick, so hand in a pick that is a constant, not one made anew.
 */
export function* walk(schema: z.ZodType, value: object, pick: Pick = everything): Generator<Place> {
  const plan = planFor(schema, pick);
  if (plan) yield* go(plan, value, value, '', '');
}

function* go(plan: Plan, value: unknown, holder: object, path: string, words: string): Generator<Place> {
  if (value === undefined || value === null) return;
  const { schema, note, shape } = plan;
  if (plan.picked && path) yield { path, value, schema, note, shape, holder, words };
  if (plan.item && Array.isArray(value)) {
    for (let index = 0; index < value.length; index++)
      yield* go(plan.item, value[index], holder, `${path}[${index}]`, `${words}第${index + 1}项`);
  } else if (typeof value === 'object' && !Array.isArray(value)) {
    for (const [key, below] of plan.keys) {
      const label = below.note?.label ?? key;
      yield* go(
        below,
        (value as Record<string, unknown>)[key],
        value,
        path ? `${path}.${key}` : key,
        words ? `${words}，${label}` : label,
      );
    }
  }
}

/** 各字段 — every field that a schema can hold, parents before children, `[]` for an item of a list. */
export function* fieldsIn(schema: z.ZodType, path = ''): Generator<{ path: string; schema: z.ZodType; optional: boolean }> {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) yield* fieldsIn(inner.element as z.ZodType, `${path}[]`);
  if (!(inner instanceof z.ZodObject)) return;
  for (const [key, child] of Object.entries(inner.shape)) {
    const here = path ? `${path}.${key}` : key;
    yield { path: here, schema: child, optional: child.def.type === 'optional' };
    yield* fieldsIn(child, here);
  }
}
