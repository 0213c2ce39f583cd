import { z } from 'zod';
import { valueAt } from '#domain/record/fault.ts';
import { leaves } from '#domain/record/schema/leaves.ts';
import { bare } from '#domain/record/schema/walk.ts';
import { stepsOf } from '#door/parse.ts';
import { hideNames } from './names.ts';

type Steps = (string | number)[];

/** 一处改动 — what stands there goes, or is written anew. */
export interface Change {
  steps: Steps;
  /** 改成 — left out where it goes. */
  text?: string | number | boolean;
  /** 正文改成 — of the prose below an entry. */
  body?: string;
}

interface Wanted {
  ids: ReadonlySet<string>;
  names: readonly string[];
  all: readonly string[];
  /** Places of files that can't stay. */
  barredAt: readonly string[];
}

/** 条目里的改动 — every mention of what goes, and every text with its name; 'entry' if it can't stand without. */
export function changesOf(schema: z.ZodType, value: object, { ids, names, all, barredAt }: Wanted): Change[] | 'entry' {
  const [cuts, texts]: [Steps[], Change[]] = [[], []];
  for (const { path, value: said } of leaves(schema, value)) {
    if (typeof said !== 'string') continue;
    if (ids.has(said) || barredAt.includes(path)) {
      const cut = cutAt(schema, stepsOf(path));
      if (!cut) return 'entry';
      cuts.push(cut);
      continue;
    }
    const text = withoutCitations(hideNames(said, names, all), ids);
    if (text !== said) texts.push({ steps: stepsOf(path), text });
  }
  const whole = emptied(schema, value, cuts);
  if (!whole) return 'entry';
  const within = ({ steps }: Change) => whole.some((cut) => cut.every((step, index) => steps[index] === step));
  return [...texts.filter((change) => !within(change)), ...whole.map((steps) => ({ steps }))];
}

/** 依据的编号 — of what goes they are taken out of `[^f1,h0039]`. */
export const withoutCitations = (text: string, ids: ReadonlySet<string>): string =>
  text.replace(/\[\^([^\]]+)\]/g, (all, list: string) => {
    const kept = list.split(',').filter((each) => !ids.has(each.trim()));
    return kept.length === list.split(',').length ? all : kept.length ? `[^${kept.join(',')}]` : '';
  });

/** 从哪里剪 — the nearest item of a list, else the nearest field that may be left out; none: the entry itself. */
function cutAt(schema: z.ZodType, steps: Steps): Steps | undefined {
  const item = steps.findLastIndex((step) => typeof step === 'number');
  if (item >= 0) return steps.slice(0, item + 1);
  for (let length = steps.length; length > 0; length--)
    if (isOptional(schema, steps.slice(0, length))) return steps.slice(0, length);
  return undefined;
}

/** A list that loses all its items goes itself, unless it may be empty. */
function emptied(schema: z.ZodType, value: object, cuts: readonly Steps[]): Steps[] | undefined {
  const unique = new Map(cuts.map((cut) => [cut.join('.'), cut]));
  const lists = Map.groupBy(
    [...unique.values()].filter((cut) => typeof cut.at(-1) === 'number'),
    (cut) => cut.slice(0, -1).join('.'),
  );
  for (const items of lists.values()) {
    const list = items[0]!.slice(0, -1);
    if (items.length < (valueAt(value, list) as unknown[]).length) continue;
    if (!isOptional(schema, list) && schemaAt(schema, list)?.safeParse([]).success) continue;
    const cut = isOptional(schema, list) ? list : cutAt(schema, list);
    if (!cut) return undefined;
    return emptied(schema, value, [...[...unique.values()].filter((each) => !items.includes(each)), cut]);
  }
  // What lies in something that goes goes with it.
  const all = [...unique.values()];
  return all.filter(
    (cut) => !all.some((other) => other.length < cut.length && other.every((step, index) => cut[index] === step)),
  );
}

function schemaAt(schema: z.ZodType, steps: Steps): z.ZodType | undefined {
  let here: z.ZodType | undefined = schema;
  for (const step of steps) {
    const inner = here && bare(here);
    if (inner instanceof z.ZodArray) here = inner.element as z.ZodType;
    else if (inner instanceof z.ZodObject) here = inner.shape[String(step)] as z.ZodType | undefined;
  }
  return here;
}

const isOptional = (schema: z.ZodType, steps: Steps): boolean => schemaAt(schema, steps)?.def.type === 'optional';

/** 改好的条目 — a copy; what goes of one list goes from its end, so that the others keep their places. */
export function applied(value: object, changes: readonly Change[]): object {
  const copy = structuredClone(value);
  for (const { steps, text } of inReverse(changes)) {
    const holder = valueAt(copy, steps.slice(0, -1)) as Record<string, unknown> | unknown[];
    const last = steps.at(-1)!;
    if (text !== undefined) Reflect.set(holder, last, text);
    else if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else Reflect.deleteProperty(holder, last);
  }
  return copy;
}

/** 倒着来 — the last place first. */
export const inReverse = <C extends Change>(changes: readonly C[]): C[] =>
  changes.toSorted((a, b) => {
    for (let index = 0; index < Math.min(a.steps.length, b.steps.length); index++) {
      const [one, other] = [a.steps[index]!, b.steps[index]!];
      if (one !== other)
        return typeof one === 'number' && typeof other === 'number' ? other - one : String(other) < String(one) ? -1 : 1;
    }
    return b.steps.length - a.steps.length;
  });
