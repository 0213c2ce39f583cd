import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect } from 'vitest';
import { assemble } from '#domain/record/assemble.ts';
import { readArchive } from '#door/archive.ts';
import { fiction } from '#lib/bench/fiction.ts';
import { writeRecord } from '#lib/bench/measure.ts';
import { importBytes } from '#lib/importing/import-file.ts';
import { type ImportPlan, planFor } from '#lib/importing/plan.ts';
import { filesOf } from '#lib/site/files.ts';
import { templateBook } from '#lib/template/writing/book.ts';
import { clerkWorkbook } from '../clerk-workbook.ts';
import { madeRows, madeXlsx } from '../made-files.ts';
import { wordFile, wordLine } from '../word-file.ts';
import { type Property } from './property.ts';
import { oddText } from './values.ts';

const archive = assemble(fiction(20));
const person = archive.people[0]!.id;
const ROWS = [
  ['2021年“齐鲁工匠”名单'],
  ['序号', '姓名', '工作单位', '工种', '地市'],
  [1, '示例甲', '示例重工集团', '钳工', '济南市'],
  [2, '示例乙', '示例纺织厂', '挡车工', '青岛'],
];
const story = wordFile([wordLine('示例标题', 'a3'), wordLine('示例甲改进一台设备。'), wordLine('又一段。', 'list')].join(''));
/** Files as clerks send them: a list, a template, a workbook with all its oddities, a story. */
const FILES: [string, Uint8Array][] = [
  ['名单.xlsx', madeXlsx([{ xml: madeRows(ROWS) }])],
  ['名单.csv', strToU8(ROWS.map((row) => row.join(',')).join('\n'))],
  ['填报表.xlsx', await templateBook(archive, false)],
  ['工作簿.xlsx', clerkWorkbook()],
  ['事迹.docx', story],
];

/** 没有这个文件夹 — nothing lies there, and nothing may be written there. */
const NOWHERE = 'tests/fuzz/no-record';
async function imported(name: string, bytes: Uint8Array): Promise<ImportPlan> {
  const options = name.endsWith('.docx') ? { person } : { source: archive.sources[0]!.id };
  const plan = await planFor(name, bytes, archive, NOWHERE, options);
  for (const fault of plan.faults) expect(`${fault.found}${fault.wanted}${fault.mend}`).toMatch(/\p{Script=Han}/u);
  return plan;
}

/** 内容 — of every file of a folder, by its path. */
const contentsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(filesOf(folder).map((file) => [file, readFileSync(join(folder, file), 'latin1')]));

/** 一处损坏 — so many bytes or characters from a place on give way to others. */
interface Damage {
  part: number;
  at: number;
  length: number;
  text: string;
}
const damage = fc.record({
  part: fc.nat(40),
  at: fc.nat(2000),
  length: fc.constantFrom(0, 0, 1, 2, 8, 64),
  text: fc.oneof(
    fc.constantFrom('', '<', '>', '"', '</', '<w:p>', '<row r="', 't="s"', '&#0;', '&amp;', '1048577', 'XFD1', '-1', '<!DOCTYPE'),
    fc.constantFrom('<mergeCell ref="A1:XFD1048576"/>', '<w:tbl>', '<c r="A1"><v>1e308</v></c>', '<w:fldChar/>', 'xml:space='),
    oddText,
  ),
});
const damaged = <T>(all: string, { at, length, text }: Damage, back: (text: string) => T): T => {
  const place = at % (all.length + 1);
  return back(all.slice(0, place) + text + all.slice(place + length));
};

const lines = fc.array(
  fc.array(
    fc.oneof(
      fc.constantFrom('姓名', '单位', '称号', '齐鲁工匠', '示例甲', '2021', '地市', '济南', '合计', '第1名', '¥50000'),
      oddText,
    ),
    {
      maxLength: 6,
    },
  ),
  { maxLength: 8 },
);

export const IMPORT_PROPERTIES: Property[] = [
  {
    area: '导入',
    says: '什么文字当作表格导入，都读得懂，或者说得出毛病',
    runs: 60,
    given: fc.record({ lines, mark: fc.constantFrom(',', '\t', ';', '，', '","'), end: fc.constantFrom('\n', '\r\n', '\r') }),
    holds: async ({ lines: rows, mark, end }: { lines: string[][]; mark: string; end: string }) => {
      await imported('名单.csv', strToU8(rows.map((row) => row.join(mark)).join(end)));
    },
  },
  {
    area: '导入',
    says: '什么字节当作表格导入，都读得懂，或者说得出毛病',
    runs: 40,
    given: fc.record({
      name: fc.constantFrom('a.csv', 'a.xlsx', 'a.docx', 'a', ''),
      head: fc.constantFrom('', 'PK\u0003\u0004', '\u00ff\u00fe', '\u00ef\u00bb\u00bf', '\u00d0\u00cf\u0011\u00e0'),
      bytes: fc.array(fc.nat(255), { maxLength: 60 }),
    }),
    holds: async ({ name, head, bytes }: { name: string; head: string; bytes: number[] }) => {
      await imported(name, Buffer.concat([Buffer.from(head, 'latin1'), Uint8Array.from(bytes)]));
    },
  },
  {
    area: '导入',
    says: '文件坏了几个字节，读得懂，或者说得出毛病',
    runs: 40,
    given: fc.record({ file: fc.nat(FILES.length - 1), damages: fc.array(damage, { minLength: 1, maxLength: 3 }) }),
    holds: async ({ file, damages }: { file: number; damages: Damage[] }) => {
      const [name, whole] = FILES[file]!;
      let bytes = Buffer.from(whole).toString('latin1');
      for (const each of damages) bytes = damaged(bytes, { ...each, at: each.at * (each.part + 1) }, (text) => text);
      await imported(name, Buffer.from(bytes, 'latin1'));
    },
  },
  {
    area: '导入',
    says: '文件里哪一部分写得怪，都读得懂，或者说得出毛病',
    runs: 40,
    given: fc.record({ file: fc.constantFrom(0, 2, 3, 4), damages: fc.array(damage, { minLength: 1, maxLength: 3 }) }),
    holds: async ({ file, damages }: { file: number; damages: Damage[] }) => {
      const [name, whole] = FILES[file]!;
      const parts = unzipSync(whole);
      for (const each of damages) {
        const names = Object.keys(parts);
        const part = names[each.part % names.length]!;
        parts[part] = damaged(strFromU8(parts[part]!), each, (text) => strToU8(text));
      }
      await imported(name, zipSync(parts, { level: 1 }));
    },
  },
  {
    area: '导入',
    says: '文件坏了照样导入，记录要么原样，要么整个换好；旁边什么也不留',
    runs: 6,
    given: fc.record({ file: fc.nat(FILES.length - 1), damages: fc.array(damage, { maxLength: 2 }) }),
    holds: async ({ file, damages }: { file: number; damages: Damage[] }) => {
      const folder = mkdtempSync(join(tmpdir(), 'fuzz-import-'));
      const directory = join(folder, 'content');
      try {
        writeRecord(directory, fiction(20));
        const before = contentsOf(directory);
        const [name, whole] = FILES[file]!;
        const parts: Record<string, Uint8Array> = name.endsWith('.csv') ? { '': whole } : unzipSync(whole);
        for (const each of damages) {
          const names = Object.keys(parts);
          const part = names[each.part % names.length]!;
          parts[part] = damaged(strFromU8(parts[part]!), each, (text) => strToU8(text));
        }
        const bytes = name.endsWith('.csv') ? parts['']! : zipSync(parts, { level: 1 });
        const options = name.endsWith('.docx') ? { person } : { source: archive.sources[0]!.id };
        const asked = { ...options, by: '编辑部', reason: '示例', yes: true, root: folder } as const;
        const { written, faults, inspection } = await importBytes(directory, name, bytes, asked);
        const after = contentsOf(directory);
        if (faults.length > 0) expect(written).toBe(false);
        if (written) {
          expect(after).not.toEqual(before);
          expect(inspection.summary.errors).toBe(0);
          expect(readArchive(directory).faults).toEqual([]);
        } else expect(after).toEqual(before);
        expect(readdirSync(folder).filter((each) => each !== '.cache')).toEqual(['content']);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  },
];
