import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RawFile } from '#domain/record/archive.ts';
import { assemble } from '#domain/record/assemble.ts';
import { type Person } from '#domain/record/entries/person.ts';
import { readArchive } from '#door/archive.ts';
import { importFile } from '../importing/import-file.ts';
import { templateBook } from '../template/writing/book.ts';
import { registerEntered, registerIssued } from '../terminal/issue.ts';
import { type step } from '../terminal/command.ts';
import { writeRecord } from './measure.ts';

/** 每人改一处 — one more name of each, so that every row of the people differs from the record. */
const changed = (files: readonly RawFile[]): RawFile[] =>
  files.map((file) => {
    if (!file.file.startsWith('people/')) return file;
    const people = (file.value as Person[]).map((person) => ({
      ...person,
      aliases: [...(person.aliases ?? []), `${person.name}又名`],
    }));
    return { ...file, value: people };
  });

/** 导入一本填好的填报表 — the whole record as the clerk's workbook, each person changed in one place; how many came in. */
export async function measureImport(files: readonly RawFile[], folder: string, stage: typeof step): Promise<number> {
  const content = join(folder, 'content');
  mkdirSync(folder, { recursive: true });
  writeRecord(content, files);
  // What was never entered in the ledger cannot be corrected.
  registerEntered(readArchive(content), content);
  registerIssued(readArchive(content), content);
  const book = join(folder, '填报表.xlsx');
  writeFileSync(book, await templateBook(assemble(changed(files)), true));
  const request = { reason: '测量', by: '编辑部' as const, yes: true, root: folder };
  const { faults, written, differences } = await stage('导入填报表', () => importFile(content, book, request));
  const [fault] = faults;
  if (fault) throw new Error(`测量用的填报表导入不了：${fault.sheet ?? ''} ${fault.ref ?? ''}　${fault.found}；${fault.wanted}`);
  if (!written) throw new Error('测量用的填报表导入以后没有写入。请看 scripts/lib/bench/importing.ts。');
  return new Set(differences.filter(({ kind }) => kind === 'people').map(({ id }) => id)).size;
}
