import fc from 'fast-check';
import { expect } from 'vitest';
import { assemble } from '#domain/record/assemble.ts';
import { KIND_NAMES } from '#domain/record/kinds.ts';
import { everyField, put, specimenWith } from '../every-field.ts';
import { type Property } from './property.ts';
import { rawFiles } from './record.ts';
import { oddValue } from './values.ts';

const FIELDS = everyField(KIND_NAMES);
const HAN = /\p{Script=Han}/u;

/** 字段和值 — any field of any kind, by its place in the walk, and what is put there. */
const fieldAndValue = fc.record({ field: fc.nat(FIELDS.length - 1), value: oddValue });

export const FIELD_PROPERTIES: Property[] = [
  {
    area: '模式',
    says: '每个字段照样本写的都收下；换成它不收的，用中文说是哪个文件、哪一处',
    runs: 200,
    given: fieldAndValue,
    holds: ({ field, value }: { field: number; value: unknown }) => {
      const { kind, path, schema } = FIELDS[field]!;
      const { files, file, entry } = specimenWith(kind, path);
      expect(assemble(rawFiles(files)).faults, `${kind} ${path}`).toEqual([]);
      if (schema.safeParse(value).success) return;
      put(entry, path, value);
      const at = (Array.isArray(files[file]) ? '[0].' : '') + path.replaceAll('[]', '[0]');
      const told = assemble(rawFiles(files)).faults.filter((each) => each.file === file);
      const about = told.filter((each) => each.path.startsWith(at) || at.startsWith(each.path));
      expect(about, `${kind} ${path} ${JSON.stringify(told)}`).not.toEqual([]);
      for (const { message } of told) expect(message).toMatch(HAN);
    },
  },
  {
    area: '模式',
    says: '多写一个字段，用中文说是哪个文件、哪一处',
    runs: 60,
    given: fc.record({
      kind: fc.constantFrom(...KIND_NAMES),
      key: fc.constantFrom('身份证号', 'phone', 'x', 'constructor', 'toString', '姓 名', 'idCard'),
      value: oddValue,
    }),
    holds: ({ kind, key, value }: { kind: (typeof KIND_NAMES)[number]; key: string; value: unknown }) => {
      const { files, file, entry } = specimenWith(kind, FIELDS.find((each) => each.kind === kind)!.path);
      entry[key] = value;
      const told = assemble(rawFiles(files)).faults.filter((each) => each.file === file);
      expect(told, `${kind} ${key}`).not.toEqual([]);
      for (const { message } of told) expect(message).toMatch(HAN);
    },
  },
];
