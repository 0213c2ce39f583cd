import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isOddName } from '../packing/odd-name.ts';
import { piecesOf } from '../packing/pieces.ts';
import { PUBLIC } from './places.ts';

/** 校验码 — SHA-256 of each file, by its path. */
export type Sums = ReadonlyMap<string, string>;

/** 一处不符 — between a list of digests and the files: which file, and what became of it. */
export interface Mismatch {
  file: string;
  kind: 'missing' | 'extra' | 'changed' | 'damaged' | 'unread';
  message: string;
}

/** 一个文件的校验码 — read a piece at a time. */
export function sumOfFile(file: string): string {
  const hash = createHash('sha256');
  for (const piece of piecesOf(file, 1 << 20)) hash.update(piece);
  return hash.digest('hex');
}

/** As RFC 8493 writes the path of a file; one with a break of lines is none of ours. */
const spelt = (file: string): string => file.replaceAll('%', '%25');
const read = (path: string): string => path.replaceAll('%25', '%');

/** 校验码清单 — as BagIt and `sha256sum -c` read it. */
export const manifestText = (sums: Sums): string => [...sums].map(([file, sum]) => `${sum}  ${spelt(file)}\n`).join('');

/** A line that is none, and a path that leads out of the folder, are told; nothing is looked for there. */
export function readManifest(text: string, name: string): { sums: Map<string, string>; faults: Mismatch[] } {
  const sums = new Map<string, string>();
  const faults: Mismatch[] = [];
  if (text !== '' && !text.endsWith('\n')) faults.push(damaged(name, '最后一行没有写完'));
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const [, sum, path = ''] = /^([0-9a-f]{64}) [ *](.+)$/s.exec(line) ?? [];
    const file = read(path);
    if (sum === undefined || isOddName(file) || sums.has(file))
      faults.push(damaged(name, `第 ${index + 1} 行不像“校验码  文件”，或指到了文件夹以外，或重复了`));
    else sums.set(file, sum);
  }
  return { sums, faults };
}

/** 坏了的文件 — said of the file that can't be read as what it is. */
export const damaged = (file: string, how: string): Mismatch => ({
  file,
  kind: 'damaged',
  message: `坏了：${how}。请换一份完好的。`,
});

const MESSAGES = {
  missing: '缺少：清单里有，这里没有。请从原处再抄一份。',
  extra: '多出：清单里没有。请移走，或查明是谁放进来的。',
  changed: '变了：内容和清单的校验码不同。请从原处再抄一份。',
} as const;
const mismatch = (file: string, kind: keyof typeof MESSAGES): Mismatch => ({ file, kind, message: MESSAGES[kind] });

/** 对照 — every file of a list against what is there, and what is there beside; `found` tells the digest of one. */
export function compared(wanted: Sums, present: Iterable<string>, found: (file: string) => string | undefined): Mismatch[] {
  const there = new Set(present);
  const listed = [...wanted].flatMap(([file, sum]) => {
    if (!there.has(file)) return mismatch(file, 'missing');
    return found(file) === sum ? [] : mismatch(file, 'changed');
  });
  return [...listed, ...[...there].filter((file) => !wanted.has(file)).map((file) => mismatch(file, 'extra'))];
}

/** 文件夹里的一切 — files by their paths; what is neither file nor folder (a link to elsewhere) by itself, and not followed. */
export function everythingIn(folder: string): { files: string[]; links: string[] } {
  const [files, links]: [string[], string[]] = [[], []];
  const look = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const name = below + entry.name;
      if (entry.isDirectory()) look(`${name}/`);
      else (entry.isFile() ? files : links).push(name);
    }
  };
  look('');
  return { files: files.sort(), links: links.sort() };
}

/** 对照文件夹 — with a list of digests; `except` stand beside the list. */
export function comparedFolder(folder: string, wanted: Sums, except: (file: string) => boolean): Mismatch[] {
  const { files, links } = everythingIn(folder);
  const strange = links.map((file) => damaged(file, '不是文件，是通往别处的链接'));
  const present = files.filter((file) => !except(file));
  return [...strange, ...compared(wanted, present, (file) => sumOfFile(join(folder, file)))];
}

/** 写下校验码 — of all files of the public part, beside them. */
export function writeSums(folder: string): void {
  const { files } = everythingIn(folder);
  const sums = files
    .filter((file) => file !== PUBLIC.sums)
    .map((file): [string, string] => [file, sumOfFile(join(folder, file))]);
  writeFileSync(join(folder, PUBLIC.sums), manifestText(new Map(sums)));
}
