import { MOST } from './limits.ts';
import { type Opening } from './opened.ts';
import { readCsv } from './read-csv.ts';
import { readDocx } from './word/read-docx.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import { type Reason, Refused, refused, shown } from './refused.ts';
import { openGuarded } from './zip-parts.ts';

type Kind = 'xlsx' | 'csv' | 'docx';

/** 后缀 — what the name of a file says that it is. */
const ENDINGS: Readonly<Record<Kind, RegExp>> = { xlsx: /\.xlsx$/i, docx: /\.docx$/i, csv: /\.(?:csv|tsv|txt)$/i };

/**
 * 打开办事员的文件 — a workbook, a text of cells or the tables of a document, known by what it is and not by its name;
 * whatever can’t be read for certain is refused or a fault, each in its own words.
 */
export function openSheets(name: string, bytes: Uint8Array): Opening {
  try {
    return open(
      shown(name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)),
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    );
  } catch (error) {
    if (error instanceof Refused) return { refused: error.faults };
    throw error;
  }
}

function open(name: string, bytes: Buffer): Opening {
  if (bytes.length === 0) throw refused('empty');
  if (bytes.length > MOST.bytes) throw refused('large');
  const head = bytes.subarray(0, 8).toString('latin1');
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw refused(insideOle(bytes));
  if (head.startsWith('PK')) return openPackage(name, bytes);
  if (/^(?:%PDF|\{\\rtf|\x89PNG|\xff\xd8\xff|GIF8|Rar!|7z\xbc|\x1f\x8b)/.test(head)) throw refused('unknown');
  const start = bytes.subarray(0, 512).toString('latin1').trimStart();
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|table|meta)/i.test(start)) throw refused('page');
  keepEnding(name, 'csv');
  if (bytes.length > MOST.text) throw refused('large');
  return readCsv(name.replace(ENDINGS.csv, ''), bytes);
}

/** Old formats and packages with a password are the same kind of container; its directory tells them apart. */
function insideOle(bytes: Buffer): Reason {
  const holds = (entry: string): boolean => bytes.includes(Buffer.from(entry, 'utf16le'));
  if (holds('EncryptedPackage')) return 'password';
  if (holds('WordDocument')) return 'doc';
  return holds('Workbook') || holds('Book') ? 'xls' : 'unknown';
}

function openPackage(name: string, bytes: Buffer): Opening {
  const zip = openGuarded(bytes);
  if (zip.has('mimetype') && /opendocument/.test(zip.read('mimetype').toString())) throw refused('ods');
  if (zip.has('xl/workbook.bin')) throw refused('xlsb');
  if (!zip.has('[Content_Types].xml')) throw refused('unknown');
  const kind = zip.names.some((part) => part.startsWith('word/'))
    ? 'docx'
    : zip.names.some((part) => part.startsWith('xl/'))
      ? 'xlsx'
      : undefined;
  if (kind === undefined) throw refused('unknown');
  if (/\.(?:xlsm|xltm|docm|dotm)$/i.test(name)) throw refused('macros', name);
  keepEnding(name, kind);
  return kind === 'docx' ? readDocx(zip) : readXlsx(zip);
}

function keepEnding(name: string, kind: Kind): void {
  if (!ENDINGS[kind].test(name)) throw refused('extension', `名字是“${name}”，内容是 ${kind}`);
}
