import { madeRows, madeXlsx, packed } from '../made-files.ts';

interface Refused {
  name: string;
  bytes: Uint8Array;
}

const ROWS = [
  ['姓名', '工作单位', '荣誉称号', '年度'],
  ['示例强', '示例新能源有限公司', '齐鲁工匠', '2019'],
  ['示例丽', '示例医院', '齐鲁工匠', '2019'],
];
const list = (parts: Record<string, string> = {}, xml = madeRows(ROWS)): Uint8Array =>
  madeXlsx([{ name: '名单', xml }], { parts });
const old = (entry: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(entry, 'utf16le')]);

/** 不能交的 — one file for each row of the guide, by what the row calls it. */
export const REFUSED_FILES: Readonly<Record<string, Refused>> = {
  '旧格式的工作簿（.xls）': { name: '名单.xls', bytes: old('Workbook') },
  '旧格式的文档（.doc）': { name: '名单.doc', bytes: old('WordDocument') },
  '.ods 文件': {
    name: '名单.ods',
    bytes: packed({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
  },
  加了密码的: { name: '名单.xlsx', bytes: old('EncryptedPackage') },
  '带宏的（.xlsm）': { name: '名单.xlsm', bytes: list() },
  引用了别的文件的: { name: '名单.xlsx', bytes: list({ 'xl/externalLinks/externalLink1.xml': '<a/>' }) },
  有隐藏的行: { name: '名单.xlsx', bytes: list({}, madeRows(ROWS).replace('<row r="3"', '<row r="3" hidden="1"')) },
  '扫描件、照片、PDF': { name: '名单.pdf', bytes: Buffer.from('%PDF-1.7') },
};
