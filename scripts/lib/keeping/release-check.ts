import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createHash } from 'node:crypto';
import { DamagedZip, openZipFile } from '../packing/zip-reader.ts';
import { bagMismatches } from './bag.ts';
import { urlOf } from './captured.ts';
import {
  comparedFolder,
  compared,
  damaged,
  everythingIn,
  type Mismatch,
  readManifest,
  sumOfFile,
  type Sums,
} from './manifest.ts';
import { BAG, CLEARED, PUBLIC } from './places.ts';
import { readWacz } from './wacz-check.ts';

/** 核对一次发布 — its public part, its bag, or the one of the two that is there. */
export async function releaseMismatches(folder: string): Promise<Mismatch[]> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`找不到发布所在的文件夹“${folder}”。请核对路径。`);
  const within = (part: string, found: readonly Mismatch[]): Mismatch[] =>
    found.map((each) => ({ ...each, file: `${part}/${each.file}` }));
  if (existsSync(join(folder, CLEARED))) return within(PUBLIC.folder, listedMismatches(join(folder, PUBLIC.folder)));
  if (existsSync(join(folder, BAG.mark))) return keptMismatches(folder);
  if (existsSync(join(folder, PUBLIC.sums))) return openMismatches(folder);
  const [open, bag] = [join(folder, PUBLIC.folder), join(folder, BAG.folder)];
  if (!existsSync(open) && !existsSync(bag))
    throw new Error(`“${folder}”里既没有 ${PUBLIC.folder}，也没有 ${BAG.folder}，不像一次发布。请核对路径。`);
  const absent = [open, bag].filter((part) => !existsSync(part)).map((part) => basename(part));
  return [
    ...within(PUBLIC.folder, absent.includes(PUBLIC.folder) ? [] : await openMismatches(open)),
    ...within(BAG.folder, absent.includes(BAG.folder) ? [] : bagMismatches(bag)),
    ...absent.map((file): Mismatch => ({ file, kind: 'missing', message: '缺少：整个文件夹不在这里。请从原处再抄一份。' })),
    ...(absent.length === 0 ? within(PUBLIC.folder, listMismatch(open, bag)) : []),
  ];
}

/** The list of the public part says nothing of itself; the bag does. */
function listMismatch(open: string, bag: string): Mismatch[] {
  const { sums } = readManifest(readFileOr(join(bag, BAG.manifest)), BAG.manifest);
  const [list, said] = [join(open, PUBLIC.sums), sums.get(BAG.open + PUBLIC.sums)];
  const present = existsSync(list) ? [PUBLIC.sums] : [];
  return said === undefined ? [] : compared(new Map([[PUBLIC.sums, said]]), present, () => sumOfFile(list));
}

/** A bag by itself: its digests, and what it holds of the public part. */
async function keptMismatches(bag: string): Promise<Mismatch[]> {
  const found = bagMismatches(bag);
  const open = join(bag, BAG.open);
  if (found.length > 0 || !existsSync(open)) return found;
  return (await openMismatches(open)).map((each) => ({ ...each, file: `${BAG.open}${each.file}` }));
}

/** The files of the public part, then what is in them: the site in its zip and in its archive of pages is the site of the list. */
async function openMismatches(folder: string): Promise<Mismatch[]> {
  const found = listedMismatches(folder);
  const { files } = everythingIn(folder);
  const [site, pages] = [/^qilu-craftsmen-site-.*\.zip$/, /\.wacz$/].map((name) => files.find((file) => name.test(file)));
  const manifest = readManifest(readFileOr(join(folder, PUBLIC.manifest)), PUBLIC.manifest);
  const wanted = manifest.sums;
  if (wanted.size === 0) return [...found, damaged(PUBLIC.manifest, '没有，或是空的')];
  return [
    ...found,
    ...manifest.faults,
    ...(site === undefined ? [damaged(PUBLIC.site('年-月-日'), '没有')] : await inZip(join(folder, site), site, wanted)),
    ...(pages === undefined ? [damaged(PUBLIC.pages('年-月-日'), '没有')] : await inPages(join(folder, pages), pages, wanted)),
  ];
}

function listedMismatches(folder: string): Mismatch[] {
  const { sums, faults } = readManifest(readFileOr(join(folder, PUBLIC.sums)), PUBLIC.sums);
  return [...faults, ...comparedFolder(folder, sums, (file) => file === PUBLIC.sums)];
}

const readFileOr = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

const isOfSite = (file: string): boolean => file !== PUBLIC.manifest;

async function inZip(file: string, name: string, wanted: Sums): Promise<Mismatch[]> {
  try {
    const zip = openZipFile(file);
    const sums = new Map<string, string>();
    for (const entry of zip.entries.values()) {
      const hash = createHash('sha256');
      for await (const piece of zip.pieces(entry)) hash.update(piece);
      sums.set(entry.name, hash.digest('hex'));
    }
    zip.close();
    return found(name, wanted, sums, isOfSite);
  } catch (error) {
    if (!(error instanceof DamagedZip)) throw error;
    return [damaged(name, error.message)];
  }
}

async function inPages(file: string, name: string, wanted: Sums): Promise<Mismatch[]> {
  const { address, sums, mismatches } = await readWacz(file, name);
  if (mismatches.length > 0) return mismatches;
  const byUrl = new Map([...wanted].map(([each, sum]) => [urlOf(address, each), sum]));
  return found(name, byUrl, sums, (url) => url !== urlOf(address, PUBLIC.manifest));
}

const found = (name: string, wanted: Sums, sums: Sums, isWanted: (file: string) => boolean): Mismatch[] =>
  compared(wanted, [...sums.keys()].filter(isWanted), (file) => sums.get(file) ?? '').map((each) => ({
    ...each,
    file: `${name} 里的 ${each.file}`,
  }));
