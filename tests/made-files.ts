import { strToU8, zipSync } from 'fflate';

/** 造一个包 — of parts by name; a text is UTF-8. */
export const packed = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])),
  );

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** One sheet of a made workbook: its XML inside `worksheet`, and how the workbook lists it. */
export interface MadeSheet {
  name?: string;
  state?: string;
  xml: string;
}

/** 造一份工作簿 — part by part, so that a test says only what is odd about it; `parts` replaces or adds whole parts. */
export function madeXlsx(
  sheets: readonly MadeSheet[],
  more: { strings?: string; styles?: string; workbook?: string; parts?: Record<string, string | Uint8Array> } = {},
): Uint8Array {
  const { strings = '', styles = '', workbook = '', parts = {} } = more;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`;
  const relations = (...rows: string[]) => `<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`;
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name ?? `Sheet${index + 1}`}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  return packed({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}">${workbook}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ...sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
      relation('rIdS', 'sharedStrings', '/xl/sharedStrings.xml'),
      relation('rIdF', 'styles', 'styles.xml'),
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, index) => [`xl/worksheets/sheet${index + 1}.xml`, `<worksheet xmlns="${MAIN}">${xml}</worksheet>`]),
    ),
    ...parts,
  });
}

/** 一张表的行 — a text as an inline string, a number as it is; `undefined` for a cell that is not there. */
export function madeRows(rows: readonly (readonly (string | number | undefined)[])[]): string {
  const xml = rows.map((cells, row) => {
    const inside = cells.map((value, column) => {
      const r = `${String.fromCharCode(65 + column)}${row + 1}`;
      if (value === undefined) return '';
      const escaped = String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      return typeof value === 'number'
        ? `<c r="${r}"><v>${value}</v></c>`
        : `<c r="${r}" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
    });
    return `<row r="${row + 1}">${inside.join('')}</row>`;
  });
  return `<sheetData>${xml.join('')}</sheetData>`;
}

/** 造一份文档 — of what stands in its body. */
export const madeDocx = (body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array =>
  packed({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
