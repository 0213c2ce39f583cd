import { describe, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { elementsOf, packageFaults, partsOf } from '../../../tests/office-package.ts';
import { archiveOf, specimen } from '../../../tests/specimen.ts';
import { openSheets } from '../workbook/open-sheets.ts';
import { type Opened } from '../workbook/opened.ts';
import { columnLetters, refOf } from '../workbook/cell-ref.ts';
import { type Sheet } from '../workbook/sheet.ts';
import { templateBook } from './writing/book.ts';
import { ACTS_SHEET } from './acts-sheet.ts';
import { noteFor } from './writing/notes.ts';
import { changedEntry } from './reading/changed-entry.ts';
import { templateColumns } from './columns.ts';
import { leftOut } from './writing/guide.ts';
import { isTemplate, readTemplate } from './reading/read-template.ts';
import { TEMPLATE_SHEETS } from './sheets.ts';

const archive = archiveOf(specimen());

function opened(bytes: Uint8Array): Opened {
  const all = openSheets('填报表.xlsx', bytes);
  if ('refused' in all) throw new Error(all.refused[0]!.found);
  return all;
}

const filled = opened(await templateBook(archive, true));
const sheetNamed = (name: string, { sheets } = filled): Sheet => sheets.find((sheet) => sheet.name === name)!;

/** The filled workbook with some cells of one sheet written anew, by row and heading. */
function written(name: string, rows: Record<number, Record<string, string | number>>): Opened {
  const columnOf = (heading: string): number =>
    sheetNamed(name).rows[0]!.find(({ value }) => String(value).replace(' *', '') === heading)!.column;
  const sheets = filled.sheets.map((sheet): Sheet => {
    if (sheet.name !== name) return sheet;
    const cells = new Map(sheet.rows.flat().map((cell) => [cell.ref, cell]));
    for (const [row, values] of Object.entries(rows))
      for (const [heading, value] of Object.entries(values)) {
        const at = { row: Number(row), column: columnOf(heading) };
        cells.set(refOf(at.row, at.column), { ref: refOf(at.row, at.column), ...at, value });
      }
    const byRow = Map.groupBy(cells.values(), ({ row }) => row);
    return { ...sheet, rows: [...byRow].sort(([a], [b]) => a - b).map(([, row]) => row.sort((a, b) => a.column - b.column)) };
  });
  return { ...filled, sheets };
}

const read = (name: string, rows: Record<number, Record<string, string | number>>) => readTemplate(written(name, rows), archive);
const changesOf = (...given: Parameters<typeof read>) => {
  const { changes, faults } = read(...given);
  expect(faults).toEqual([]);
  return changes.map((change) => [change.id, change.path, change.old, change.new]);
};
const faultsOf = (...given: Parameters<typeof read>) =>
  read(...given).faults.map(({ sheet, ref, heading, found }) => `${sheet} ${ref} ${heading} ${found}`);
const nextRow = (name: string): number => sheetNamed(name).rows.at(-1)![0]!.row + 1;

describe('the workbook', () => {
  test('is the same to the byte each time, empty and filled', async () => {
    for (const full of [true, false]) expect(await templateBook(archive, full)).toEqual(await templateBook(archive, full));
  });

  test('has every sheet, each heading once, and is known as ours', () => {
    expect(filled.sheets.map(({ name }) => name)).toEqual(['说明', ...TEMPLATE_SHEETS.map(({ name }) => name), ACTS_SHEET.name]);
    expect(filled.faults).toEqual([]);
    expect(isTemplate(filled)).toBe(true);
    for (const sheet of TEMPLATE_SHEETS) {
      const headings = templateColumns(sheet).map(({ heading }) => heading);
      expect(new Set(headings).size).toBe(headings.length);
    }
  });

  test('is a package without faults: choices refuse, ids only ask, codes stay text, the list of codes is hidden', async () => {
    const bytes = await templateBook(archive, false);
    expect(packageFaults(bytes)).toEqual([]);
    const parts = partsOf(bytes);
    const sheet = elementsOf(parts.get('xl/worksheets/sheet4.xml')!);
    const columns = templateColumns(TEMPLATE_SHEETS[2]!);
    const at = (heading: string): number => columns.findIndex((column) => column.heading === heading) + 1;
    const chosen = (heading: string) => {
      const letters = columnLetters(at(heading));
      return sheet.find(({ name, attributes }) => name === 'dataValidation' && attributes['sqref']!.startsWith(`${letters}2:`));
    };
    expect(chosen('称号')!.attributes).toMatchObject({ type: 'list', showErrorMessage: '1', errorStyle: 'stop' });
    expect(chosen('人物')!.attributes).toMatchObject({ showErrorMessage: '1', errorStyle: 'warning' });
    expect(chosen('说明')).toBeUndefined();
    const formats = elementsOf(/<cellXfs[\s\S]*<\/cellXfs>/.exec(parts.get('xl/styles.xml')!)![0]).filter(
      ({ name }) => name === 'xf',
    );
    const formatOf = (heading: string): string | undefined => {
      const style = sheet.filter(({ name }) => name === 'col')[at(heading) - 1]!.attributes['style'];
      return style && formats[Number(style)]!.attributes['numFmtId'];
    };
    expect(['命名编号', '单位／何时的情况', '名次'].map(formatOf)).toEqual(['49', '49', undefined]);
    expect(sheet.find(({ name }) => name === 'pane')!.attributes).toMatchObject({ ySplit: '1', state: 'frozen' });
    const codes = elementsOf(parts.get('xl/workbook.xml')!).find(({ attributes }) => attributes['name'] === '码表');
    expect(codes!.attributes['state']).toBe('hidden');
  });

  test('tells at each heading how it is filled in, in the words of the registry', () => {
    const noteOn = (sheet: string, heading: string): string =>
      noteFor(templateColumns(TEMPLATE_SHEETS.find(({ name }) => name === sheet)!).find((column) => column.heading === heading)!);
    expect(noteOn('命名', '状态')).toBe('必填\n填：有效、已撤销、已故');
    expect(noteOn('命名', '地市')).toBe('单位所在地，不是活动所在地');
    expect(noteOn('命名', '地市／何时的情况')).not.toContain('单位所在地');
    expect(noteOn('支出', '金额（元）')).toBe('必填\n以元计，可以写 5万元');
    expect(noteOn('来源', '日期')).toBe('未知则不写\n写作 2018、2018-12 或 2018-12-07');
  });

  test('says what it leaves out: no list of objects is forgotten in silence', () => {
    const left = new Map(leftOut().map(({ kind, fields }) => [kind, fields]));
    expect(left.get('年度')).toEqual(expect.arrayContaining(['说明', '金额']));
    expect(left.get('论坛')).toContain('场次');
    expect(left.get('人物')).toEqual(['数字']);
    expect(left.get('工作室')).not.toContain('资助');
  });

  test('has no column of what is not published', () => {
    expect(templateColumns(TEMPLATE_SHEETS.find(({ name }) => name === '来源')!).map(({ heading }) => heading)).not.toContain(
      '线索',
    );
  });
});

describe('read back', () => {
  test('as it was written, it changes nothing: the specimen, and the record of this house', async () => {
    expect(readTemplate(filled, archive)).toEqual({ changes: [], faults: [] });
    const record = readArchive('src/content');
    expect(readTemplate(opened(await templateBook(record, true)), record)).toEqual({ changes: [], faults: [] });
  });

  test('empty, with its grey examples, it changes nothing', async () => {
    expect(readTemplate(opened(await templateBook(archive, false)), archive)).toEqual({ changes: [], faults: [] });
  });

  test('a cell that says something else is one change, as the record would hold it', () => {
    expect(changesOf('人员', { 2: { 姓名: '示例新名' } })).toEqual([['q0001', 'name', '示例甲', '示例新名']]);
    expect(changesOf('命名', { 2: { 地市: '青岛市' } })).toEqual([[expect.any(String), 'city.value', '370100', '370200']]);
    expect(changesOf('命名', { 2: { '单位／何时的情况': '2018年9月3日' } }).map(([, , , now]) => now)).toEqual(['2018-09-03']);
  });

  test('an amount is in yuan there and in fen here, however it is written', () => {
    for (const said of [61_234.5, '6.12345万元', '61,234.50', '６１２３４．５元'])
      expect(changesOf('支出', { 2: { '金额（元）': said } }).map(([, path, , now]) => [path, now])).toEqual([
        ['grants[0].spending[0].amount', 6_123_450],
      ]);
  });

  test('（删） takes a value out, a blank cell does not', () => {
    const [change] = changesOf('工作室', { 2: { 成立日期: '（删）', 地市: '（删）' } });
    expect(change![3]).toBeUndefined();
    expect(faultsOf('人员', { 2: { 姓名: '（删）' } })).toEqual(['人员 B2 姓名 必填的栏不能删']);
  });

  test('a list of candidates is changed once, whoever is marked', () => {
    const rows = Object.fromEntries([149, 150].map((number) => [number + 1, { 提名人选: '是' }]));
    const [change, ...more] = changesOf('评选', rows);
    expect(more).toEqual([]);
    expect((change![3] as string[]).length - (change![2] as string[]).length).toBe(2);
  });

  test('a new person is written 新1 wherever it is meant; what is missing is asked for', () => {
    const row = nextRow('人员');
    expect(changesOf('人员', { [row]: { 人物编号: '新1', 姓名: '示例新人', '拼音／姓的拼音': 'shì' } })).toEqual([
      ['新1', 'name', undefined, '示例新人'],
      ['新1', 'pinyin.surname', undefined, 'shì'],
    ]);
    expect(faultsOf('人员', { [row]: { 人物编号: '新1' } })).toContain(`人员 B${row} 姓名 新的一行，必填的栏空着`);
    expect(changesOf('命名', { 2: { 人物: '新1' } }).map(([, path, , now]) => [path, now])).toEqual([['person', '新1']]);
  });

  test('a new item comes after those that are there', () => {
    const row = nextRow('支出');
    const spent = { 工作室: 's0001', 依据的命名: String(sheetNamed('支出').rows[1]![1]!.value), 序号: 99 };
    const changes = changesOf('支出', {
      [row]: { ...spent, 日期: '2019-05-06', '金额（元）': 1, 资金来源: '配套', 用途: '设备购置' },
    });
    const count = archive.by.studios.get('s0001')!.grants![0]!.spending!.length;
    expect(changes.map(([id, path]) => `${String(id)} ${String(path)}`)).toEqual(
      ['date', 'amount', 'from', 'purpose'].map((key) => `s0001 grants[0].spending[${count}].${key}`),
    );
  });

  test('what stands side by side goes on in the next row of the same grant', () => {
    const [, first] = sheetNamed('资助与配套').rows;
    const same = { 工作室: String(first![0]!.value), 依据的命名: String(first![1]!.value) };
    const rows = sheetNamed('资助与配套').rows.length;
    const changes = changesOf('资助与配套', {
      [rows + 1]: { ...same, '配套／配套日期': '2019-05-06', '配套／配套金额（元）': 5 },
    });
    expect(changes.map(([, path]) => path)).toEqual(['grants[0].match[1].date', 'grants[0].match[1].amount']);
    expect(faultsOf('资助与配套', { [rows + 1]: { ...same, 单位收到日期: '2019-05-06' } })[0]).toContain('这一行不用填这一栏');
  });

  test.each<[string, string, Record<number, Record<string, string | number>>, string]>([
    ['a choice that is none', '命名', { 2: { 称号: '示例工匠' } }, '命名 C2 称号 填了“示例工匠”'],
    ['a day that never was', '命名', { 2: { '单位／何时的情况': '2018-02-30' } }, '命名 O2 单位／何时的情况 填了“2018-02-30”'],
    ['an id that is not in the record', '人员', { 2: { 人物编号: 'q9999' } }, '人员 A2 人物编号 记录里没有 q9999'],
    ['a row of nobody', '人员', { 999: { 姓名: '示例' } }, '人员 A999 人物编号 空着，不知道这一行是谁的'],
    ['one person twice', '人员', { 3: { 人物编号: 'q0001' } }, '人员 A3 null q0001 的这一项在上面已经有一行'],
    ['a name that the schema refuses', '人员', { 2: { 姓名: '示 例' } }, '人员 B2 姓名 填了“示 例”'],
    ['a number that is none', '评选', { 2: { 得票: '很多' } }, '评选 G2 得票 填了“很多”'],
  ])('%s is a fault of its cell', (_, name, rows, said) => {
    expect(faultsOf(name, rows)).toEqual([said]);
  });

  test('somebody’s number is not repeated', () => {
    const all = read('人员', { 2: { 姓名: '110105194912310020' } });
    expect(all.faults).toHaveLength(1);
    expect(JSON.stringify(all)).not.toContain('1949');
  });

  test('a heading or a sheet that is not ours is a fault; one that is lacking leaves the record as it is', () => {
    const rows = [
      [
        { ref: 'A1', row: 1, column: 1, value: '人物编号 *' },
        { ref: 'B1', row: 1, column: 2, value: '身份证号' },
      ],
    ];
    const odd = [
      { name: '人员', rows, merges: [] },
      { name: '另一张', rows, merges: [] },
    ];
    const { changes, faults } = readTemplate({ ...filled, sheets: [filled.sheets[0]!, ...odd] }, archive);
    expect(changes).toEqual([]);
    expect(faults.map(({ sheet, ref, found }) => `${sheet} ${ref} ${found}`)).toEqual([
      '人员 B1 填报表里没有这一栏，没有读',
      '另一张 null 填报表里没有这张工作表',
    ]);
  });
});

describe('an entry with its changes', () => {
  test('has its fields in the order of the schema, nothing that is hollow, and the lists that have to be there', () => {
    const entry = changedEntry('people', undefined, [
      { path: 'facts[0].text', new: '示例。' },
      { path: 'name', new: '示例甲' },
      { path: 'pinyin.surname', new: 'shì' },
      { path: 'id', new: 'q0001' },
    ]);
    expect(JSON.stringify(entry)).toBe('{"id":"q0001","name":"示例甲","pinyin":{"surname":"shì"},"facts":[{"text":"示例。"}]}');
    const studio = changedEntry('studios', { id: 's0001', grants: [] }, [{ path: 'facts', new: undefined }]);
    expect(studio).toEqual({ id: 's0001', facts: [], grants: [] });
    const naming = changedEntry('honours', { id: 'h0001', city: { value: '370100' } }, [{ path: 'city.value', new: undefined }]);
    expect(naming).toEqual({ id: 'h0001' });
  });

  test('without changes is what it was', () => {
    for (const kind of ['editions', 'people', 'honours', 'studios', 'events', 'sources'] as const)
      for (const entry of archive[kind]) expect(JSON.stringify(changedEntry(kind, entry, []))).toBe(JSON.stringify(entry));
  });
});
