import { kindRow } from '#domain/record/kinds.ts';
import { type EntryDifference, type FieldDifference } from './differences.ts';

const ORDER: readonly EntryDifference['is'][] = ['消失', '撤下', '撤销', '更正', '补充', '新增'];

/** 合计 — “新增 3 条，更正 1 条”. */
export function tallyText(differences: readonly EntryDifference[]): string {
  const parts = ORDER.flatMap((is) => {
    const { length } = differences.filter((each) => each.is === is);
    return length > 0 ? [`${is} ${length} 条`] : [];
  });
  return parts.length > 0 ? parts.join('，') : '没有改动';
}

/** 依人排列 — what concerns one person stands together, under what weighs most. */
export const byPerson = (differences: readonly EntryDifference[]): EntryDifference[][] => {
  const groups = [...Map.groupBy(differences, ({ person, kind, id }) => person ?? `${kind}:${id}`).values()];
  const weight = (group: readonly EntryDifference[]): number => Math.min(...group.map(({ is }) => ORDER.indexOf(is)));
  return groups.toSorted((a, b) => weight(a) - weight(b));
};

/** 一栏的话 — “单位：示例甲 → 示例乙”. */
export const fieldText = ({ label, before, after }: FieldDifference): string =>
  `${label}：${before === undefined ? '' : `${before} → `}${after ?? '（删去）'}`;

/** 改动的文字 — for the terminal: every entry with its fields, people together. */
export const differencesText = (differences: readonly EntryDifference[]): string =>
  [
    ...byPerson(differences).map((group) =>
      group
        .map(({ is, kind, id, name, fields }) =>
          [`${is}　${kindRow(kind).name}　${name}（${id}）`, ...fields.map((each) => `    ${fieldText(each)}`)].join('\n'),
        )
        .join('\n'),
    ),
    `合计：${tallyText(differences)}。`,
  ].join('\n\n');
