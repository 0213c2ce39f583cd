import { kindRow } from '#domain/record/kinds.ts';
import { noteOf } from '#domain/record/schema/field.ts';
import { shapes } from '#domain/record/schema/shape.ts';
import { bare } from '#domain/record/schema/walk.ts';
import { type TemplateColumn } from '../columns.ts';
import { EXAMPLE, MARKED, NOT_KNOWN } from '../signs.ts';

const isDate = ({ schema }: TemplateColumn): boolean => shapes.get(bare(schema))?.is === 'date';

/** So many choices are named in a note; the drop-down has all. */
const NAMED = 12;

/** 栏名上的批注 — what the registry says of the field, and how a cell of it is written. */
export function noteFor(column: TemplateColumn): string {
  const { required, about, choices, refersTo, list, inFen, place, schema } = column;
  const options =
    list === 'words' && place.in !== 'identity' && place.in !== 'list' ? Object.entries(noteOf(schema).choices ?? {}) : [];
  const lines = [
    ...(required ? ['必填'] : []),
    ...about,
    ...(schema.def.type === 'nullable' ? [`不知道写“${NOT_KNOWN}”`] : []),
    ...(isDate(column) ? ['写作 2018、2018-12 或 2018-12-07'] : []),
    ...(inFen ? ['以元计，可以写 5万元'] : []),
    ...(refersTo ? [`写${kindRow(refersTo).name}的编号，名称可以不写；新的写“新1”`] : []),
    ...(choices.size > 0 && choices.size <= NAMED ? [`填：${[...choices.keys()].join('、')}`] : []),
    ...(options.length > 0 ? [`填代码：${options.map(([code, name]) => `${code} ${name}`).join('、')}`] : []),
    ...(list === 'words' ? ['几个用“；”隔开'] : list === 'texts' ? ['几句各占一行'] : []),
  ];
  return lines.join('\n');
}

/** 示例 — what the grey row shows; nothing of anybody. */
export function exampleFor(column: TemplateColumn): string | number {
  const { choices, refersTo, list, inFen, isNumber, place } = column;
  if (place.in === 'list') return MARKED;
  if (isDate(column)) return '2018-12-07';
  if (refersTo === 'editions') return 2026;
  if (refersTo) return list ? '新1；新2' : '新1';
  const [choice] = choices.keys();
  if (choice !== undefined) return choice;
  if (inFen) return 50_000;
  return isNumber ? 1 : `${EXAMPLE}${list === 'texts' ? '一句' : ''}`;
}
