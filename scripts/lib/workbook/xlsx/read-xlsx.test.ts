import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { madeRows, type MadeSheet, madeXlsx } from '../../../../tests/made-files.ts';
import { tellsIdNumber } from '../cell-faults.ts';
import { openSheets } from '../open-sheets.ts';
import { type Opened } from '../opened.ts';
import { CODES_MARK } from './read-xlsx.ts';

type More = Parameters<typeof madeXlsx>[1];

function opened(bytes: Uint8Array): Opened {
  const all = openSheets('示例.xlsx', bytes);
  if ('refused' in all) throw new Error(all.refused.map(({ found }) => found).join());
  return all;
}

const read = (xml: string, more?: More): Opened => opened(madeXlsx([{ name: '示例表', xml }], more));
const valuesOf = ({ sheets }: Opened, sheet = 0) => sheets[sheet]!.rows.map((row) => row.map(({ value }) => value));
const cell = (inside: string, attributes = '') => `<sheetData><row r="1"><c r="A1" ${attributes}>${inside}</c></row></sheetData>`;
const faultsOf = ({ faults }: Opened) => faults.map(({ ref, found }) => `${ref} ${found}`);

describe('what stands in a cell', () => {
  test('a text is kept to the letter: zeros in front, blanks inside a name, signs that begin a formula, line ends', () => {
    const texts = ['007', '示　例', ' 示例 ', '=1+1', '+86', '-', '@示例', '一\n二', '__proto__', 'constructor'];
    expect(valuesOf(read(madeRows([texts])))).toEqual([texts]);
  });

  test('a rich text is read through, its phonetic reading is not', () => {
    const strings =
      '<si><r><rPr><b/></rPr><t>示</t></r><r><t xml:space="preserve">例 </t></r><rPh sb="0" eb="1"><t>shi</t></rPh></si>';
    expect(valuesOf(read(cell('<v>0</v>', 't="s"'), { strings }))).toEqual([['示例 ']]);
    const inline = '<is><t>示例</t><rPh sb="0" eb="1"><t>shili</t></rPh><phoneticPr fontId="1"/></is>';
    expect(valuesOf(read(cell(inline, 't="inlineStr"')))).toEqual([['示例']]);
  });

  test('what XML can’t hold is unescaped, an escaped escape only once', () => {
    expect(valuesOf(read(madeRows([['一_x000D_\n二', '_x005F_x0041_']])))).toEqual([['一\n二', '_x0041_']]);
  });

  test('a formula has the value that was kept; one without a value is a fault, one that says nothing is blank', () => {
    const all = read(
      '<sheetData><row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3" t="str"><f>A1</f><v>示例</v></c>' +
        '<c r="C3" t="str"><f>""</f><v></v></c><c r="D3"><f>X()</f></c><c r="E3"><f>Y()</f><v/></c></row></sheetData>',
    );
    expect(all.sheets[0]!.rows[0]).toEqual([
      { ref: 'A3', row: 3, column: 1, value: 2, formula: true },
      { ref: 'B3', row: 3, column: 2, value: '示例', formula: true },
    ]);
    expect(faultsOf(all)).toEqual(['D3 公式没有算出的值', 'E3 公式没有算出的值']);
  });

  test('an error value is a fault of its cell', () => {
    expect(faultsOf(read(cell('<f>A0</f><v>#REF!</v>', 't="e"')))).toEqual(['A1 公式算错了（#REF!）']);
  });

  test.each(['370102190001010011', '3.7010219000101E17', '370102900101001', '6222020200112233446'])(
    'the number %s is somebody’s: it is not read, and not said',
    (digits) => {
      const all = read(cell(`<v>${digits}</v>`));
      expect(all.sheets[0]!.rows).toEqual([]);
      expect(all.faults.map((fault) => [fault.ref, tellsIdNumber(fault)])).toEqual([['A1', true]]);
      expect(JSON.stringify(all)).not.toMatch(/\d{6}/);
    },
  );

  test('a number of fourteen digits is a number', () => {
    expect(valuesOf(read(cell('<v>37010219000101</v>')))).toEqual([[37_010_219_000_101]]);
  });
});

describe('a date', () => {
  const formats = (...ids: (number | string)[]) => {
    const codes = ids.flatMap((id, index) =>
      typeof id === 'string' ? `<numFmt numFmtId="${200 + index}" formatCode="${id.replaceAll('"', '&quot;')}"/>` : [],
    );
    const cells = ids.map((id, index) => `<xf numFmtId="${typeof id === 'string' ? 200 + index : id}"/>`);
    return `<numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs>`;
  };

  test.each([
    [14, '2018-12-07'],
    [31, '2018-12-07'],
    [57, '2018-12'],
    ['yyyy"年"m"月"d"日"', '2018-12-07'],
    ['[$-804]yyyy/m/d;@', '2018-12-07'],
    ['yyyy"年"m"月"', '2018-12'],
    ['yyyy"年d"', '2018'],
    [0, undefined],
    ['0.00E+00', undefined],
    ['[h]:mm', undefined],
    ['0"日"', undefined],
  ])('shown as %s is as precise as it is shown: %s', (format, date) => {
    const all = read(cell('<v>43441.5</v>', 's="1"'), { styles: formats(format) });
    expect(all.sheets[0]!.rows[0]![0]).toEqual({ ref: 'A1', row: 1, column: 1, value: 43_441.5, ...(date && { date }) });
  });

  test('that shows no year is asked for one', () => {
    for (const format of [58, 'm"月"d"日"'])
      expect(faultsOf(read(cell('<v>43441</v>', 's="1"'), { styles: formats(format) }))).toEqual([
        'A1 日期只显示月和日，看不出年份',
      ]);
  });

  test('is counted from 1904 where the workbook says so', () => {
    const all = read(cell('<v>41979</v>', 's="1"'), { styles: formats(14), workbook: '<workbookPr date1904="1"/>' });
    expect(all.sheets[0]!.rows[0]![0]!.date).toBe('2018-12-07');
  });

  test('the day that never was is no date', () => {
    expect(read(cell('<v>60</v>', 's="1"'), { styles: formats(14) }).sheets[0]!.rows[0]![0]!.date).toBeUndefined();
  });
});

describe('a sheet', () => {
  test('with other prefixes, without names of cells and rows, in the other edition of the standard, is read alike', () => {
    const bytes = madeXlsx([{ name: '示例表', xml: '' }], {
      parts: {
        'xl/worksheets/sheet1.xml':
          '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c/><x:c><x:v>3</x:v></x:c></x:row><x:row r="4"><x:c r="B4"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    });
    expect(
      opened(bytes)
        .sheets[0]!.rows.flat()
        .map(({ ref, value }) => `${ref} ${value}`),
    ).toEqual(['A1 甲', 'C1 3', 'B4 5']);
  });

  test('has its merges, none of them longer than what it holds', () => {
    const xml = `${madeRows([
      ['示例名单', undefined],
      ['姓名', '单位'],
    ])}<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:XFD1048576"/><mergeCell ref="F9:G10"/></mergeCells>`;
    expect(read(xml).sheets[0]!.merges).toEqual([
      { from: { row: 1, column: 1 }, to: { row: 1, column: 2 } },
      { from: { row: 2, column: 1 }, to: { row: 2, column: 2 } },
    ]);
  });

  test('hidden rows and columns that hold something are told together, empty ones not at all', () => {
    const xml =
      '<cols><col min="2" max="3" hidden="1" width="9"/><col min="5" max="5" width="0"/></cols><sheetData>' +
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c><c r="E1"><v>1</v></c></row>' +
      '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" ht="0"><c r="A3"><v>1</v></c></row><row r="4" hidden="1"/>' +
      '<row r="6" hidden="true"><c r="A6"><v>1</v></c></row></sheetData>';
    expect(faultsOf(read(xml))).toEqual(['A2 行 2—3、6 是隐藏的，里面有内容', 'C1 列 C、E 是隐藏的，里面有内容']);
  });

  test('that is hidden is a fault unless it is empty or the codes of our own template', () => {
    const sheets: MadeSheet[] = [
      { name: '名单', xml: madeRows([['示例甲']]) },
      { name: '旧表', state: 'veryHidden', xml: madeRows([['示例乙']]) },
      { name: '空表', state: 'hidden', xml: '<sheetData/>' },
      { name: '码表', state: 'hidden', xml: madeRows([[CODES_MARK], ['济南']]) },
    ];
    const all = opened(madeXlsx(sheets));
    expect(all.sheets.map(({ name }) => name)).toEqual(['名单']);
    expect(all.faults.map(({ sheet, found }) => `${sheet} ${found}`)).toEqual(['旧表 这张工作表是隐藏的，里面有内容']);
    expect(JSON.stringify(all)).not.toContain('示例乙');
  });

  test('faults without end are counted', () => {
    const rows = Array.from({ length: 600 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="e"><v>#N/A</v></c></row>`);
    const { faults } = read(`<sheetData>${rows.join('')}</sheetData>`);
    expect(faults).toHaveLength(501);
    expect(faults.at(-1)!.found).toContain('还有 100 处');
  });

  test('a name with an order to the terminal or a turn of direction is shown harmless', () => {
    const all = opened(madeXlsx([{ name: '示例\u009b31m\u202e', xml: madeRows([['示例甲']]) }]));
    expect(all.sheets[0]!.name).toBe('示例�31m�');
  });
});

test('what our own writer writes is read back', async () => {
  const rows = [
    ['姓名', '年度'],
    ['示例甲', 2018],
    ['=示例', 0.5],
  ];
  expect(valuesOf(opened(await writeXlsx({ sheets: [{ name: '示例', rows }] })))).toEqual(rows);
});
