import { constants, copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Archive } from '#domain/record/archive.ts';
import { KIND_NAMES, kindRow } from '#domain/record/kinds.ts';
import { type Pick as Picked, walk } from '#domain/record/schema/walk.ts';
import { comparedFolder, damaged, everythingIn, manifestText, type Mismatch, readManifest, sumOfFile } from './manifest.ts';
import { BAG } from './places.ts';

/** 档案包的内容 — the record as it is, and the public part of the release. */
export interface Bagged {
  archive: Archive;
  record: string;
  open: string;
  address: string;
  date: string;
  /** 没有解禁的年度 — which the record holds and nothing public does. */
  embargoed: readonly number[];
}

const isKept: Picked = ({ note }) => note?.public === false;

/** 不公布的字段 — those of the record that say something: by their Chinese names. */
function keptFields(archive: Archive): string[] {
  const found = KIND_NAMES.flatMap((kind) => {
    const entries = kind === 'site' ? [archive.site] : archive[kind];
    return entries.flatMap((entry) => [...walk(kindRow(kind).schema, entry, isKept)].map(({ note }) => note!.label));
  });
  return [...new Set(found)].sort();
}

/** A line of its own for each; what nobody said is left out. */
function infoText({ archive, address, date, embargoed }: Bagged, bytes: number, count: number): string {
  const { site } = archive;
  const kept = [...keptFields(archive), ...embargoed.map((year) => `${year}年度（未解禁）`)];
  const rows: [string, string | undefined][] = [
    ['Source-Organization', site.sponsor],
    [
      'External-Description',
      `${site.name}：${site.description}本包收全部记录（data/record）和当日公开发布的网站（data/public）。`,
    ],
    ['External-Identifier', `qilu-craftsmen-${date}`],
    ['Bagging-Date', date],
    ['Payload-Oxum', `${bytes}.${count}`],
    ['题名', `${site.name} ${date} 归档`],
    ['网址', `${address}/`],
    ['主办单位', site.sponsor],
    ['承办单位', site.operator],
    ['归档日期', date],
    ['记录截止日期', site.recordDate],
    ['归档形式', '网页（WACZ，内为 WARC 1.1）、网站文件（ZIP）、数据包（ZIP）、记录（JSON、Markdown 等原文件）'],
    [
      '归档范围',
      `人物 ${archive.people.length}、命名 ${archive.honours.length}、年度 ${archive.editions.length}；网站全部页面和文件`,
    ],
    [
      '公开范围',
      `不公开。可以公开的在 data/public；data/record 供保存和恢复${kept.length > 0 ? `，含不公布的：${kept.join('、')}` : ''}`,
    ],
    ['依据', '参照《政府网站网页归档指南》（DA/T 80—2019）归档'],
  ];
  return rows
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value.replace(/\s+/g, ' ').trim()}\n`]))
    .join('');
}

/** A file on the same disk stands in both places at once; else it is copied. */
function stand(from: string, to: string, linked: boolean): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    if (linked) return linkSync(from, to);
  } catch {
    // Some disks know no second name of a file.
  }
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
}

/** 写档案包 — payload first, then what is said of it, then the digests of both. */
export function writeBag(folder: string, bagged: Bagged): void {
  for (const [from, to, linked] of [
    [bagged.record, BAG.record, false],
    [bagged.open, BAG.open, true],
  ] as const)
    for (const file of everythingIn(from).files) stand(join(from, file), join(folder, to, file), linked);
  const sumsOf = (files: readonly string[]) => new Map(files.map((file) => [file, sumOfFile(join(folder, file))]));
  const payload = everythingIn(folder).files;
  const bytes = payload.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write(BAG.manifest, manifestText(sumsOf(payload)));
  write(BAG.mark, 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  write(BAG.info, infoText(bagged, bytes, payload.length));
  write(BAG.tags, manifestText(sumsOf([BAG.info, BAG.mark, BAG.manifest])));
}

/** 核对档案包 — after RFC 8493: whole, and every digest right. */
export function bagMismatches(folder: string): Mismatch[] {
  const read = (name: string): string => {
    const file = join(folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const mark = /^BagIt-Version: 1\.0\r?\nTag-File-Character-Encoding: UTF-8\r?\n?$/;
  const wrongMark = mark.test(read(BAG.mark)) ? [] : [damaged(BAG.mark, '没有，或不是 BagIt 1.0、UTF-8')];
  const [payload, tags] = [readManifest(read(BAG.manifest), BAG.manifest), readManifest(read(BAG.tags), BAG.tags)];
  const strays = [...payload.sums.keys()].filter((file) => !file.startsWith(BAG.payload));
  const all = new Map([...payload.sums, ...tags.sums]);
  const found = comparedFolder(folder, all, (file) => file === BAG.tags);
  const wanted = [BAG.mark, BAG.info, BAG.manifest].filter((name) => !tags.sums.has(name));
  const { files } = everythingIn(folder);
  const bytes = files
    .filter((file) => file.startsWith(BAG.payload))
    .reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  const said = /^Payload-Oxum: (\d+)\.(\d+)$/m.exec(read(BAG.info));
  const oxum = said && Number(said[1]) === bytes && Number(said[2]) === payload.sums.size;
  return [
    ...wrongMark,
    ...payload.faults,
    ...tags.faults,
    ...strays.map((file) => damaged(BAG.manifest, `写了 ${BAG.payload} 以外的“${file}”`)),
    ...wanted.map((name) => damaged(BAG.tags, `没有写 ${name}`)),
    ...found,
    ...(oxum ? [] : [damaged(BAG.info, 'Payload-Oxum（字节数和文件数）和内容不符')]),
  ];
}
