import { type z } from 'zod';
import { type Archive, type Origin } from './archive.ts';
import { pathText, say, valueAt } from './fault.ts';
import { type KindName, kindRow } from './kinds.ts';

/** 键 — by which an entry of its kind is known, if it is written. */
export function writtenKey(kind: KindName, value: unknown): string | undefined {
  const { key } = kindRow(kind);
  const known = key === null ? undefined : (value as Record<string, unknown> | null)?.[key];
  return typeof known === 'string' || typeof known === 'number' ? String(known) : undefined;
}

/**
 * 收下 — an entry by its schema. One that is right but for fields that it could do without is taken without
 * them, so that one bad field hides nothing else of the record; any other is refused, and kept as it was written.
 */
export function accept(
  archive: Archive,
  kind: KindName,
  value: unknown,
  { file, path }: Origin,
  base: number[],
): object | undefined {
  const { schema } = kindRow(kind);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { issues } = result.error;
  for (const issue of issues) {
    const message = say(schema, issue, valueAt(value, issue.path));
    archive.faults.push({ file, path: pathText([...base, ...issue.path]), message: `${named(value)}${message}` });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    archive.gaps.kinds.add(kind);
    return undefined;
  }
  const mended = schema.safeParse(without(value, issues));
  if (mended.success) return mended.data;
  const entry = { ...value, is: kind };
  archive.origin.set(entry, { file, path });
  archive.refused.push({ kind, entry });
  return undefined;
}

/** 去掉填错的 — the entry without the fields of the issues, or without those that it does not know. */
function without(value: object, issues: readonly z.core.$ZodIssue[]): object {
  const copy = structuredClone(value);
  for (const issue of issues) {
    const holder = valueAt(copy, issue.code === 'unrecognized_keys' ? issue.path : issue.path.slice(0, -1));
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(-1);
    if (holder && typeof holder === 'object' && !Array.isArray(holder))
      for (const key of keys) Reflect.deleteProperty(holder, key);
  }
  return copy;
}

/** Whose entry it is, so that a message need not be counted out by index. */
function named(value: unknown): string {
  const { id, name, title, year } = (value ?? {}) as Record<string, unknown>;
  const words = [id, name ?? title ?? year].filter((word) => typeof word === 'string' || typeof word === 'number');
  return words.length ? `${words.join(' ')}：` : '';
}
