import { readdirSync, readFileSync, statSync } from 'node:fs';
import native, { join } from 'node:path';
import { type Archive, type RawFile } from '#domain/record/archive.ts';
import { assemble } from '#domain/record/assemble.ts';
import { disclosedOn } from '#domain/record/embargo.ts';
import { kindOfFile } from '#domain/record/kinds.ts';
import { isAsset } from '#domain/record/entries/asset.ts';
import { type Fault } from '#domain/record/fault.ts';
import { publicArchive } from '#domain/export/public.ts';
import { settings } from '#settings';
import { parseJson, parseProse } from './parse.ts';
import { readPreview } from './preview.ts';
import { handedOver } from './snapshot.ts';
import { Witness } from './witness.ts';

/** 怎样读 — whole, or only what may be known on a day: of the record, if none is named. */
export interface Reading {
  disclosed?: true;
  on?: string | undefined;
}

/** 读取记录 — disk → Archive: the one door by which scripts and pages read the record. */
export function readArchive(directory = settings.contentDir, reading: Reading = {}): Archive {
  const files: RawFile[] = [];
  const faults: Fault[] = [];
  const opened = readPreview().assets;
  for (const file of filesBelow(directory)) {
    const name = nameIn(directory, file);
    const odd = oddName(name);
    if (odd !== undefined) faults.push({ file: name, path: '', message: odd, broken: true });
    else
      try {
        if (name.endsWith('.json')) files.push({ file: name, value: parseJson(readText(file)) });
        else if (/\.mdx?$/.test(name)) files.push({ file: name, ...parseProse(readText(file)) });
        else if (isAsset(name)) files.push({ file: name, value: opened[name] ?? { bytes: statSync(file).size } });
        else
          faults.push({
            file: name,
            path: '',
            message:
              '记录里只放 .json、.md、.mdx 文件，photographs/ 下的照片，以及条目文件夹（如 forums/f0001/）里的 PDF、docx、pptx、txt、图片、字幕和录音录像。请移走或改名。',
          });
      } catch (error) {
        faults.push({ file: name, path: '', message: unreadable(error), broken: true });
      }
  }
  const day = reading.on ?? recordDateIn(files);
  const disclosed = disclosedOn(files, day);
  return assemble(reading.disclosed ? disclosed.files : files, [...faults, ...disclosed.faults]);
}

/** 记录截止日期 — as it is written; without one nothing has come that lies ahead. */
const recordDateIn = (files: readonly RawFile[]): string => {
  const site = files.find(({ file }) => kindOfFile(file) === 'site')?.value as { recordDate?: unknown } | undefined;
  return typeof site?.recordDate === 'string' ? site.recordDate : '';
};

/** 在记录里的名字 — with `/`, whatever the machine writes; `path` is that of another system only in tests. */
export const nameIn = (directory: string, file: string, path = native): string =>
  path.relative(directory, file).split(path.sep).join('/');

/** 文件名 — one that not every system, address or tool reads alike, is refused. */
export function oddName(name: string): string | undefined {
  const sign = /[\\:*"<>|?#%\p{C}]|[. ](?=\/|$)|(?<=\/|^) /u.exec(name)?.[0];
  if (sign !== undefined)
    return `文件名里有“${sign}”（U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}），有的电脑或网址写不出。请改名。`;
  if (name !== name.normalize('NFC')) return '文件名里有可合并的组合字符，有的电脑会当成另一个文件。请重新输入文件名。';
  return /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|\/|$)/i.test(name) ? '这个文件名在 Windows 上不能用。请改名。' : undefined;
}

let opened: Archive | undefined;

/** 档案 — the record as the pages may show it: what the build handed over; in the live preview, read anew. */
export const archive = (): Archive =>
  (opened ??= witness()?.archive ?? publicArchive(readArchive(settings.contentDir, { disclosed: true })));

let looked: Witness | undefined;

/** 读了什么 — in a build, of all that pages read; none in the live preview, which keeps nothing. */
export function witness(): Witness | undefined {
  if (!settings.snapshot) return undefined;
  if (!looked) {
    const { archive, outcome } = handedOver(settings.snapshot);
    looked = new Witness(archive, outcome);
  }
  return looked;
}

/** Our own words; of the machine's only its code, which a clerk can hand on. */
const unreadable = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ? `读不了这个文件（${code}）。请核对它没有被别的程序占用，有权限打开。` : message;
};

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
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
  try {
    if (wide || bytes.includes(0)) throw new Error();
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(
      `文件不是 UTF-8 编码${wide ? '（是“Unicode”，即 UTF-16）' : '（可能是 GBK，记事本里叫 ANSI）'}。请另存为 UTF-8。`,
    );
  }
}
