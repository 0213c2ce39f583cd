import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { titleName } from '#domain/programme/titles.ts';
import { fiction } from '../bench/fiction.ts';
import { writeRecord } from '../bench/measure.ts';
import { xlsxOf } from '../office/xlsx.ts';
import { importFile } from './import-file.ts';
import { writeMarked } from './told.ts';

const folder = mkdtempSync(join(tmpdir(), 'rule-faults-'));
const content = join(folder, 'content');
beforeAll(() => {
  const record = fiction(30).map((file) =>
    file.file === 'site.json' ? { ...file, value: { ...(file.value as object), recordDate: '2020-12-31' } } : file,
  );
  writeRecord(content, record);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [CRAFTSMAN, MASTER] = [titleName('craftsman'), titleName('master')];
const SIGNS = [...'安邦波才成春达德东方飞丰刚光国海浩河宏华辉吉家建江杰金军康乐立林龙明宁平强青庆荣瑞山胜世书松涛天万伟文武'];
const UNIT = '示例新机械有限公司';
type Row = Partial<Record<'姓名' | '称号' | '年度' | '工作单位' | '岗位' | '人员编号', string | number>>;
const HEADINGS = ['姓名', '称号', '年度', '工作单位', '岗位', '人员编号'] as const;
const good = (index: number): Row => ({ 姓名: `示例${SIGNS[index]}`, 称号: CRAFTSMAN, 年度: 2019, 工作单位: UNIT, 岗位: '班长' });
const goods = (count: number, more: Row = {}): Row[] =>
  Array.from({ length: count }, (_, index) => ({ ...good(index), ...more }));
/** Somebody whom the record holds with a title of 2018. */
function held(title: string): Row {
  const archive = readArchive(content);
  const person = archive.by.people.get(archive.honours.find((honour) => honour.title === title)!.person)!;
  return { 姓名: person.name, 人员编号: person.id };
}

async function imported(rows: readonly Row[]) {
  const columns = HEADINGS.map((heading) => ({ heading, width: 20 }));
  const cells = rows.map((row) => HEADINGS.map((heading) => row[heading] ?? ''));
  const path = join(folder, '名单.xlsx');
  writeFileSync(path, await xlsxOf({ title: '示例名单', sheets: [{ name: '汇总', columns, rows: cells }] }));
  const result = await importFile(content, path, { source: 'r0001', reason: '示例原因', by: '编辑部', dryRun: true });
  return { path, ...result };
}

/** 弄坏真相 — rows that are right each by itself, and together break a rule; the cell of the one that is too much. */
const BROKEN: Record<string, [rows: () => Row[], ref: string, says: string]> = {
  'named-at-most-50': [() => goods(51), 'A52', '收录的命名人选 51 名，应不超过 50 名'],
  'masters-at-most-10': [() => goods(11, { 称号: MASTER }), 'A12', '收录的大工匠 11 名，应不超过 10 名'],
  'master-is-craftsman': [() => [good(0), { ...good(1), ...held(MASTER) }, good(2)], 'C3', '应先是工匠，后是大工匠'],
  'once-a-year': [() => goods(2, { 年度: 2020 }), 'A3', '中间没有2019年度'],
  'link-registered': [() => [good(0), { ...good(1), 岗位: '班长，见 http://example.org/a' }], 'E3', '写了网址'],
  'link-registered, of what is registered with it': [
    () => [good(0), { ...good(1), 工作单位: '示例网址 http://example.org/a 公司' }],
    'D3',
    '写了网址',
  ],
};
test.each(Object.entries(BROKEN))('what breaks %s is told at the cell of its row', async (_, [rows, ref, says]) => {
  const { faults, written } = await imported(rows());
  expect(written).toBe(false);
  expect(faults.map((fault) => [fault.sheet, fault.ref])).toContainEqual(['汇总', ref]);
  expect(faults.find((fault) => fault.ref === ref)?.found).toContain(says);
  expect(faults.every((fault) => fault.ref !== null)).toBe(true);
});

test('the same list without what is too much breaks nothing', async () => {
  expect((await imported(goods(50))).faults).toEqual([]);
});

test('the clerk’s own workbook has the words of the rule at that cell', async () => {
  const { path, faults } = await imported(goods(51));
  const marked = join(folder, '标好.xlsx');
  await writeMarked(marked, path, faults);
  const parts = Object.entries(unzipSync(readFileSync(marked)));
  const notes = parts.filter(([name]) => /comments\d*\.xml$/.test(name)).map(([, bytes]) => strFromU8(bytes));
  expect(notes.join('')).toMatch(/<comment ref="A52"[\s\S]*应不超过 50 名/);
});
