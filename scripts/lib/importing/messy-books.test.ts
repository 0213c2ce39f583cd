import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Archive, type RawFile } from '#domain/record/archive.ts';
import { covering } from '../../../tests/lists/covering.ts';
import { base, type Draft, LISTED, written } from '../../../tests/lists/messy.ts';
import { together, TRAITS } from '../../../tests/lists/traits.ts';
import { FORMS, type Odd } from '../../../tests/lists/written-files.ts';
import { SPOILS } from '../../../tests/lists/spoils.ts';
import { specimen } from '../../../tests/specimen.ts';
import { writeRecord } from '../bench/measure.ts';
import { type OpenedSheets } from '../workbook/sheet.ts';
import { importFile } from './import-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'messy-books-'));
const content = join(folder, 'content');
beforeAll(() => {
  const ordinal = { number: 2, basis: 'stated', sources: ['r0001'] };
  const files = { ...specimen(), 'editions/2019.json': { year: 2019, ordinal, counts: {}, process: [], notes: [] } };
  writeRecord(
    content,
    Object.entries(files).map(([file, value]): RawFile => {
      const { body, ...meta } = value as { body?: string };
      return body === undefined ? { file, value } : { file, value: meta, body };
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** 真相 — what the record says of everybody of the list, whatever the list looks like. */
const TRUTH = LISTED.map(({ name, employer, trade, post, city }, index) => ({
  ...{ name, order: index + 1, employer, trade, post, sources: ['r0001'] },
  city: { 青岛: '370200', 淄博: '370300', 济南: '370100' }[city],
}));
const told = ({ honoursIn, by }: Archive) =>
  (honoursIn.get(2019) ?? [])
    .filter(({ title }) => title === '齐鲁工匠')
    .map(({ person, order, employer, trade, post, city, sources }) => ({
      ...{ name: by.people.get(person)?.name, order },
      ...{ employer: by.employers.get(employer?.value ?? '')?.name, trade: by.trades.get(trade?.value ?? '')?.name },
      ...{ post: post?.value, sources, city: city?.value },
    }))
    .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0));

/** A file of one table keeps no sheets, and no merges but in a document: what a list says by them alone is lost there. */
const WITHOUT: Readonly<Record<string, readonly string[]>> = {
  'Excel 工作簿': [],
  'CSV UTF-8': ['一市一张表', '地市合并单元格', '两行表头', '两行表头拆开读'],
  '带标记的 CSV': ['一市一张表', '地市合并单元格', '两行表头', '两行表头拆开读'],
  'CSV GB 18030': ['一市一张表', '地市合并单元格', '两行表头', '两行表头拆开读'],
  'Word 里的表': ['一市一张表'],
};
const fits = (...names: string[]): boolean => {
  const forms = names.filter((name) => name in FORMS);
  return forms.length < 2 && together(...names) && !forms.some((form) => WITHOUT[form]!.some((name) => names.includes(name)));
};
const SETS = covering([...Object.keys(TRAITS), ...Object.keys(FORMS)], fits, 9);
const formOf = (names: readonly string[]): string => names.find((name) => name in FORMS) ?? 'Excel 工作簿';

const draftOf = (names: readonly string[]): Draft => {
  const draft = base();
  for (const name of names) TRAITS[name]?.(draft);
  return draft;
};
function imported(form: string, opened: OpenedSheets, odd: Odd = {}) {
  const { name, bytes } = FORMS[form]!;
  writeFileSync(join(folder, name), bytes(opened, odd));
  return importFile(content, join(folder, name), { source: 'r0001', reason: '示例原因', by: '编辑部', dryRun: true });
}

test('there are forty workbooks and more, of every two peculiarities that can meet, in every form', () => {
  expect(SETS.length).toBeGreaterThanOrEqual(40);
  expect(new Set(SETS.flat()).size).toBe(Object.keys(TRAITS).length + Object.keys(FORMS).length);
});

test.each(SETS.map((set) => [set.join('＋'), set] as const))('the record says the same after %s', async (_, set) => {
  const { faults, inspection } = await imported(formOf(set), written(draftOf(set)));
  expect(faults).toEqual([]);
  expect(told(inspection.archive)).toEqual(TRUTH);
});

test.each(
  Object.entries(SPOILS).flatMap(([name, spoil], index) => {
    const can = SETS.filter(
      (set) => !set.some((each) => spoil.not?.includes(each)) && (!spoil.odd || formOf(set).startsWith('Excel')),
    );
    return [0, 1].map((turn) => can[(index * 2 + turn) % can.length]!).map((set) => [name, set.join('＋'), spoil, set] as const);
  }),
)('%s is told at its cell, in a list with %s', async (_, __, spoil, set) => {
  const draft = draftOf(set);
  spoil.change?.(draft);
  const opened = written(draft);
  const cells = opened.sheets.flatMap(({ name, rows }) => rows.flat().map((cell) => ({ ...cell, sheet: name })));
  const spoilt = cells.filter(spoil.cell).map(({ ref, sheet }) => ({ ref, sheet }));
  const { faults, written: done } = await imported(formOf(set), opened, spoil.odd?.(spoilt[0]!.ref));
  expect(done).toBe(false);
  const place = ({ sheet, ref }: { sheet: string | null; ref: string | null }): string =>
    `${formOf(set).startsWith('Excel') ? sheet : ''} ${spoil.wholeRow ? ref?.replace(/\D/g, '') : ref}`;
  expect([...new Set(faults.map(place))].toSorted()).toEqual([...new Set(spoilt.map(place))].toSorted());
  for (const { found } of faults) expect(found).toMatch(spoil.says);
});
