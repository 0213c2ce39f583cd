import { type TableField } from '#domain/export/tables/table.ts';

/** Reads CSV by RFC 4180, BOM or none. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

/** The value of a cell by its field of Table Schema; throws where it is none. What was kept from running is as it was. */
export function valueIn(cell: string, { name, type, list, constraints = {} }: TableField): unknown {
  const fail = (why: string): never => {
    throw new Error(`${name}: “${cell}” ${why}`);
  };
  const text = cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '');
  if (text === '') return constraints.required ? fail('is wanted') : undefined;
  if (constraints.enum && !constraints.enum.map(String).includes(text)) fail('may not be chosen');
  if (constraints.pattern && !new RegExp(constraints.pattern, 'u').test(text)) fail(`is not ${constraints.pattern}`);
  if (list) return text.split(list.delimiter).map((item) => (list.itemType === 'integer' ? Number(item) : item));
  if (type === 'array') {
    const items = JSON.parse(text) as unknown;
    return Array.isArray(items) ? items : fail('is no list');
  }
  if (type === 'boolean') return text === 'true' || (text === 'false' ? false : fail('is no boolean'));
  if (type === 'string') return text;
  const number = Number(text);
  if (!/^-?\d+(?:\.\d+)?$/.test(text) || (type === 'integer' && !Number.isInteger(number))) fail(`is no ${type}`);
  if (number < (constraints.minimum ?? -Infinity) || number > (constraints.maximum ?? Infinity)) fail('is out of bounds');
  return number;
}
