import { unzipSync } from 'fflate';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { clerkWorkbook, type Traits } from '../../../tests/clerk-workbook.ts';
import { elementsOf, packageFaults, partsOf } from '../../../tests/office-package.ts';
import { localOf } from '../opening/xml.ts';
import { type SheetFault } from '../workbook/sheet.ts';
import { faultList } from './fault-list.ts';
import { markedBook } from './marked-book.ts';
import { cellPlace } from './place.ts';

const fault = (sheet: string | null, ref: string | null, is: SheetFault['is'] = '差错', found = '填了“2O24”'): SheetFault => ({
  sheet,
  ref,
  heading: '年度',
  is,
  found,
  wanted: '四位年份',
  mend: '改成 2024',
});

const FAULTS = [
  fault('汇总表', 'C4', '询问'),
  fault('汇总表', 'C4', '差错', '=HYPERLINK("示例")'),
  fault('汇总表', 'A3', '询问'),
  fault('汇总表', 'B1'),
  fault('汇总表', 'B5'),
  fault('汇总表', 'E4'),
  fault('汇总表', '$D$6'),
  fault('汇总表', 'F12'),
  fault('汇总表', 'B9', '询问'),
  fault('示例市', 'B2'),
  fault('没有的表', 'A1'),
  fault('汇总表', '第三行'),
  fault('汇总表', 'XFE1'),
  fault('汇总表', 'A1048577'),
  fault(null, null),
];
const MARKED = { A3: 'FFEB9C', B5: 'FFB3B3', B9: 'FFEB9C', C4: 'FFB3B3', D6: 'FFB3B3', E4: 'FFB3B3', F12: 'FFB3B3' };

const BOOKS: Record<string, Traits> = {
  'nothing but cells': {},
  'a note of the clerk’s on a marked cell': { notes: 'runs' },
  'a note without runs': { notes: 'plain' },
  'a note with readings': { notes: 'readings' },
  'an empty note': { notes: 'empty' },
  'buttons, drawn where notes are': { notes: 'controls', controls: true, table: true },
  'a table': { table: true },
  'a drawing before a table': { drawing: true, table: true, extension: true },
  'a drawing, controls and an extension': { drawing: true, controls: true, extension: true },
  'merged cells': { merged: true },
  'merged cells without names of cells': { merged: true, unnamed: true },
  'names of its sheets': { names: true, second: true },
  'no styles': { styles: 'none' },
  'a style of the row': { styles: 'row' },
  'a style of the column': { styles: 'column' },
  'styles that are not counted': { styles: 'uncounted', notes: 'runs' },
  'prefixed names': { prefixed: true },
  'prefixed names and all else': { prefixed: true, notes: 'plain', names: true, merged: true, table: true, drawing: true },
  'cells without names': { unnamed: true },
  'cells without names, prefixed': { unnamed: true, prefixed: true, styles: 'column' },
  'single quotes': { single: true, notes: 'runs', names: true },
  'lines and indents': { indented: true, merged: true, notes: 'plain', table: true },
  'a mark of the byte order': { mark: true, notes: 'runs', names: true, prefixed: true },
  'parts that lie elsewhere': { elsewhere: true, names: true, styles: 'none' },
  'the second sheet in sight': { second: true },
  'no view': { bare: true, extension: true },
  'relationships that are typed one by one': {
    change: {
      '[Content_Types].xml': (source) =>
        source.replace(/<Default Extension="rels" (ContentType="[^"]*"\/>)/, (_whole, type: string) =>
          ['_rels/.rels', 'xl/_rels/workbook.xml.rels'].map((name) => `<Override PartName="/${name}" ${type}`).join(''),
        ),
    },
  },
  'all at once': {
    notes: 'runs',
    table: true,
    drawing: true,
    controls: true,
    extension: true,
    merged: true,
    names: true,
    second: true,
    unnamed: true,
    single: true,
    indented: true,
    mark: true,
    styles: 'row',
  },
};

const done = (bytes: Uint8Array, faults: readonly SheetFault[] = FAULTS): Uint8Array => {
  const given = markedBook(bytes, faults);
  if (!(given instanceof Uint8Array)) throw new Error(given.refused);
  return given;
};

const read = (bytes: Uint8Array) => readXlsx(bytes, { readStyles: true });
const cellOf = (sheet: Sheet | undefined, ref: string) => {
  const place = cellPlace(ref);
  return place ? sheet?.cells?.get(`${place.row - 1},${place.column - 1}`) : undefined;
};

/** What a sheet says, whatever the extent of it. */
const valuesOf = ({ name, rows }: Sheet) => [
  name,
  rows.flatMap((row, at) => row.flatMap((value, column) => (value === null ? [] : [[at, column, value]]))),
];

/** Children of a worksheet, as the format has them one behind the other. */
const ORDER =
  'sheetPr dimension sheetViews cols sheetData mergeCells pageMargins drawing legacyDrawing controls tableParts extLst';

describe.each(Object.entries(BOOKS))('a workbook with %s', (_name, traits) => {
  const bytes = clerkWorkbook(traits);
  const marked = done(bytes);
  const [before, after] = [partsOf(bytes), partsOf(marked)];
  const noted = traits.notes !== undefined && traits.notes !== 'controls';

  test('is a whole package, as it was', () => {
    expect(packageFaults(bytes)).toEqual([]);
    expect(packageFaults(marked)).toEqual([]);
    for (const [name, source] of after) if (/\.(?:xml|rels|vml)$/.test(name)) elementsOf(source);
    expect([...after.keys()].slice(0, before.size)).toEqual([...before.keys()]);
    for (const [name, source] of before) expect(after.get(name)?.startsWith('\uFEFF'), name).toBe(source.startsWith('\uFEFF'));
  });

  test('keeps every part that has nothing to do with the marks', () => {
    const touched = /^\[Content|\.rels$|(?:workbook|main|styles|sheet[12]|comments1)\.xml$|vmlDrawing1\.vml$/;
    const [old, now] = [unzipSync(bytes), unzipSync(marked)];
    const kept = [...before.keys()].filter((name) => !touched.test(name));
    expect(kept).toContain('xl/sharedStrings.xml');
    for (const name of kept) expect(now[name], name).toEqual(old[name]);
  });

  test('says in its sheets what it said, behind the list', async () => {
    const [old, now] = [await read(bytes), await read(marked)];
    expect(now.sheets.slice(1).map(valuesOf)).toEqual(old.sheets.map(valuesOf));
    expect(now.sheets[0]?.name).toBe('问题清单');
    const rows = (now.sheets[0]?.rows ?? []).slice(3);
    expect(rows.map((row) => row.slice(1, 3))).toEqual(FAULTS.map(({ sheet, ref }) => [sheet ?? '—', ref ?? '—']));
  });

  test('has each cell at fault coloured and noted, and no other', async () => {
    const { sheets } = await read(marked);
    const [, list, city] = sheets;
    const expected = { ...MARKED, [traits.merged ? 'A1' : 'B1']: 'FFB3B3' };
    const found = [...(list?.cells ?? [])].filter(([, { comment }]) => comment !== undefined);
    expect(found).toHaveLength(Object.keys(expected).length);
    for (const [ref, rgb] of Object.entries(expected)) {
      const cell = cellOf(list, ref);
      expect(cell?.style?.fill, ref).toMatchObject({ pattern: 'solid', fgColor: { rgb } });
      expect(cell?.comment?.text, ref).toContain('【检查】');
      expect(cell?.comment?.author, ref).toBe(ref === 'C4' && noted ? '示例科' : '检查');
    }
    const said = cellOf(list, 'C4')?.comment?.text ?? '';
    expect(said).toMatch(/询问（年度）\n发现：填了“2O24”\n应为：四位年份\n怎样改：改成 2024\n\n差错（年度）\n发现：=HYPERLINK/);
    if (noted && traits.notes !== 'empty') expect(said).toMatch(/^原来的批注/);
    expect(cellOf(city, 'B2')?.comment?.author).toBe('检查');
  });

  test('draws a box for each new note and keeps those that were there', () => {
    const boxes = [...after].filter(([name]) => name.endsWith('.vml')).map(([, source]) => elementsOf(source));
    const shapes = boxes.map((elements) =>
      elements.filter(({ name }) => name === 'v:shape').map(({ attributes }) => attributes['id']),
    );
    expect(shapes.map((ids) => ids.length).sort()).toEqual(traits.notes === 'controls' ? [1, 9] : [1, 8]);
    for (const ids of shapes) expect(new Set(ids).size).toBe(ids.length);
    for (const elements of boxes) expect(elements.filter(({ name }) => name === 'v:shapetype').length).toBe(1);
  });

  test('has the parts of a sheet in the order of the format, and only the list selected', () => {
    const selected = [...after].flatMap(([name, source]) =>
      /sheet\d\.xml$/.test(name) ? elementsOf(source).filter(({ name: tag }) => localOf(tag) === 'sheetView') : [],
    );
    expect(selected.filter(({ attributes }) => /^(?:1|true)$/.test(attributes['tabSelected'] ?? ''))).toHaveLength(1);
    const seen = elementsOf(after.get('xl/worksheets/sheet1.xml') ?? '').map(({ name }) =>
      ORDER.split(' ').indexOf(localOf(name)),
    );
    const ranks = seen.filter((rank) => rank >= 0);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    const named = elementsOf(after.get('xl/worksheets/sheet1.xml') ?? '').flatMap(({ name, attributes: { r } }) => {
      const place = localOf(name) === 'c' && r !== undefined ? cellPlace(r) : null;
      return place ? [place.row * 100 + place.column] : [];
    });
    expect(named).toEqual([...named].sort((a, b) => a - b));
  });

  test('is the same, byte for byte, the second time', () => {
    expect(done(bytes)).toEqual(marked);
  });
});

test('names that belong to a sheet go on with it, and what is in sight is the list', () => {
  const workbook = partsOf(done(clerkWorkbook({ names: true, second: true }))).get('xl/workbook.xml') ?? '';
  const elements = elementsOf(workbook);
  expect(elements.filter(({ name }) => name === 'definedName').map(({ attributes }) => attributes['localSheetId'])).toEqual([
    '1',
    undefined,
    '2',
  ]);
  expect(elements.find(({ name }) => name === 'workbookView')?.attributes).toEqual({ firstSheet: '0', activeTab: '0' });
  expect(elements.filter(({ name }) => name === 'sheet').map(({ attributes }) => attributes['sheetId'])).toEqual(['4', '3', '1']);
});

test('a marked cell keeps its font, its place in the cell and how its number is shown', async () => {
  const { sheets } = await read(
    done(clerkWorkbook({ styles: 'column' }), [fault('汇总表', 'A1'), fault('汇总表', 'B4'), fault('汇总表', 'E3')]),
  );
  expect(cellOf(sheets[1], 'A1')?.style).toMatchObject({
    font: { name: '方正小标宋', bold: true },
    alignment: { horizontal: 'center' },
  });
  expect(cellOf(sheets[1], 'B4')).toMatchObject({ value: 2025, formula: 'B3+1', style: { numFmt: '0"年"' } });
  expect(cellOf(sheets[1], 'E3')?.style?.numFmt, 'of the column').toBe('0"年"');
});

test('an empty cell takes the style of its row, where the row has one, and each style is written once', async () => {
  const row = (styled: string): Traits => ({
    styles: 'row',
    change: { 'xl/worksheets/sheet1.xml': (source) => source.replaceAll('customFormat="1"', styled) },
  });
  for (const [styled, format] of [
    ['customFormat="1"', '0"年"'],
    ['customFormat="0"', undefined],
  ] as const) {
    const marked = done(clerkWorkbook(row(styled)), [fault('汇总表', 'B5'), fault('汇总表', 'B9'), fault('汇总表', 'C9')]);
    const [, sheet] = (await read(marked)).sheets;
    expect(['B5', 'B9', 'C9'].map((ref) => cellOf(sheet, ref)?.style?.numFmt)).toEqual([format, format, format]);
    const styles = elementsOf(partsOf(marked).get('xl/styles.xml') ?? '');
    // One for the three cells, three for the list.
    expect(styles.find(({ name }) => name === 'cellXfs')?.attributes['count']).toBe('7');
    expect(styles.filter(({ name, attributes }) => name === 'xf' && attributes['applyFill'] === '1')).toHaveLength(1);
    expect(styles.find(({ name }) => name === 'fills')?.attributes['count']).toBe('4');
  }
});

test('a row says how far it goes, and new parts what they are', () => {
  const after = partsOf(done(clerkWorkbook(), [fault('汇总表', 'F2')]));
  expect(after.get('xl/worksheets/sheet1.xml')).toContain('<row r="2" spans="1:6">');
  const types = elementsOf(after.get('[Content_Types].xml') ?? '').map(({ attributes }) => attributes);
  const of = (part: string) =>
    types
      .find(({ PartName }) => PartName === part)
      ?.['ContentType']?.split('.')
      .at(-1);
  expect([of('/xl/worksheets/sheet3.xml'), of('/xl/comments1.xml')]).toEqual(['worksheet+xml', 'comments+xml']);
  expect(types.find(({ Extension }) => Extension === 'vml')?.['ContentType']).toContain('vmlDrawing');
  const box = after.get('xl/drawings/vmlDrawing1.vml') ?? '';
  expect(box).toContain('<x:Row>1</x:Row><x:Column>5</x:Column>');
  expect(box).toMatch(/<x:Anchor>6, 15, 0, 4, 9, 15, \d+, 4<\/x:Anchor>/);
});

test('only the marks differ in a sheet', () => {
  const given = partsOf(clerkWorkbook({ indented: true, extension: true })).get('xl/worksheets/sheet1.xml') ?? '';
  const now = partsOf(
    done(clerkWorkbook({ indented: true, extension: true }), [fault('汇总表', 'B4'), fault('汇总表', 'D4')]),
  ).get('xl/worksheets/sheet1.xml');
  const expected = given
    .replace('<c r="B4" s="2">', '<c r="B4" s="3">')
    .replace(/(?=<\/row>\s*<row r="5")/, '<c r="D4" s="4"/>')
    .replace('tabSelected="1"', 'tabSelected="0"')
    .replace(/(?<=<pageMargins[^>]*>)/, '<legacyDrawing r:id="rId2"/>');
  expect(now).toBe(expected);
});

test('a cell with a thread is coloured and listed, and nothing is written into the thread', async () => {
  const traits: Traits = { thread: true, notes: 'plain' };
  const marked = done(clerkWorkbook(traits));
  const { sheets } = await read(marked);
  expect(cellOf(sheets[1], 'C4')?.style?.fill).toMatchObject({ fgColor: { rgb: 'FFB3B3' } });
  expect(partsOf(marked).get('xl/comments1.xml')).toContain('<text><t>原来的批注</t></text>');
  expect(cellOf(sheets[1], 'A3')?.comment?.author).toBe('检查');
});

test('a list of texts: nothing in it is a formula, and its links lead to the cells that are marked', async () => {
  const called = "示例's 汇总&amp;表";
  const sheet = "示例's 汇总&表";
  const marked = done(clerkWorkbook({ called, merged: true }), [
    fault(sheet, 'C1', '差错', '=cmd|’/c’!A1'),
    fault(sheet, 'C4', '询问', '_x0041_\u0001'),
    fault('没有的表', 'C4'),
  ]);
  const list = partsOf(marked).get('xl/worksheets/sheet3.xml') ?? '';
  const cells = elementsOf(list).filter(({ name }) => name === 'c');
  expect(new Set(cells.map(({ attributes }) => attributes['t']))).toEqual(new Set(['inlineStr']));
  const links = elementsOf(list).filter(({ name }) => name === 'hyperlink');
  expect(links.map(({ attributes }) => attributes['location'])).toEqual(["'示例''s 汇总&表'!A1", "'示例''s 汇总&表'!C4"]);
  const [first] = (await read(marked)).sheets;
  expect(first?.rows.slice(3).map((row) => row[4])).toEqual(['=cmd|’/c’!A1', '_x0041_', '填了“2O24”']);
  expect(first?.rows[0]?.[0]).toBe('问题清单：差错 2 处，要您决定的 1 处');
});

test('a copy that was marked and is handed in again is noted once for each fault', async () => {
  const faults = [fault('汇总表', 'C4'), fault('汇总表', 'A3')];
  const again = done(done(clerkWorkbook({ notes: 'plain' }), faults), [...faults, fault('汇总表', 'A4')]);
  const [, , sheet] = (await read(again)).sheets;
  const notes = ['C4', 'A3', 'A4'].map((ref) => cellOf(sheet, ref)?.comment?.text.split('【检查】').length);
  expect(notes).toEqual([2, 2, 2]);
  expect(packageFaults(again)).toEqual([]);
});

test('the boxes of two thousand notes say which blocks of ids they use', () => {
  const faults = Array.from({ length: 2000 }, (_, at) => fault('汇总表', `B${at + 20}`));
  expect(partsOf(done(clerkWorkbook(), faults)).get('xl/drawings/vmlDrawing1.vml')).toContain(
    '<o:idmap v:ext="edit" data="1,2"/>',
  );
});

test('a workbook that has a sheet of that name gets a list of another', async () => {
  const { sheets } = await read(done(clerkWorkbook({ called: '问题清单' }), [fault('问题清单', 'A3')]));
  expect(sheets.map(({ name }) => name)).toEqual(['问题清单2', '问题清单', '示例市']);
  expect(cellOf(sheets[1], 'A3')?.comment?.author).toBe('检查');
});

test('a workbook without faults only gets a list that says so', () => {
  const bytes = clerkWorkbook({ notes: 'runs' });
  const [before, after] = [partsOf(bytes), partsOf(done(bytes, []))];
  expect(after.get('xl/comments1.xml')).toBe(before.get('xl/comments1.xml'));
  expect(after.get('xl/worksheets/sheet3.xml')).toContain('差错 0 处');
});

const swap = (part: string, from: string | RegExp, to: string): Traits => ({
  change: { [part]: (source) => source.replace(from, to) },
});
const FIRST = 'xl/worksheets/sheet1.xml';
const REFUSED: Record<string, [Uint8Array, RegExp]> = {
  'no zip': [Buffer.from('姓名,年度\n'), /不是 xlsx/],
  'an old or encrypted one': [Buffer.from('d0cf11e0a1b11ae100000000', 'hex'), /加了密码，或是旧格式/],
  'a zip cut short': [clerkWorkbook().subarray(0, 900), /压缩包坏了/],
  'no workbook in it': [clerkWorkbook(swap('_rels/.rels', 'officeDocument"', 'other"')), /里面没有工作簿/],
  signatures: [clerkWorkbook({ extra: { '_xmlsignatures/origin.sigs': '' } }), /数字签名/],
  macros: [clerkWorkbook({ extra: { 'xl/vbaProject.bin': '' } }), /含有宏/],
  'the type of a workbook with macros': [
    clerkWorkbook(
      swap('[Content_Types].xml', /application[^"]*sheet\.main\+xml/, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
    ),
    /含有宏/,
  ],
  'a shared workbook': [clerkWorkbook({ extra: { 'xl/revisions/revisionLog1.xml': '<a/>' } }), /共享工作簿/],
  'the strict kind': [
    clerkWorkbook(swap('xl/workbook.xml', /xmlns="[^"]*"/, 'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"')),
    /严格 Open XML/,
  ],
  'another language': [
    clerkWorkbook(swap('xl/styles.xml', /xmlns="[^"]*"/, 'xmlns="urn:示例"')),
    /不认识的格式（styleSheet：urn:示例）/,
  ],
  'a document type': [
    clerkWorkbook(swap(FIRST, '<worksheet', '<!DOCTYPE a [<!ENTITY e SYSTEM "file">]><worksheet')),
    /不是完好的 XML/,
  ],
  'tags that do not pair': [clerkWorkbook(swap(FIRST, '</sheetData>', '</row>')), /没有成对/],
  'a part cut short': [clerkWorkbook(swap(FIRST, /<\/sheetData>.*/, '')), /没有关上/],
  'rows out of order': [clerkWorkbook(swap(FIRST, '<row r="4"', '<row r="2"')), /行的次序乱了（第 2 行）/],
  'cells out of order': [clerkWorkbook(swap(FIRST, '<c r="B4"', '<c r="A4"')), /格的次序乱了（第 4 行 A4）/],
  'cells of another row': [clerkWorkbook(swap(FIRST, '<c r="B4"', '<c r="B7"')), /格的次序乱了/],
  'an unknown part of a sheet': [clerkWorkbook(swap(FIRST, '</worksheet>', '<novelty/></worksheet>')), /不认识的 novelty/],
  'rows said in two ways': [
    clerkWorkbook(
      swap(FIRST, '<sheetData>', '<mc:AlternateContent xmlns:mc="urn:mc"><sheetData/></mc:AlternateContent><sheetData>'),
    ),
    /两种写法/,
  ],
  'styles that are missing': [clerkWorkbook(swap('xl/styles.xml', /<cellXfs.*<\/cellXfs>/, '')), /没有 cellXfs/],
  'another encoding': [clerkWorkbook(swap(FIRST, 'UTF-8', 'GB18030')), /不是 UTF-8/],
  'drawings that are no XML': [
    clerkWorkbook({ notes: 'runs', ...swap('xl/drawings/vmlDrawing1.vml', '<x:Row>', '<br><x:Row>') }),
    /没有成对/,
  ],
};

test.each(Object.entries(REFUSED))('%s is refused by name', (_what, [bytes, why]) => {
  const given = markedBook(bytes, FAULTS);
  expect(given).toEqual({ refused: expect.stringMatching(why) as string });
});

test('what unpacks to more than a workbook holds is refused before it is unpacked', () => {
  const bytes = Buffer.from(clerkWorkbook());
  // In the directory at the end, the size that the first part says that it has.
  bytes.writeUInt32LE(0x7f_ff_ff_ff, bytes.lastIndexOf('PK\x01\x02', bytes.indexOf('[Content_Types].xml', 2000)) + 24);
  expect(markedBook(bytes, FAULTS)).toEqual({ refused: expect.stringContaining('解压后过大') as string });
});

test('of a file that is not given back there is a list of its own', async () => {
  const { sheets } = await readXlsx(await faultList([fault(null, 'B2', '差错', '=1+1'), fault('表 1', 'A1', '询问')]));
  expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
    [
      '问题清单',
      [
        ['类别', '工作表', '单元格', '栏目', '发现', '应为', '怎样改'],
        ['差错', '—', 'B2', '年度', '=1+1', '四位年份', '改成 2024'],
        ['询问', '表 1', 'A1', '年度', '填了“2O24”', '四位年份', '改成 2024'],
      ],
    ],
  ]);
});
