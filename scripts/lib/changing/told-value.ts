import { type Archive, calledOf } from '#domain/record/archive.ts';
import { type FieldNote } from '#domain/record/schema/field.ts';
import { kindOfId } from '#domain/record/schema/ids.ts';
import { yuanText } from '#domain/values/money.ts';

/** 值的话 — as the template has it: an id with what it names, a choice by its name, money in yuan. */
export function toldValue(archive: Archive, value: unknown, note?: FieldNote): string {
  if (Array.isArray(value)) return value.map((each) => toldValue(archive, each, note)).join('；');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number' && note?.unit === '分') return yuanText(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  const chosen = note?.choices && Object.hasOwn(note.choices, value) ? note.choices[value] : undefined;
  if (chosen !== undefined) return chosen;
  const kind = kindOfId(value);
  const entry = kind && archive.by[kind].get(value);
  const name = entry && calledOf(entry);
  return name && name !== value ? `${name}（${value}）` : value;
}
