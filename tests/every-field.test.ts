import { serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { fields as notes } from '#domain/record/schema/field.ts';
import { publicArchive } from '#domain/export/public.ts';
import { type Archive } from '#domain/record/archive.ts';
import { assemble } from '#domain/record/assemble.ts';
import { IDS } from '#domain/record/schema/ids.ts';
import { KIND_NAMES } from '#domain/record/kinds.ts';
import { shapes } from '#domain/record/schema/shape.ts';
import { bare } from '#domain/record/schema/walk.ts';
import { rules } from '#rules/index.ts';
import { run } from '#rules/run.ts';
import { type SpecimenFiles } from '#rules/rule.ts';
import { isRestDay } from '#door/rest-days.ts';
import { everyField, put, specimenWith } from './every-field.ts';

const archiveOf = (files: SpecimenFiles) =>
  assemble(
    Object.entries(files).map(([file, value]) => {
      if (!/\.mdx?$/.test(file)) return { file, value };
      const { body, ...meta } = value as { body: string };
      return { file, value: meta, body };
    }),
  );
const inspect = (files: SpecimenFiles) => run(rules, archiveOf(files), { today: '2026-01-01', isRestDay });

/** Whether a text stands anywhere in the archive, maps and prose included: serialised as it is handed to the pages. */
const holds = (archive: Archive, text: string): boolean => serialize(archive).includes(Buffer.from(text, 'utf16le'));

const fields = everyField(KIND_NAMES).map(({ kind, path, schema }) => ({ kind, path, shape: shapes.get(bare(schema)) }));

/** A bad value for a field, by what it stands for, and whether it is wrong in form or only untrue. */
const BAD: { name: string; is: string[]; unless?: string; value: (kind?: string) => unknown }[] = [
  { name: 'a date that does not exist', is: ['date'], value: () => '2018-02-30' },
  // Only a term may end after today.
  { name: 'a date in the future', is: ['date'], unless: 'term', value: () => '2199-01-01' },
  { name: 'an id of no form', is: ['id', 'reference', 'anyId'], value: () => '示例' },
  { name: 'an id of nothing', is: ['reference'], value: (kind) => `${IDS[kind as keyof typeof IDS].letter}9999` },
  { name: 'an edition that is not there', is: ['edition'], value: () => 2025 },
  { name: 'no source at all', is: ['sources'], value: () => [] },
  { name: 'a source that is not there', is: ['sources'], value: () => ['r9999'] },
  { name: 'only sources without a known publisher', is: ['sources'], value: () => ['r0002'] },
  { name: 'an address without a registered host', is: ['link'], value: () => 'https://unknown.example.com/1' },
];

describe('every field is guarded, whatever its kind', () => {
  test('the specimen holds every kind of entry with every field in turn', () => {
    const broken = fields.flatMap(({ kind, path }) => {
      const { files, file } = specimenWith(kind, path);
      return archiveOf(files).faults.map(({ path: at, message }) => `${kind} ${path}: ${file} ${at} ${message}`);
    });
    expect(broken).toEqual([]);
  });

  test.each(BAD)('$name is reported, by file and entry', ({ is, unless, value }) => {
    const seen = fields.filter(({ shape }) => shape && is.includes(shape.is) && !(shape.is === 'date' && shape.of === unless));
    expect(seen.length).toBeGreaterThan(0);
    const silent = seen.flatMap(({ kind, path, shape }) => {
      const { files, file, entry } = specimenWith(kind, path);
      const at = path.replaceAll('[]', '[0]');
      const told = () => inspect(files).filter((finding) => finding.file === file && finding.path.includes(at));
      const before = new Set(told().map(({ message }) => message));
      put(entry, path, value((shape as { kind?: string }).kind));
      return told().some(({ message }) => !before.has(message)) ? [] : [`${kind} ${path}`];
    });
    expect(silent).toEqual([]);
  });

  test('a field that is not public is in nothing that leaves the house', () => {
    const SECRET = '示例秘密';
    const texts = everyField(KIND_NAMES).filter(({ schema }) =>
      ['text', 'verbatim', 'name'].includes(shapes.get(bare(schema))?.is ?? ''),
    );
    expect(new Set(texts.map(({ kind }) => kind)).size).toBeGreaterThan(12);
    const told = texts.map(({ kind, path, schema }) => {
      const { files, entry } = specimenWith(kind, path);
      put(entry, path, SECRET);
      const archive = archiveOf(files);
      const leaves = () => holds(publicArchive(archive), SECRET);
      const note = notes.get(schema)!;
      const open = leaves() || !note.public;
      notes.add(schema, { ...note, public: false });
      const closed = leaves();
      notes.add(schema, note);
      return { field: `${kind} ${path}`, open, closed };
    });
    expect(told.filter(({ open }) => !open)).toEqual([]);
    expect(told.filter(({ closed }) => closed)).toEqual([]);
  });
});
