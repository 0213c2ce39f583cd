import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { madeDocx, madeRows, madeXlsx, packed } from '../../../tests/made-files.ts';
import { openSheets } from './open-sheets.ts';

const refusals = (name: string, bytes: Uint8Array): string[] => {
  const all = openSheets(name, bytes);
  return 'refused' in all ? all.refused.map(({ found, mend }) => `${found}：${mend}`) : [];
};

const rows = madeRows([['姓名'], ['示例甲']]);
const book = (parts: Record<string, string | Uint8Array> = {}) => madeXlsx([{ name: '名单', xml: rows }], { parts });
const ole = (entry: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(entry, 'utf16le')]);
/** Changes the directory of a package, as one does who wants to be let in. */
function forged(bytes: Uint8Array, change: (directory: Buffer) => void): Uint8Array {
  const copy = Buffer.from(bytes);
  change(copy.subarray(copy.indexOf(Buffer.from('PK\x01\x02', 'latin1'))));
  return copy;
}
const large = new Uint8Array(70 * 1024 * 1024);

describe('what is no table that can be read for certain is refused, each for its own reason', () => {
  test.each<[string, string, Uint8Array, string]>([
    ['nothing at all', 'a.xlsx', new Uint8Array(0), '空的'],
    ['an old workbook', 'a.xls', ole('Workbook'), '.xls、.et'],
    ['an old document', 'a.doc', ole('WordDocument'), '.doc'],
    ['a workbook with a password', 'a.xlsx', ole('EncryptedPackage'), '加了密码'],
    [
      'an OpenDocument sheet',
      'a.ods',
      packed({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
      'OpenDocument',
    ],
    ['a binary workbook', 'a.xlsb', packed({ 'xl/workbook.bin': 'x' }), '.xlsb'],
    ['macros', 'a.xlsx', book({ 'xl/vbaProject.bin': 'x' }), '有宏'],
    ['the name of a workbook with macros', 'a.xlsm', book(), '有宏'],
    ['another file that it points at', 'a.xlsx', book({ 'xl/externalLinks/externalLink1.xml': '<a/>' }), '别的文件'],
    [
      'an entity',
      'a.xlsx',
      book({ 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>' }),
      'DOCTYPE',
    ],
    ['an entity in a document', 'a.docx', madeDocx('', { 'word/document.xml': '<!DOCTYPE a><a/>' }), 'DOCTYPE'],
    ['macros in a document', 'a.docx', madeDocx('', { 'word/vbaProject.bin': 'x' }), '有宏'],
    ['a document without a table', 'a.docx', madeDocx('<w:p/>'), '没有表格'],
    ['a page of the web', 'a.xls', strToU8('<html><table><tr><td>示例甲</table>'), '网页'],
    ['a PDF', 'a.xlsx', strToU8('%PDF-1.7'), '认不出'],
    ['some other package', 'a.xlsx', packed({ 'a.txt': '示例' }), '认不出'],
    ['a workbook that is called a text', 'a.csv', book(), '后缀'],
    ['a text that is called a workbook', 'a.xlsx', strToU8('姓名\n示例甲'), '后缀'],
    ['a package that was cut short', 'a.xlsx', book().subarray(0, 900), '坏了'],
    ['a package with a part changed', 'a.xlsx', forged(book(), (directory) => directory.writeUInt32LE(1, 16)), '坏了'],
    ['a part whose name leads out', 'a.xlsx', book({ '../../a.xml': '<a/>' }), '部件名'],
    ['a part that is locked', 'a.xlsx', forged(book(), (directory) => directory.writeUInt16LE(1, 8)), '加了密'],
    ['XML that is none', 'a.xlsx', book({ 'xl/styles.xml': '<a><b></a>' }), '坏了'],
    ['more than is read', 'a.xlsx', book({ 'xl/worksheets/sheet1.xml': large }), '太多'],
    [
      'a part that lies about its size',
      'a.xlsx',
      forged(packed({ '[Content_Types].xml': large, 'xl/a.xml': '' }), (directory) => directory.writeUInt32LE(9, 24)),
      '太多',
    ],
    [
      'a row at the end of the sheet',
      'a.xlsx',
      madeXlsx([{ xml: '<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>' }]),
      '太多',
    ],
    ['rows without end', 'a.xlsx', madeXlsx([{ xml: `<sheetData>${'<row/>'.repeat(1_048_576)}</sheetData>` }]), '太多'],
    ['rows out of order', 'a.xlsx', madeXlsx([{ xml: '<sheetData><row r="2"/><row r="1"/></sheetData>' }]), '行号'],
    ['a cell twice', 'a.xlsx', madeXlsx([{ xml: '<sheetData><row r="2"><c r="A2"/><c r="A2"/></row></sheetData>' }]), '格子'],
    ['only hidden sheets', 'a.xlsx', madeXlsx([{ xml: rows, state: 'hidden' }]), '看得见'],
    ['a text with empty characters', 'a.csv', strToU8('姓名\0'), '空字符'],
    ['a text in no encoding', 'a.csv', Uint8Array.from([0x41, 0xff, 0xff, 0x41]), '编码'],
    ['a quote that does not end', 'a.csv', strToU8('姓名\n"示例甲'), '引号'],
  ])('%s', (_, name, bytes, said) => {
    const found = refusals(name, bytes);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(said);
  });

  test('two reasons are told at once', () => {
    expect(refusals('a.xlsx', book({ 'xl/vbaProject.bin': 'x', 'xl/connections.xml': '<a/>' }))).toHaveLength(2);
  });

  test('a refusal does not order the terminal about', () => {
    expect(refusals('\x1b[31m.csv', book())[0]).toContain('�[31m');
  });
});

test('whatever is damaged in a file, it is opened or refused: nothing else happens', () => {
  const table =
    '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>示例甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
  const files: [string, Uint8Array][] = [
    ['a.xlsx', book()],
    ['a.docx', madeDocx(table)],
    ['a.csv', strToU8('姓名,单位\n"示例甲",示例厂')],
  ];
  const slip = fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) });
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(slip, { minLength: 1, maxLength: 4 }), ([name, bytes], slips) => {
      const damaged = Uint8Array.from(bytes);
      for (const { at, byte } of slips) damaged[at % damaged.length] = byte;
      const opening = openSheets(name, damaged);
      expect('refused' in opening ? opening.refused.length : opening.sheets.length).toBeGreaterThan(0);
    }),
  );
});

describe('a text of cells', () => {
  const read = (bytes: Uint8Array | string) => {
    const all = openSheets('目录/示例.csv', typeof bytes === 'string' ? strToU8(bytes) : bytes);
    if ('refused' in all) throw new Error(all.refused[0]!.found);
    return { ...all, cells: all.sheets[0]!.rows.flat().map(({ ref, value }) => `${ref} ${value}`) };
  };

  test('keeps every cell to the letter, with its place; lines without anything are counted', () => {
    const { cells, sheets } = read('姓名,单位,编号\r\n\r\n示　例,"示例""厂"",\n甲",007\n,,\n=1+1,+86,\n');
    expect(cells).toEqual(['A1 姓名', 'B1 单位', 'C1 编号', 'A3 示　例', 'B3 示例"厂",\n甲', 'C3 007', 'A5 =1+1', 'B5 +86']);
    expect(sheets[0]!.name).toBe('示例');
  });

  const utf16 = Buffer.from('\ufeff姓名\t单位\r\n㐅甲\t示例厂', 'utf16le');
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', strToU8('姓名\t单位\n㐅甲\t示例厂'), 'UTF-8'],
    ['UTF-8 with its mark', strToU8('\ufeff姓名;单位\n㐅甲;示例厂'), 'UTF-8'],
    ['GB 18030', Buffer.from('d0d5c3fb2cb5a5cebb0a8139ef34bcd72ccabec0fdb3a7', 'hex'), 'GB 18030'],
    ['UTF-16', utf16, 'UTF-16LE'],
    ['UTF-16 the other way', Buffer.from(utf16).swap16(), 'UTF-16BE'],
  ])('in %s is read, and it is said how', (_, bytes, as) => {
    const { cells, said } = read(bytes);
    expect(cells.slice(1)).toEqual(['B1 单位', 'A2 㐅甲', 'B2 示例厂']);
    expect(said[0]).toContain(as);
  });

  test('commas inside the texts of a table cut by tabs do not cut it', () => {
    expect(read('姓名\t说明\n示例甲\t一,二,三\n示例乙\t四').cells).toContain('B2 一,二,三');
  });

  test('a number whose digits are gone is a fault, and not said', () => {
    const all = read('姓名,证号\n示例甲,3.70102E+17');
    expect(all.faults.map(({ ref }) => ref)).toEqual(['B2']);
    expect(JSON.stringify(all)).not.toContain('3.70102');
  });
});
