import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { type Archive, type RawFile } from '#domain/record/archive.ts';
import { assemble } from '#domain/record/assemble.ts';
import { type Asset, isAsset } from '#domain/record/entries/asset.ts';
import { type Fault } from '#domain/record/fault.ts';
import { publicArchive } from '#domain/export/public.ts';
import { settings } from '#settings';
import { readSnapshot } from './snapshot.ts';

/** 读取记录 — disk → Archive: the one door by which scripts and pages read the record. */
export function readArchive(directory = settings.contentDir): Archive {
  const files: RawFile[] = [];
  const faults: Fault[] = [];
  const opened = knownAssets();
  for (const file of filesBelow(directory)) {
    const name = relative(directory, file).split(sep).join('/');
    try {
      if (name.endsWith('.json')) files.push({ file: name, value: parseJson(readText(file)) });
      else if (/\.mdx?$/.test(name)) files.push({ file: name, ...parseStory(readText(file)) });
      else if (isAsset(name)) files.push({ file: name, value: opened[name] ?? { bytes: statSync(file).size } });
      else
        faults.push({
          file: name,
          path: '',
          message:
            '记录里只放 .json、.md、.mdx 文件，photographs/ 下的照片，以及条目文件夹（如 forums/f0001/）里的 PDF、docx、pptx、txt、图片、字幕和录音录像。请移走或改名。',
        });
    } catch (error) {
      faults.push({ file: name, path: '', message: error instanceof Error ? error.message : String(error) });
    }
  }
  return assemble(files, faults);
}

/** What the build learnt by opening the files (`scripts/lib/assets/assets.ts`); without a build only their size is known. */
const knownAssets = (): Record<string, Asset> =>
  settings.assets ? (JSON.parse(readFileSync(settings.assets, 'utf8')) as Record<string, Asset>) : {};

let opened: Archive | undefined;

/** 档案 — the record as the pages may show it: what the build handed over; in the live preview, read anew. */
export const archive = (): Archive =>
  (opened ??= settings.snapshot ? readSnapshot(settings.snapshot).archive : publicArchive(readArchive()));

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(directory, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

function readText(file: string): string {
  const bytes = readFileSync(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('文件不是 UTF-8 编码。请另存为 UTF-8。');
  }
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    const position = /position (\d+)/.exec(detail)?.[1];
    const before = source.slice(0, position === undefined ? source.length : Number(position));
    const line = before.split('\n').length;
    const column = before.length - before.lastIndexOf('\n');
    throw new Error(
      source.trim() === ''
        ? 'JSON 文件是空的。请从版本库恢复，或写入内容。'
        : `JSON 写法有误，第 ${line} 行第 ${column} 列附近：${nearby(source, before.length)}。常见原因是少了逗号、引号或括号，或最后一项后面多了逗号。`,
    );
  }
}

const nearby = (source: string, at: number): string =>
  at >= source.length
    ? '文件在这里提前结束'
    : `“${source
        .slice(Math.max(0, at - 12), at + 12)
        .replace(/\s+/g, ' ')
        .trim()}”`;

function parseStory(source: string): { value: unknown; body: string } {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(source);
  if (!match) throw new Error('开头缺少篇首信息：第一行应为 ---，然后写明各字段（事迹是 person 和 standfirst），再以 --- 结束。');
  try {
    return { value: parseYaml(match[1]!), body: match[2]! };
  } catch (error) {
    const line = (error as { linePos?: { line: number }[] }).linePos?.[0]?.line;
    throw new Error(
      `篇首信息写法有误${line ? `，第 ${line + 1} 行附近` : ''}。每行应为“字段: 内容”，内容里有英文冒号时用引号括起。`,
    );
  }
}
