import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Archive } from '#domain/record/archive.ts';
import { type Change, CHANGE_ROLES } from '#domain/record/entries/change.ts';
import { KINDS } from '#domain/record/kinds.ts';
import { putAll } from '../disk/put.ts';

/** 改动账的文件 — a year's lines in one file, so that none grows for ever. */
export const ledgerFile = (date: string): string => `${KINDS.changes.folder}/${date.slice(0, 4)}.json`;

/** 下一个改动编号 — after the highest that ever was given out. */
export const nextChangeId = (archive: Archive, ahead = 0): string => changeIdsAfter(archive)(ahead);

/** 接着的改动编号 — by how many lines stand before it; what was given out is looked through once. */
export function changeIdsAfter({ changes, issued }: Archive): (ahead: number) => string {
  let last = 0;
  for (const { id } of [...changes, ...issued]) if (/^d\d{4,}$/.test(id)) last = Math.max(last, Number(id.slice(1)));
  return (ahead) => `d${String(last + 1 + ahead).padStart(4, '0')}`;
}

/** 账目的文字 — one line a change, so that two people's additions meet in no line. */
const textOf = (changes: readonly Change[]): string =>
  `[\n${changes.map((change) => `  ${JSON.stringify(change)}`).join(',\n')}\n]\n`;

/** 记入以后的账 — the files of the ledger with these lines after what stands. */
export function withChanges(directory: string, changes: readonly Change[]): Map<string, string> {
  return new Map(
    [...Map.groupBy(changes, ({ date }) => ledgerFile(date))].map(([file, own]) => {
      const path = join(directory, file);
      const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Change[]) : [];
      return [file, textOf([...before, ...own])];
    }),
  );
}

/** 记入 — whole or not at all. */
export const appendChanges = (directory: string, changes: readonly Change[]): void =>
  putAll(directory, withChanges(directory, changes));

/** 提出者 — as the command was given it. */
export function roleOf(by: string): Change['by'] {
  const role = CHANGE_ROLES.find((known) => known === by);
  if (!role) throw new Error(`--by 填了“${by}”，应为${CHANGE_ROLES.join('、')}之一。按身份写，不写姓名。`);
  return role;
}
