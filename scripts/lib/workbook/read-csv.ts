import { cellFault, SheetFaults } from './cell-faults.ts';
import { refOf } from './cell-ref.ts';
import { MOST } from './limits.ts';
import { type Opened } from './opened.ts';
import { refused } from './refused.ts';
import { type SheetCell } from './sheet.ts';

/** 编码 — by the mark in front, else UTF-8 if it is that throughout, else GB 18030. */
function decoded(bytes: Uint8Array): { text: string; as: string } {
  const [a, b, c] = bytes;
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
  const tried = marked ? [marked] : a === 0xef && b === 0xbb && c === 0xbf ? ['utf-8'] : ['utf-8', 'gb18030'];
  if (!marked && bytes.includes(0)) throw refused('nul');
  for (const encoding of tried)
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (text.includes('\0')) throw refused('nul');
      return { text, as: encoding.toUpperCase().replace('GB', 'GB ') };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  throw refused('encoding');
}

const DELIMITERS = { ',': '逗号', '\t': '制表符', ';': '分号' } as const;
type Delimiter = keyof typeof DELIMITERS;

/** 分隔符 — whichever cuts most of the first lines into the same number of cells, more than one. */
function delimiterOf(text: string): Delimiter {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 40);
  const weight = (delimiter: Delimiter): number => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    return Math.max(0, ...counts.filter(Boolean).map((count) => counts.filter((other) => other === count).length));
  };
  const keys = Object.keys(DELIMITERS) as Delimiter[];
  return keys.reduce((best, next) => (weight(next) > weight(best) ? next : best));
}

/** Cells of one line after another; a quoted one may hold delimiters and line ends. */
function* linesOf(text: string, delimiter: Delimiter): Generator<string[]> {
  let line: string[] = [];
  let [at, number, count] = [0, 1, 0];
  while (at < text.length) {
    let cell: string;
    if (text[at] === '"') {
      let end = at + 1;
      for (; end < text.length && !(text[end] === '"' && text[end + 1] !== '"'); end++) if (text[end] === '"') end++;
      if (end >= text.length) throw refused('quotes', `第 ${number} 行起`);
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
      // What stands behind the closing quote belongs to the cell, as spreadsheets have it.
      const rest = restOf(text, at, delimiter);
      cell += rest;
      at += rest.length;
    } else {
      cell = restOf(text, at, delimiter);
      at += cell.length;
    }
    if (cell.length > MOST.characters) throw refused('large', `第 ${number} 行有一格`);
    line.push(cell);
    if (line.length > MOST.columns || ++count > MOST.blanks) throw refused('large', `第 ${number} 行`);
    if (text[at] === delimiter) {
      at++;
      if (at < text.length) continue;
      line.push('');
    } else at += text.startsWith('\r\n', at) ? 2 : 1;
    if (++number > MOST.rows) throw refused('large', `${number} 行`);
    yield line;
    line = [];
  }
}

function restOf(text: string, from: number, delimiter: Delimiter): string {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\r' && text[end] !== '\n') end++;
  return text.slice(from, end);
}

/** 读 CSV — every cell is the text that stands there; how it was read is said. */
export function readCsv(name: string, bytes: Uint8Array): Opened {
  const { text, as } = decoded(bytes);
  const named = /^sep=([,;\t])\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = (named?.[1] as Delimiter | undefined) ?? delimiterOf(body);
  const faults = new SheetFaults(name);
  const rows: SheetCell[][] = [];
  let [row, count] = [named ? 1 : 0, 0];
  for (const line of linesOf(body, delimiter)) {
    row++;
    const cells: SheetCell[] = [];
    for (const [index, said] of line.entries()) {
      const value = said.replace(/\r\n?/g, '\n');
      if (value.trim() === '') continue;
      const ref = refOf(row, index + 1);
      if (/^\d\.\d+E\+1[3-9]$/i.test(value.trim())) faults.add(ref, cellFault('scientific'));
      else cells.push({ ref, row, column: index + 1, value });
    }
    if (cells.length === 0) continue;
    if ((count += cells.length) > MOST.cells) throw refused('large');
    rows.push(cells);
  }
  if (rows.length === 0) throw refused('empty');
  const said = [`按 ${as} 编码、以${DELIMITERS[delimiter]}分隔读入；如有乱码，请另存为“CSV UTF-8”再交`];
  return { kind: 'csv', sheets: [{ name, rows, merges: [] }], said, faults: faults.all() };
}
