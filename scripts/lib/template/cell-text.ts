import { type Archive } from '#domain/record/archive.ts';
import { type KindName } from '#domain/record/kinds.ts';
import { LIST_MARK } from '#domain/export/tables/table.ts';
import { isRealDate } from '#domain/values/date.ts';
import { shapes } from '#domain/record/schema/shape.ts';
import { bare } from '#domain/record/schema/walk.ts';
import { type SheetCell } from '../workbook/sheet.ts';
import { type TemplateColumn } from './columns.ts';
import { NOT_KNOWN } from './signs.ts';

const YES = new Map([
  ['是', true],
  ['否', false],
]);

/** 编号带名 — “u0012 示例厂”: the id is what counts, the name is for whoever reads the sheet. */
export function idWithName(archive: Archive, kind: KindName, id: string): string {
  const entry = archive.by[kind].get(id) as Readonly<Record<string, unknown>> | undefined;
  if (!entry || kind === 'editions') return id;
  if (kind === 'honours') {
    const { person, edition, title } = entry as unknown as { person: string; edition: number | null; title: string };
    return `${id} ${archive.by.people.get(person)?.name ?? person}${edition ?? ''}${title}`;
  }
  const name = entry['name'] ?? entry['title'];
  return typeof name === 'string' ? `${id} ${name}` : id;
}

/** 写进格子 — a value of the record as its column shows it; nothing where there is none. */
export function cellText(archive: Archive, column: TemplateColumn, value: unknown): string | number | null {
  if (value === undefined) return null;
  if (value === null) return NOT_KNOWN;
  if (Array.isArray(value)) return value.map(String).join(column.list === 'texts' ? '\n' : LIST_MARK);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return column.inFen ? value / 100 : value;
  if (typeof value !== 'string') throw new Error(`填报表：“${column.heading}”写不进一格。`);
  const text = value;
  for (const [label, kept] of column.choices) if (kept === text) return label;
  return column.refersTo ? idWithName(archive, column.refersTo, text) : text;
}

/** 读不懂 — what is wanted instead. */
export interface Unread {
  wanted: string;
}

/** The id at the beginning, in front of the name. A new entry has a name that the clerk gives it: 新1. */
const ID = /^(?:[a-z]\d{4,}|新[\w\p{Script=Han}]*)(?=\s|$)/u;

/** 新的一条 — by the name that the clerk gives it until it has an id. */
export const namesNew = (value: unknown): boolean => typeof value === 'string' && /^新[\w\p{Script=Han}]*$/u.test(value);

/** 从格子读出 — what the record would hold; in a column of choices only one of them. */
export function cellValue(column: TemplateColumn, cell: SheetCell): { value: unknown } | Unread {
  const { schema, choices, list } = column;
  const text = String(cell.value).normalize('NFC').trim();
  const shape = shapes.get(bare(schema))?.is;
  if (text === NOT_KNOWN && schema.def.type === 'nullable') return { value: null };
  if (list !== undefined) return { value: listValue(column, text) };
  if (choices.size > 0) {
    const value = choices.get(text) ?? [...choices.values()].find((each) => String(each) === text);
    return value === undefined ? { wanted: [...choices.keys()].join('、') } : { value };
  }
  if (column.inFen || column.isNumber) return numberValue(column, text);
  if (shape === 'date') {
    const date = cell.date ?? dateWritten(text);
    return date === undefined ? { wanted: '日期，如 2018-12-07、2018-12 或 2018' } : { value: date };
  }
  if (typeof cell.value === 'boolean' && bare(schema).def.type === 'boolean') return { value: cell.value };
  if (bare(schema).def.type === 'boolean') return YES.has(text) ? { value: YES.get(text) } : { wanted: '是、否' };
  if (column.refersTo) return idIn(text);
  return { value: typeof cell.value === 'string' ? text.replace(/\r\n?/g, '\n') : text };
}

/** 编号 — at the beginning of a cell. */
export function idIn(text: string): { value: string } | Unread {
  const id = ID.exec(text)?.[0];
  return id === undefined ? { wanted: '编号，如 q0001；新的写“新1”' } : { value: id };
}

function listValue({ list, schema }: TemplateColumn, text: string): unknown[] {
  const parts = text
    .split(list === 'texts' ? '\n' : /[；;、\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const item = bare(schema).def as unknown as { element: { def: { type: string } } };
  return /number|int/.test(item.element.def.type)
    ? parts.map(Number)
    : parts.map((part) => (list === 'words' ? (ID.exec(part)?.[0] ?? part) : part));
}

/** 5万元, 50,000, ５００００ — an amount in yuan; any other number as it stands. */
function numberValue({ inFen }: TemplateColumn, text: string): { value: number } | Unread {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  const match = /^(-?\d+(?:\.\d+)?)(万?)(元?)$/.exec(plain);
  if (!match || (!inFen && (match[2] || match[3]))) return { wanted: inFen ? '金额，如 50000 或 5万元' : '数字' };
  const number = Number(match[1]) * (match[2] ? 10_000 : 1);
  if (!inFen) return { value: number };
  const fen = Math.round(number * 100);
  return Math.abs(number * 100 - fen) < 1e-6 ? { value: fen } : { wanted: '金额，至多到分' };
}

/** 2018年12月7日, 2018.12.7, 2018/12 — as precise as it is written. */
function dateWritten(text: string): string | undefined {
  const match = /^(\d{4})(?:[-./年](?:(\d{1,2})(?:[-./月](?:(\d{1,2})日?)?)?)?)?$/.exec(
    text.normalize('NFKC').replace(/\s/g, ''),
  );
  if (!match) return undefined;
  const date = [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].filter(Boolean).join('-');
  return isRealDate(date) ? date : undefined;
}
