import { expect, test } from 'vitest';
import { archiveOf, specimen } from '../../tests/specimen.ts';
import { readArchive } from '#door/archive.ts';
import { isRestDay } from '#door/rest-days.ts';
import { PROGRAMME } from '#domain/programme/programme.ts';
import { KIND_NAMES, kindOfFile, kindRow } from '#domain/record/kinds.ts';
import { type SpecimenFiles } from './rule.ts';
import { addChange, enterAll } from './examples.ts';
import { rules } from './index.ts';
import { examine } from './run.ts';

/** The real record too: it holds more kinds of ties than the specimen. */
const real = (): SpecimenFiles =>
  Object.fromEntries(
    readArchive().files.map(({ file, value, body }) => [file, body === undefined ? value : { ...(value as object), body }]),
  );

/** 更正过两次 — one line in each half of the ledger. */
const corrected = (): SpecimenFiles => {
  const files = specimen();
  files['honours/2018.json'][0].note = '示例丙';
  enterAll(files, ['h0001']);
  addChange(files, { kind: '更正', entries: ['h0001'], field: 'note', old: '示例甲', new: '示例乙' });
  addChange(files, { kind: '更正', entries: ['h0001'], field: 'note', old: '示例乙', new: '示例丙' });
  return files;
};

/** 缺了一块 — a record without a kind, or without the first or the second half of every list of it. */
const cuts = [specimen, real, corrected].flatMap((files) =>
  KIND_NAMES.flatMap((kind) => {
    const of = (all: SpecimenFiles) => Object.keys(all).filter((file) => kindOfFile(file) === kind);
    const halved = (from: 0 | 1) => (all: SpecimenFiles) => {
      for (const file of of(all)) {
        const list = all[file] as unknown;
        const half = Array.isArray(list) ? Math.ceil(list.length / 2) : 0;
        if (Array.isArray(list)) list.splice(from * half, half);
      }
    };
    return [(all: SpecimenFiles) => of(all).forEach((file) => Reflect.deleteProperty(all, file)), halved(0), halved(1)].map(
      (cut) => {
        const all = structuredClone(files());
        cut(all);
        return archiveOf(all);
      },
    );
  }),
);

const context = { today: readArchive().site.recordDate, isRestDay, programme: PROGRAMME };

// What is itself the root is told first, and a reference says of each of its findings whether it waits.
const others = rules.filter(({ id, root }) => !root && id !== 'record/reference');

test.each(others.map((rule) => [rule.id, rule] as const))(
  '%s says itself whether what it finds may come from what is missing',
  (_, rule) => {
    const found = cuts.flatMap((archive) => [...rule.check(archive, context)].filter(({ is, waits }) => !is && !waits));
    expect(found.length > 0, found[0]?.message).toBe(rule.whole === true);
  },
);

/** 每一种条目的每一个字段 — of each kind an entry that refers to another, and its fields. */
const FIELDS = Object.entries(specimen()).flatMap(([file, value]) => {
  const kind = kindOfFile(file)!;
  const [entry] = (Array.isArray(value) ? value : [value]) as [Record<string, unknown> | undefined];
  const { key, schema } = kindRow(kind);
  const list = entry && Array.isArray(entry['sources']) && kind !== 'sources' ? 'sources' : undefined;
  if (!list) return [];
  return Object.keys(schema.shape)
    .filter((field) => field !== list && field !== key)
    .map((field) => [kind, field, file] as const);
});

test.each(FIELDS)('a bad field of %s (%s) hides no other fault of its entry', (_, field, file) => {
  const files = specimen();
  const entry = (Array.isArray(files[file]) ? files[file][0] : files[file]) as Record<string, unknown>;
  entry[field] = { 填错: true };
  const [first] = entry['sources'] as [unknown];
  entry['sources'] = [typeof first === 'string' ? 'r9999' : { ...(first as object), source: 'r9999' }];
  const found = examine(rules, archiveOf(files), context).findings.map(({ rule, message }) => `${rule} ${message}`);
  expect(found.filter((each) => each.startsWith('record/well-formed')).length).toBeGreaterThan(0);
  expect(found.join('\n')).toContain('找不到来源 r9999');
});
