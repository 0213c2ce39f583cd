import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeDocx, madeRows, madeXlsx } from '../../../tests/made-files.ts';
import { fiction } from '../bench/fiction.ts';
import { writeRecord } from '../bench/measure.ts';
import { filesOf } from '../site/files.ts';
import { importFile } from './import-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-files-'));
const content = join(folder, 'content');
beforeAll(() => writeRecord(content, fiction(12)));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** 一个条目 — of a package, with what its directory says of it, true or not. */
interface Packed {
  name: string;
  raw: Uint8Array;
  method?: 0 | 8;
  size?: number;
  sum?: number;
}

/** 照说的打包 — headers and directory say just what they are told to. */
function packedAs(entries: readonly Packed[]): Uint8Array {
  const [parts, directory]: [Uint8Array[], Uint8Array[]] = [[], []];
  let at = 0;
  for (const { name, raw, method = 0, size = raw.length, sum = crc32(raw) } of entries) {
    const bytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(sum, 10);
    common.writeUInt32LE(raw.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(bytes.length, 22);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 'latin1');
    common.copy(central, 6, 0, 26);
    central.writeUInt32LE(at, 42);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, bytes, raw);
    directory.push(central, bytes);
    at += 30 + bytes.length + raw.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  const length = directory.reduce((sum, each) => sum + each.length, 0);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const MB = 1 << 20;
/** So many bytes of nothing, packed a thousandfold: blocks that end on a byte, one behind the other. */
function nothing(bytes: number): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(MB), { finishFlush: 2 });
  return Buffer.concat(Array.from({ length: bytes / MB }, () => block));
}
const TYPES = { name: '[Content_Types].xml', raw: Buffer.from('<Types/>') };
const bomb = (size: number): Uint8Array =>
  packedAs([
    { ...TYPES, raw: nothing(300 * MB), method: 8, size, sum: 0 },
    { name: 'xl/workbook.xml', raw: Buffer.from('<a/>') },
  ]);
const sheet = (xml: string, strings = ''): Uint8Array => madeXlsx([{ xml: `<sheetData>${xml}</sheetData>` }], { strings });
const withDoctype = (text: string): Uint8Array =>
  madeXlsx([{ xml: madeRows([['姓名'], ['示例甲']]) }], { parts: { 'xl/sharedStrings.xml': text } });
const compound = (entry: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096), Buffer.from(entry, 'utf16le')]);
const LAUGHS = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join('');
const good = madeXlsx([{ xml: madeRows([['姓名'], ['示例甲']]) }]);
const TEMPLATE =
  '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://example.org/a.dotm" TargetMode="External"/></Relationships>';

/** 恶意的文件 — as it is called, what is in it, and the words that name the cause. */
const HOSTILE: Record<string, [name: string, bytes: () => Uint8Array, says: string]> = {
  '300 KB that unpack to 300 MB': ['a.xlsx', () => bomb(300 * MB), '内容太多'],
  'the same, said to be small': ['a.xlsx', () => bomb(MB), '比它说的大'],
  'a workbook with macros by name': ['a.xlsm', () => good, '文件里有宏'],
  'a workbook with a password': ['a.xlsx', () => compound('EncryptedPackage'), '文件加了密码'],
  'an old workbook': ['a.xls', () => compound('Workbook'), '旧格式的工作簿'],
  'a workbook of OpenDocument': [
    'a.ods',
    () => packedAs([{ name: 'mimetype', raw: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') }]),
    'OpenDocument',
  ],
  'an entity from elsewhere': [
    'a.xlsx',
    () => withDoctype('<!DOCTYPE sst [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>'),
    'DOCTYPE',
  ],
  'a billion laughs': [
    'a.xlsx',
    () => withDoctype(`<!DOCTYPE sst [<!ENTITY l0 "哈">${LAUGHS}]><sst><si><t>&l9;</t></si></sst>`),
    'DOCTYPE',
  ],
  'an entity that nobody declared': ['a.xlsx', () => withDoctype('<sst><si><t>&l9;</t></si></sst>'), '文件坏了'],
  '1,048,576 rows': ['a.xlsx', () => sheet('<row><c><v>1</v></c></row>'.repeat(1_048_576)), '内容太多'],
  'a row far below': ['a.xlsx', () => sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), '内容太多'],
  '16,384 columns': ['a.xlsx', () => sheet(`<row>${'<c><v>1</v></c>'.repeat(16_384)}</row>`.repeat(40)), '内容太多'],
  'a cell of 10 MB': [
    'a.xlsx',
    () => sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'a'.repeat(10 * MB)}</t></is></c></row>`),
    '内容太多',
  ],
  'a shared text that is not there': ['a.xlsx', () => sheet('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'), '没有文字'],
  'a shared text that points at itself': [
    'a.xlsx',
    () => sheet('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>', '<si><t>0</t></si>'),
    '没有文字',
  ],
  '65,535 parts': [
    'a.xlsx',
    () => packedAs(Array.from({ length: 65_535 }, (_, index) => ({ name: `xl/${index}`, raw: new Uint8Array(0) }))),
    '个部件',
  ],
  'a package in a package': ['a.xlsx', () => packedAs([{ name: 'a.xlsx', raw: good }]), '认不出'],
  'a part that is a package': ['a.xlsx', () => packedAs([TYPES, { name: 'xl/workbook.xml', raw: good }]), '文件坏了'],
  'sizes of 64 bits': [
    'a.xlsx',
    () => packedAs([TYPES, { name: 'xl/workbook.xml', raw: Buffer.from('<a/>'), size: 0xffffffff }]),
    '内容太多',
  ],
  'a part whose name leads out': ['a.xlsx', () => packedAs([TYPES, { name: '../../a.json', raw: good }]), '部件名不正常'],
  'a sheet whose name is a path': [
    'a.xlsx',
    () => madeXlsx([{ name: '../../content/site.json', xml: madeRows([['姓名'], ['示例甲']]) }]),
    '工作表的名字里有不能用的字',
  ],
  'data from a running program': [
    'a.xlsx',
    () => madeXlsx([{ xml: madeRows([['姓名']]) }], { parts: { 'xl/externalLinks/externalLink1.xml': '<a/>' } }),
    '引用了别的文件或外部数据',
  ],
  'a document with a template from elsewhere': [
    'a.docx',
    () => madeDocx('<w:tbl/>', { 'word/_rels/settings.xml.rels': TEMPLATE }),
    '套用了网上的模板',
  ],
  'a text of one line of 50 MB': ['a.csv', () => Buffer.alloc(50 * MB, 'a'), '内容太多'],
  'a text of one cell of 15 MB': ['a.csv', () => Buffer.alloc(15 * MB, 'a'), '内容太多'],
  'a text of 15 MB of delimiters': ['a.csv', () => Buffer.alloc(15 * MB, ','), '内容太多'],
  'a text with empty signs': ['a.csv', () => Buffer.from('姓名\0,单位\n'), '空字符'],
};

/**
 * Reads the file as an import does, in a room of its own; says what is wrong and how much room it took: where the system
 * tells it of this program alone (Linux), so; what a program is told of itself counts that of whoever started it too.
 */
const READER = `
  import { existsSync, readFileSync } from 'node:fs';
  import { openSheets } from ${JSON.stringify(resolve('scripts/lib/workbook/open-sheets.ts'))};
  const [path] = process.argv.slice(1);
  const status = '/proc/self/status';
  const peak = () =>
    existsSync(status) ? Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync(status, 'utf8'))[1]) : process.resourceUsage().maxRSS;
  const opened = openSheets(path, readFileSync(path));
  console.log(JSON.stringify({ refused: opened.refused ?? [], megabytes: peak() / 1024 }));`;

test.each(Object.entries(HOSTILE))('%s is refused by its cause, in little room', (_, [name, bytes, says]) => {
  const path = join(folder, name);
  writeFileSync(path, bytes());
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=200', '--input-type=module-typescript', '-e', READER, path],
    { encoding: 'utf8' },
  );
  expect([status, stderr.replace(/^.*(?:Warning|--trace-warnings).*\n/gm, '')]).toEqual([0, '']);
  const { refused, megabytes } = JSON.parse(stdout) as { refused: { found: string }[]; megabytes: number };
  expect(refused.map(({ found }) => found).join()).toContain(says);
  expect(megabytes).toBeLessThan(300);
});

const HEADINGS = ['姓名', '工作单位', '岗位'];
const NASTY: Record<string, [rows: string[][], ref: string, says: RegExp]> = {
  'a formula': [[HEADINGS, ['示例春', '=HYPERLINK("http://example.org","点")', '班长']], 'B2', /以 =、\+、-、@ 开头/],
  'a call of a program': [[HEADINGS, ['示例春', '示例厂', "=cmd|' /C calc'!A0"]], 'C2', /以 =、\+、-、@ 开头/],
  'a function behind @': [[HEADINGS, ['示例春', '@SUM(1+1)', '班长']], 'B2', /以 =、\+、-、@ 开头/],
  'a sum': [[HEADINGS, ['示例春', '示例厂', '+1+1']], 'C2', /以 =、\+、-、@ 开头/],
  'a difference': [[HEADINGS, ['示例春', '示例厂', '-1+1']], 'C2', /以 =、\+、-、@ 开头/],
  'a formula in full width': [[HEADINGS, ['示例春', '　＝1＋1', '班长']], 'B2', /以 =、\+、-、@ 开头/],
  'a heading __proto__': [
    [
      [...HEADINGS, '__proto__'],
      ['示例春', '示例厂', '班长', '{"polluted":1}'],
    ],
    'D1',
    /认不得“__proto__”/,
  ],
  'a heading constructor': [
    [
      [...HEADINGS, 'constructor'],
      ['示例春', '示例厂', '班长', 'x'],
    ],
    'D1',
    /认不得“constructor”/,
  ],
};
const csv = (rows: string[][]): string =>
  rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\r\n');

test.each(
  Object.entries(NASTY).flatMap(([what, nasty]) => [
    [
      `${what}, in a workbook`,
      '2018年齐鲁工匠.xlsx',
      (rows: string[][]) => madeXlsx([{ name: '2018年齐鲁工匠', xml: madeRows(rows) }]),
      nasty,
    ] as const,
    [`${what}, in a text`, '2018年齐鲁工匠.csv', (rows: string[][]) => csv(rows), nasty] as const,
  ]),
)('%s is told at its cell, and nothing is written', async (_, name, make, [rows, ref, says]) => {
  const before = filesOf(content);
  writeFileSync(join(folder, name), make(rows));
  const request = { source: 'r0001', reason: '示例原因', by: '编辑部' as const };
  const { faults, written } = await importFile(content, join(folder, name), request);
  expect(faults.map((fault) => fault.ref)).toEqual([ref]);
  expect(faults[0]!.found).toMatch(says);
  expect(written).toBe(false);
  expect(filesOf(content)).toEqual(before);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(readdirSync(folder).filter((entry) => entry.startsWith('content'))).toEqual(['content']);
});
