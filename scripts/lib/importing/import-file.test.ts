import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { madeDocx, madeRows, madeXlsx } from '../../../tests/made-files.ts';
import { fiction } from '../bench/fiction.ts';
import { writeRecord } from '../bench/measure.ts';
import { undoLast } from '../changing/undo.ts';
import { xlsxOf } from '../office/xlsx.ts';
import { filesOf } from '../site/files.ts';
import { inspect } from '../terminal/inspect.ts';
import { TEMPLATE_MARK } from '../template/signs.ts';
import { templateBook } from '../template/writing/book.ts';
import { importFile, type ImportRequest } from './import-file.ts';
import { faultsText, reportOf, writeMarked } from './told.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-test-'));
const content = join(folder, 'content');
/** The record of the first edition, read two years later. */
const RECORD = fiction(30).map((file) =>
  file.file === 'site.json' ? { ...file, value: { ...(file.value as object), recordDate: '2020-12-31' } } : file,
);
beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  writeRecord(content, RECORD);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const whole = (): string =>
  filesOf(content)
    .map((file) => `${file}\n${readFileSync(join(content, file), 'utf8')}`)
    .join('\n');
const imported = (name: string, bytes: string | Uint8Array, request: Partial<ImportRequest> = {}) => {
  writeFileSync(join(folder, name), bytes);
  return importFile(content, join(folder, name), { reason: '示例原因', by: '编辑部', ...request });
};
writeRecord(content, RECORD);
const first = readArchive(content);
const source = first.sources[0]!.id;
/** Of which the record holds nobody yet. */
const year = Math.max(...first.editions.map((edition) => edition.year)) + 1;
const LIST = `${year}年“齐鲁工匠”名单\n姓 名,工作单位,工种\n示例欧阳,示例新机械有限公司,示例焊工\n`;

test('the template of the record, imported as it is, changes nothing, byte for byte', async () => {
  const before = whole();
  const result = await imported('a.xlsx', await templateBook(readArchive(content), true));
  expect([result.faults, result.differences, result.stops, result.written]).toEqual([[], [], [], false]);
  expect(whole()).toBe(before);
});

test('a list becomes people, namings, an employer and lines of the ledger; the record holds, and undo takes it all back', async () => {
  const before = whole();
  const seen = await imported('a.csv', LIST, { source, dryRun: true });
  expect(seen.written).toBe(false);
  expect(whole()).toBe(before);
  const { faults, written, differences } = await imported('a.csv', LIST, { source });
  expect(faults).toEqual([]);
  expect(written).toBe(true);
  expect(differences.map(({ is, kind }) => `${is} ${kind}`)).toEqual(
    expect.arrayContaining(['新增 people', '新增 honours', '新增 employers']),
  );
  const { archive, summary } = await inspect(content);
  expect(summary.errors).toBe(0);
  const person = archive.people.find(({ name }) => name === '示例欧阳')!;
  expect(archive.honoursOf.get(person.id)).toMatchObject([{ title: '齐鲁工匠', edition: year, sources: [source] }]);
  expect(archive.changes.at(-1)).toMatchObject({ kind: '收录', entries: expect.arrayContaining([person.id]) as string[] });
  expect(archive.issued.some(({ id }) => id === person.id)).toBe(true);
  undoLast(content);
  expect(whole()).toBe(before);
});

test('what is wrong is told at its cell, for people and machines, in the clerk’s own workbook; nothing is written', async () => {
  const before = whole();
  const columns = ['姓名', '工作单位', '称号', '年度'].map((heading) => ({ heading, width: 20 }));
  const rows = [['示例欧阳', '示例新机械有限公司', '劳动模范', year]];
  const bytes = await xlsxOf({ title: '示例名单', sheets: [{ name: '名单', columns, rows }] });
  const { faults, written, inspection } = await imported('b.xlsx', bytes, { source });
  expect(written).toBe(false);
  expect(faults).toEqual([expect.objectContaining({ sheet: '名单', ref: 'C2' })]);
  expect(faultsText(faults)).toMatch(/^【(?:差错|询问)】工作表“名单”，C2 格，“.+”：/);
  expect(reportOf(inspection, faults)).toMatchObject({
    summary: { errors: 1 },
    findings: [{ sheet: '名单', cell: 'C2', severity: 'error' }],
  });
  const marked = join(folder, 'marked.xlsx');
  expect(await writeMarked(marked, join(folder, 'b.xlsx'), faults)).toContain('原来的文件没有动');
  const again = await imported('c.xlsx', readFileSync(marked), { source });
  expect(again.faults).toEqual(faults);
  expect(whole()).toBe(before);
});

test('faults are told as one reads: sheet by sheet, row by row, cell by cell', async () => {
  const columns = ['姓名', '工作单位', '称号', '年度', '地市'].map((heading) => ({ heading, width: 20 }));
  const rows = [
    ['示例欧阳', '示例新机械有限公司', '齐鲁工匠', year, '示例市'],
    ['示例丽', '示例另一医院', '劳动模范', '示例年', '济南'],
  ];
  const sheets = ['名单二', '名单一'].map((name) => ({ name, columns, rows }));
  const { faults } = await imported('b.xlsx', await xlsxOf({ title: '示例名单', sheets }), { source });
  const places = faults.map(({ sheet, ref }) => `${sheet}${ref}`);
  const cells = ['E2', 'C3', 'D3'];
  for (const sheet of ['名单二', '名单一'])
    expect(places.filter((place) => cells.some((cell) => place === sheet + cell))).toEqual(cells.map((cell) => sheet + cell));
  expect(places.findIndex((place) => place.startsWith('名单一'))).toBeGreaterThan(places.indexOf('名单二D3'));
});

test('what a new row of the template lacks is told at that row', async () => {
  const columns = ['来源编号', '发布者', '日期', '发话者', '读法'].map((heading) => ({ heading, width: 20 }));
  const row = ['新1', '示例省总工会', '2019-12-02', '主办单位', '转载'];
  const sheets = [
    { name: '说明', columns: [{ heading: TEMPLATE_MARK, width: 20 }], rows: [] },
    { name: '来源', columns, rows: [row] },
  ];
  const { faults } = await imported('b.xlsx', await xlsxOf({ title: '示例', sheets }));
  expect(faults).toEqual([expect.objectContaining({ sheet: '来源', ref: expect.stringMatching(/^[A-E]2$/) as string })]);
  expect(faults[0]!.found).toContain('日期性质');
});

test('a rule that would be broken is told, and stops', async () => {
  const before = whole();
  const { faults, written } = await imported('a.csv', LIST.replace('名单', '名单\n\n').replace(`${year}年`, '2016年'), {
    source,
  });
  expect(written).toBe(false);
  expect(faults.length).toBeGreaterThan(0);
  expect(whole()).toBe(before);
  expect(existsSync(`${content}.import-next`)).toBe(false);
});

test('a notice in running text, and a new forum in the template, go into the record and keep every rule', async () => {
  const paragraphs = [`${year}年“齐鲁工匠”命名名单（1名）`, '示例欧阳（示例新机械有限公司，示例焊工）'].map(
    (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`,
  );
  const notice = await imported('a.docx', madeDocx(paragraphs.join('')), { source });
  expect(notice.faults).toEqual([]);
  expect(notice.written).toBe(true);
  const sheets = [
    { name: '说明', xml: madeRows([['齐鲁工匠填报表']]) },
    {
      name: '论坛与活动',
      xml: madeRows([
        ['类别', '编号', '名称', '级别', '来源'],
        ['论坛', '新1', '示例新论坛', '省', source],
      ]),
    },
    {
      name: '活动事实',
      xml: madeRows([
        ['类别', '编号', '序号', '内容', '来源'],
        ['论坛', '新1', 1, '举行了示例新论坛。', source],
      ]),
    },
  ];
  const template = await imported('a.xlsx', madeXlsx(sheets));
  expect(template.faults).toEqual([]);
  expect(template.written).toBe(true);
  const { archive, summary } = await inspect(content);
  expect(summary.errors).toBe(0);
  expect(archive.people.some(({ name }) => name === '示例欧阳')).toBe(true);
  expect(archive.forums.find(({ title }) => title === '示例新论坛')?.facts).toHaveLength(1);
});
