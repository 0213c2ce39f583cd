import { expect, test } from 'vitest';
import { type KindName, kindRow } from '#domain/record/kinds.ts';
import { type SpecimenFiles } from '#rules/rule.ts';
import { parseProse } from '#door/parse.ts';
import { sampleOf } from '../../../tests/every-field.ts';
import { archiveOf, specimen } from '../../../tests/specimen.ts';
import { fieldAt } from '#domain/record/schema/field.ts';
import { cellText } from '../template/cell-text.ts';
import { type TemplateColumn, templateColumns } from '../template/columns.ts';
import { valueOn } from '../template/rows.ts';
import { TEMPLATE_SHEETS, type TemplateSheet } from '../template/sheets.ts';
import { TEMPLATE_MARK } from '../template/signs.ts';
import { readTemplate } from '../template/reading/read-template.ts';
import { templateBook } from '../template/writing/book.ts';
import { refOf } from '../workbook/cell-ref.ts';
import { type OpenedSheets, type Sheet } from '../workbook/sheet.ts';
import { openSheets } from '../workbook/open-sheets.ts';
import { templatePlan } from './template-plan.ts';

type Value = string | number | null | undefined;

/** A few of each: every cell is read against the whole of it. */
const { 'forums.json': forums, ...files }: SpecimenFiles = Object.fromEntries(
  Object.entries(specimen()).map(([file, value]) => [file, Array.isArray(value) ? value.slice(0, 2) : value]),
);
/** Forums have prose below them, each in a file of its own, as in the record of this house. */
files['forums/f0001.mdx'] = { ...(forums as object[])[0], body: '\n示例。\n' };
files['trades.json'].push({ id: 't0002', name: '示例焊工' });
files['editions/2019.json'] = { year: 2019, counts: {}, process: [], notes: [] };
delete files['editions/2018.json'].selection.stagesComplete;
const archive = archiveOf(files);
const texts = new Map(
  Object.entries(files).map(([file, value]) => [
    file,
    file.endsWith('.json') ? JSON.stringify(value) : `---\n${JSON.stringify({ ...value, body: undefined })}\n---\n\n示例。\n`,
  ]),
);
const plan = (opened: OpenedSheets) => templatePlan(opened, archive, (file) => texts.get(file));
const parsed = (file: string, text: string): unknown => (file.endsWith('.json') ? JSON.parse(text) : parseProse(text).value);

const rowOf = (row: number, values: readonly Value[]) =>
  values.flatMap((value, index) => {
    const at = { ref: refOf(row, index + 1), row, column: index + 1 };
    return value === undefined || value === null ? [] : [{ ...at, value }];
  });

/** 一份填报表 — of the rows of some sheets, by column. */
const book = (rows: readonly { sheet: TemplateSheet; say: (column: TemplateColumn) => Value }[]): OpenedSheets => ({
  kind: 'xlsx',
  said: [],
  sheets: [
    { name: '说明', merges: [], rows: [rowOf(1, [TEMPLATE_MARK])] },
    ...[...Map.groupBy(rows, ({ sheet }) => sheet)].map(([sheet, own]): Sheet => {
      const columns = templateColumns(sheet);
      return {
        name: sheet.name,
        merges: [],
        rows: [columns.map(({ heading }) => heading), ...own.map(({ say }) => columns.map(say))].map((values, index) =>
          rowOf(index + 1, values),
        ),
      };
    }),
  ],
});

const firstOf = (kind: KindName): Record<string, unknown> =>
  (archive[kind as 'people'] as unknown as Record<string, unknown>[])[0]!;
const keyOf = (kind: KindName): string => String(firstOf(kind)[kindRow(kind).key!]);

/** Every cell that a clerk can write, for each kind that has the field. */
const CELLS = TEMPLATE_SHEETS.flatMap((sheet) =>
  sheet.kinds.flatMap((kind) =>
    templateColumns(sheet).flatMap((column, index) =>
      column.place.in !== 'identity' && column.kinds.has(kind) ? [{ sheet, kind, column, ref: refOf(2, index + 1) }] : [],
    ),
  ),
);
type Cell = (typeof CELLS)[number];

/** What tells a row apart: the first entry of a kind, and of a list an item that it does not hold yet. */
function identity({ items = [] }: TemplateSheet, kind: KindName, key: Value, column: TemplateColumn): Value {
  const { place, refersTo, isNumber } = column;
  if (place.in !== 'identity') return undefined;
  if (place.what === 'kind') return kindRow(kind).name;
  if (place.what !== 'item') return key;
  const isNew = place.level === items.length - 1;
  if (isNumber) return isNew ? 99 : 1;
  if (refersTo) return refersTo === 'sources' || !isNew ? archive[refersTo as 'sources'][isNew ? 1 : 0]!.id : 'h0002';
  return isNew ? 'f9' : 'f1';
}

/** A row of that entry with one cell written; of a new item, what it must have besides. */
const withCell = ({ sheet, kind, column }: Cell, value: Value): OpenedSheets =>
  book([
    {
      sheet,
      say: (each) => {
        if (each.place.in === 'identity') return identity(sheet, kind, keyOf(kind), each);
        if (each.heading === column.heading) return value;
        return sheet.items && each.required && each.kinds.has(kind) ? cellText(archive, each, sampleOf(each.schema)) : undefined;
      },
    },
  ]);

/** Values that the field takes; of those that it has one is another than what stands there. */
const SAMPLES: unknown[] = [
  '示例乙',
  ['示例乙'],
  '2018-12-08',
  '12:30',
  7,
  false,
  true,
  2019,
  'q0002',
  'u0002',
  't0002',
  'r0002',
  ['r0001', 'r0002'],
  'lì',
  'C',
];
const samplesOf = ({ schema, choices }: TemplateColumn): unknown[] =>
  [...choices.values(), sampleOf(schema), ...(choices.size > 0 ? [] : SAMPLES)].filter((each) => schema.safeParse(each).success);

test('every field that the template has can be set in its cell, and arrives in the record as that value', () => {
  const lost = CELLS.filter(({ column }) => column.place.in !== 'list').flatMap((cell) => {
    const { sheet, kind, column, ref } = cell;
    for (const value of samplesOf(column)) {
      const said = cellText(archive, column, value);
      const { cells, faults, files: made } = plan(withCell(cell, said));
      if (faults.length > 0) return [`${sheet.name} ${kind} ${column.heading} ${String(said)}: ${faults[0]!.found}`];
      const change = cells.find((each) => each.cell === ref);
      if (!change) continue;
      const entries = [...made].flatMap(([file, text]) => [parsed(file, text)].flat() as Record<string, unknown>[]);
      const now = valueOn(
        entries.find((each) => String(each[kindRow(kind).key!]) === keyOf(kind)),
        change.path,
      );
      return JSON.stringify(now) === JSON.stringify(value)
        ? []
        : [`${sheet.name} ${kind} ${column.heading}: ${JSON.stringify(now)}`];
    }
    return [`${sheet.name} ${kind} ${column.heading}: nothing to set`];
  });
  expect(lost).toEqual([]);
});

test('what a field does not take is a fault at its own cell, of every cell of a row at once', () => {
  const rows = Map.groupBy(CELLS, ({ sheet, kind }) => `${sheet.name} ${kind}`);
  for (const [row, cells] of rows) {
    const { sheet, kind } = cells[0]!;
    const isOwn = (column: TemplateColumn): boolean => cells.some((cell) => cell.column.heading === column.heading);
    const say = (column: TemplateColumn): Value => (isOwn(column) ? '很多\u0007' : identity(sheet, kind, keyOf(kind), column));
    const told = plan(book([{ sheet, say }])).faults.map(({ ref }) => ref);
    expect(told.toSorted(), row).toEqual(cells.map(({ ref }) => ref).toSorted());
  }
});

const KINDS_OF_TEMPLATE = [...new Set(TEMPLATE_SHEETS.flatMap(({ kinds }) => kinds))];
const mainSheet = (kind: KindName): TemplateSheet => TEMPLATE_SHEETS.find(({ kinds, items }) => kinds.includes(kind) && !items)!;
/** What the fields of an entry must be to each other. */
const LEAST: Record<string, Value> = {
  'people 拼音／姓的拼音': 'shì',
  'people 姓名': '示',
  'honours 人物': '新1',
  'honours 称号': '齐鲁工匠',
  'honours 年度': 2021,
  'sources 发话者': '发布者不明',
};

/** 最少的几行 — of a new entry: its own row, and one for each list that may not be empty. */
function leastRows(kind: KindName): Parameters<typeof book>[0] {
  const { schema } = kindRow(kind);
  const lists = TEMPLATE_SHEETS.filter(({ kinds, items }) => {
    const list = kinds.includes(kind) && items?.length === 1 ? fieldAt(schema, items[0]!.list) : undefined;
    return list && !list.safeParse([]).success;
  });
  return [mainSheet(kind), ...lists].map((sheet) => ({
    sheet,
    say: (column) => {
      if (column.place.in === 'identity') return identity(sheet, kind, kind === 'editions' ? 2021 : '新1', column);
      if (!column.required || !column.kinds.has(kind)) return undefined;
      return LEAST[`${kind} ${column.heading}`] ?? cellText(archive, column, sampleOf(column.schema));
    },
  }));
}

test('a new entry of every kind, each called 新1, becomes one of the record with an id of its own, and stands in the next filled template', async () => {
  const { files: made, faults } = plan(book(KINDS_OF_TEMPLATE.flatMap(leastRows)));
  expect(faults).toEqual([]);
  expect([...made.keys()]).toContain('forums/f0002.mdx');
  const after: SpecimenFiles = { ...files };
  for (const [file, text] of made) after[file] = { ...(parsed(file, text) as object), ...(/\.mdx?$/.test(file) && { body: '' }) };
  for (const [file, text] of made) if (file.endsWith('.json')) after[file] = parsed(file, text);
  const record = archiveOf(after);
  expect(record.faults).toEqual(archive.faults);
  const added = KINDS_OF_TEMPLATE.map((kind) => {
    const before = new Set((archive.by[kind] as ReadonlyMap<string, unknown>).keys());
    return [kind, [...record.by[kind].keys()].filter((key) => !before.has(key))] as const;
  });
  for (const [kind, keys] of added) expect(keys, kind).toHaveLength(1);
  const [honour] = record.honours.slice(-1);
  expect(honour?.person).toBe(record.people.at(-1)?.id);
  const filled = openSheets('填报表.xlsx', await templateBook(record, true));
  if ('refused' in filled) throw new Error(filled.refused[0]!.found);
  expect(readTemplate(filled, record)).toEqual({ changes: [], faults: [] });
  for (const [kind, [key]] of added) {
    const sheet = filled.sheets.find(({ name }) => name === mainSheet(kind).name)!;
    expect(
      sheet.rows.flat().some(({ value }) => String(value).split(' ')[0] === key),
      kind,
    ).toBe(true);
  }
});

test('a new entry that has no row of its own is told at the cell that names it', () => {
  const naming = leastRows('honours');
  const { files: made, faults } = plan(book(naming));
  expect([...made.keys()]).toEqual([]);
  expect(faults).toMatchObject([
    { sheet: '命名', ref: 'B2', found: '新1 没有自己的一行', mend: expect.stringContaining('“人员”') as string },
  ]);
});

test('a new entry without an item in a list that may not be empty, or without a column that it must fill, is told at its row', () => {
  for (const kind of KINDS_OF_TEMPLATE) {
    const [main, ...lists] = leastRows(kind);
    const told = plan(book([main!])).faults.filter(({ mend }) => mend.endsWith('里加一行，编号写一样的'));
    expect(told.map(({ sheet, mend }) => `${sheet} ${/“(.+)”/.exec(mend)?.[1]}`)).toEqual(
      lists.map(({ sheet }) => `${mainSheet(kind).name} ${sheet.name}`),
    );
  }
  const opened = book(leastRows('trades'));
  const bare = opened.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.filter(({ column }) => column === 1)),
  }));
  expect(plan({ ...opened, sheets: bare }).faults).toMatchObject([{ sheet: '工种', ref: 'A2', heading: '工种' }]);
});
