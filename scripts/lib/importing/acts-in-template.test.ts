import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { fiction } from '../bench/fiction.ts';
import { writeRecord } from '../bench/measure.ts';
import { type Act, ACT_FIELDS, type ActFieldName } from '../acts/acts.ts';
import { perform } from '../acts/perform.ts';
import { undoLast } from '../changing/undo.ts';
import { xlsxOf } from '../office/xlsx.ts';
import { filesOf } from '../site/files.ts';
import { inspect } from '../terminal/inspect.ts';
import { registerEntered, registerIssued } from '../terminal/issue.ts';
import { ACTS_SHEET, actColumns } from '../template/acts-sheet.ts';
import { templateColumns } from '../template/columns.ts';
import { templateRows } from '../template/rows.ts';
import { TEMPLATE_SHEETS } from '../template/sheets.ts';
import { TEMPLATE_MARK } from '../template/signs.ts';
import { importFile, type ImportRequest } from './import-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'acts-test-'));
const content = join(folder, 'content');
const RECORD = fiction(30).map((file) =>
  file.file === 'site.json' ? { ...file, value: { ...(file.value as object), recordDate: '2020-12-31' } } : file,
);
/** As it was published: whatever a reader meets has its first line. */
function writeAnew(): void {
  rmSync(content, { recursive: true, force: true });
  writeRecord(content, RECORD);
  registerEntered(readArchive(content), content);
  registerIssued(readArchive(content), content);
}
beforeEach(() => {
  rmSync(join(folder, '.cache'), { recursive: true, force: true });
  writeAnew();
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

writeAnew();
const first = readArchive(content);
const [honour, other] = first.honours;
const person = first.by.people.get(honour!.person)!;
const source = first.sources.at(-1)!.id;
const said = { reason: '示例原因', by: '主办单位' } as const;
const DOCUMENT = { document: '示例〔2020〕1号', date: '2020-05-06', body: '示例总工会' };

const whole = (): string =>
  filesOf(content)
    .map((file) => `${file}\n${readFileSync(join(content, file), 'utf8')}`)
    .join('\n');

/** The template with these rows alone; other sheets may come along. */
async function workbook(acts: readonly (Act | Record<string, string>)[], more: Parameters<typeof xlsxOf>[0]['sheets'] = []) {
  const wide = (heading: string) => ({ heading, width: 20 });
  const headings = actColumns().map(({ heading }) => heading);
  const fields = Object.keys(ACT_FIELDS) as ActFieldName[];
  const rows = acts.map((act) => {
    const { is = '', sources, ...rest } = act as Act;
    return [is, ...fields.map((field) => (field === 'sources' ? (sources ?? []).join('；') : (rest[field] ?? '')))];
  });
  const sheets = [
    { name: '说明', columns: [wide(TEMPLATE_MARK)], rows: [] },
    ...more,
    { name: ACTS_SHEET.name, columns: headings.map(wide), rows },
  ];
  return xlsxOf({ title: '示例', sheets });
}

async function done(
  acts: Parameters<typeof workbook>[0],
  request: Partial<ImportRequest> = {},
  more?: Parameters<typeof workbook>[1],
) {
  const path = join(folder, 'a.xlsx');
  writeFileSync(path, await workbook(acts, more));
  return importFile(content, path, { reason: '示例表', by: '编辑部', root: folder, ...request });
}

const correction: Act = { is: '更正', id: honour!.id, field: '岗位、职务', from: honour!.post!.value, to: '示例新岗', ...said };
const revocation: Act = { is: '撤销', id: other!.id, ...DOCUMENT, ...said };
const death: Act = { is: '已故', id: honour!.person, sources: [source], ...said };
const takedown: Act = { is: '撤下', id: honour!.person, ...said };

test('a sheet with no row, or with the grey ones, does nothing', async () => {
  const before = whole();
  const { faults, differences, written } = await done([{ is: '示例：更正', id: 'h0001' }]);
  expect([faults, differences, written]).toEqual([[], [], false]);
  expect(whole()).toBe(before);
});

test('rows correct, revoke and note a death, each with its line; undo takes all of it back', async () => {
  const before = whole();
  const { faults, stops, written, undoable } = await done([correction, revocation, death]);
  expect([faults, stops, written, undoable]).toEqual([[], [], true, true]);
  const { archive, summary } = await inspect(content);
  expect(summary.errors).toBe(0);
  expect(archive.by.honours.get(honour!.id)).toMatchObject({ status: '已故', post: { value: '示例新岗' } });
  expect(archive.by.honours.get(other!.id)).toMatchObject({ status: '已撤销', revocation: DOCUMENT });
  expect(archive.by.people.get(person.id)!.sources.find((each) => each.source === source)!.supports).toContain('已故');
  const lines = archive.changes.slice(first.changes.length);
  expect(lines.map(({ kind, entries, field }) => [kind, ...entries, field])).toEqual(
    expect.arrayContaining([
      ['更正', honour!.id, 'post.value'],
      ['撤销', other!.id, undefined],
      ['更正', honour!.id, 'status'],
    ]),
  );
  expect(lines.filter(({ kind }) => kind !== '收录').every(({ reason, by }) => reason === said.reason && by === said.by)).toBe(
    true,
  );
  undoLast(content, folder);
  expect(whole()).toBe(before);
});

test('a row and a command do the same', async () => {
  for (const act of [{ ...correction, field: 'post.value' }, revocation, death]) {
    writeAnew();
    const row = await done([act]);
    expect(row.faults, act.is).toEqual([]);
    const byRow = readArchive(content);
    writeAnew();
    expect(await perform(content, act), act.is).toBe(true);
    const byCommand = readArchive(content);
    for (const kind of ['honours', 'people'] as const) expect(byCommand[kind], act.is).toEqual(byRow[kind]);
    const told = ({ changes }: typeof first) => changes.filter(({ kind }) => kind !== '收录').map(({ id: _, ...line }) => line);
    expect(told(byCommand), act.is).toEqual(told(byRow));
  }
});

test('every fault is told at its cell, and nothing is written', async () => {
  const before = whole();
  const { faults, written } = await done([
    { is: '改', id: honour!.id },
    { ...correction, from: '示例不是' },
    { ...correction, field: '示例栏' },
    { ...revocation, document: '', date: '2999-01-01' },
    { ...death, sources: ['r9999'] },
    { ...takedown, id: 'q9999', by: '示例甲' },
    revocation,
    revocation,
    { ...correction, id: other!.id, from: other!.post!.value, to: '（删）' },
    { ...takedown, reason: `${person.name}要求` },
  ]);
  expect(written).toBe(false);
  expect(faults.map(({ ref, heading }) => `${ref} ${heading}`)).toEqual([
    'A2 要做的事',
    'D3 原值',
    'C4 字段',
    'F5 日期',
    'G5 文号',
    'I6 来源',
    'B7 编号',
    'K7 提出者',
    'B8 编号',
    'B9 编号',
    'E10 新值',
    'J11 原因',
  ]);
  expect(whole()).toBe(before);
});

test.each([
  ['撤下', takedown, '人员', ['人物编号', '姓名'], [person.id, '示例改名']],
  ['更正', correction, '命名', ['命名编号', '岗位、职务'], [honour!.id, '示例别的岗']],
  ['撤销', revocation, '命名', ['命名编号', '撤销依据／文号'], [other!.id, '示例〔2020〕2号']],
  ['已故', death, '命名', ['命名编号', '状态'], [honour!.id, '已故']],
])('%s is asked back where another sheet changes the same', async (_, act, name, headings, row) => {
  const columns = headings.map((heading) => ({ heading, width: 20 }));
  const { faults } = await done([act], {}, [{ name, columns, rows: [row] }]);
  expect(faults.map(({ ref, found }) => `${ref} ${found}`)).toEqual([`B2 ${row[0]} 在工作表“${name}”的 B2 格也改了`]);
});

test('an act may rest on a source of the same workbook', async () => {
  const sheet = TEMPLATE_SHEETS.find(({ name }) => name === '来源')!;
  const columns = templateColumns(sheet);
  const old = templateRows(first, sheet, columns).find(({ key }) => key === source)!;
  const title = columns.findIndex(({ place }) => place.in === 'row' && place.key === 'title');
  const row = old.cells.map((cell, index) => (index === 0 ? '新1' : index === title ? `${cell}另` : (cell ?? '')));
  const sheets = [{ name: '来源', columns: columns.map(({ heading }) => ({ heading, width: 20 })), rows: [row] }];
  const { faults, written } = await done([{ ...death, sources: ['新1'] }], {}, sheets);
  expect([faults, written]).toEqual([[], true]);
  const { people, sources } = readArchive(content);
  const added = sources.find(({ id }) => !first.by.sources.has(id))!;
  expect(people.find(({ id }) => id === person.id)!.sources.at(-1)).toEqual({ source: added.id, supports: '已故' });
});

test('who is taken down is in no file of the record, in nothing that is told, and in nothing that is kept', async () => {
  expect((await done([correction])).undoable).toBe(true);
  const kept = join(folder, '.cache/undo');
  const elsewhere = join(kept, 'ffffffffffffffff/0');
  for (const file of [elsewhere, join(folder, '.cache/posters/a.png'), join(folder, '.cache/preview/index.html')]) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, person.name);
  }
  const seen = await done([takedown], { dryRun: true });
  expect(seen.said.join()).toContain('写入以后不能撤回');
  const { faults, stops, written, undoable, differences, page } = await done([takedown]);
  expect([faults, stops, written, undoable]).toEqual([[], [], true, false]);
  expect(whole()).not.toContain(person.name);
  expect(JSON.stringify(differences) + page).not.toContain(person.name);
  expect(differences.filter(({ is }) => is === '撤下').map(({ id }) => id)).toEqual(
    expect.arrayContaining([person.id, honour!.id]),
  );
  expect(() => undoLast(content, folder)).toThrow('没有可以撤回的导入');
  expect(readdirSync(join(folder, '.cache'))).toEqual(['undo']);
  expect(readdirSync(kept)).toEqual(['ffffffffffffffff']);
  const { archive, summary } = await inspect(content);
  expect(summary.errors).toBe(0);
  expect(archive.changes.filter(({ kind }) => kind === '撤下')).toContainEqual(
    expect.objectContaining({ entries: [person.id], reason: said.reason, by: said.by }),
  );
  expect(existsSync(`${content}.import-old`)).toBe(false);
});
