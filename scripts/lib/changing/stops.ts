import { type Archive } from '#domain/record/archive.ts';
import { type EntryDifference } from './differences.ts';

/** 已有的条目改动过多 — so large a part of people and namings is not changed by one list without a word. */
const MOST_CHANGED = 0.05;

/**
 * 不能不问就写 — an honour that would vanish without a withdrawal, and more changed rows of people and namings than
 * five in a hundred; each is told, and `--yes` with a role and a reason goes on.
 */
export function stopsOf(before: Archive, differences: readonly EntryDifference[]): string[] {
  const gone = differences.filter(({ is, kind }) => is === '消失' && (kind === 'honours' || kind === 'people'));
  const rows = before.people.length + before.honours.length;
  const changed = differences.filter(
    ({ is, kind }) => (kind === 'people' || kind === 'honours') && is !== '新增' && is !== '补充' && is !== '撤下',
  );
  return [
    ...gone.map(
      ({ id, name, kind }) =>
        `${kind === 'honours' ? '命名' : '人物'} ${name}（${id}）会从记录里消失，却没有撤销或撤下的记载。要撤下，请运行 npm run withdraw -- ${id}；写错了的，请改正表格。`,
    ),
    ...(changed.length > rows * MOST_CHANGED
      ? [
          `已有的人物和命名共 ${rows} 条，这一次要改 ${changed.length} 条，超过 ${MOST_CHANGED * 100}%。请核对是不是用错了表格或列；确实要改，请写明谁提出、为什么（命令用 --yes、--by、--reason）。`,
        ]
      : []),
  ];
}
