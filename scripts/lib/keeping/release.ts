import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Archive } from '#domain/record/archive.ts';
import { heldBack } from '#domain/record/embargo.ts';
import { KINDS } from '#domain/record/kinds.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { lock } from '../disk/lock.ts';
import { openZip } from '../packing/zip-writer.ts';
import { filesOf } from '../site/files.ts';
import { writeBag } from './bag.ts';
import { changeListOf, changeListText, formerIn, releaseDates } from './change-list.ts';
import { everythingIn, readManifest, writeSums } from './manifest.ts';
import { BAG, PUBLIC } from './places.ts';
import { siteMismatches } from './site-manifest.ts';
import { writeWacz } from './wacz.ts';

/** 一次发布的材料 — the site as it was built, the record that it was built from. */
export interface ReleaseOf {
  /** 成品 — with its list of digests. */
  site: string;
  /** 记录 — the folder, as it was when the site was built. */
  record: string;
  /** 档案 — as it was read for that day. */
  archive: Archive;
  /** Origin and sub-path, without a slash at the end. */
  address: string;
  date: string;
  embargoed: readonly number[];
}

/** 能不能发布 — refused where that day, or a later one, was released already. */
export function refuseRelease(folder: string, date: string): void {
  const last = releaseDates(folder).at(-1);
  if (last !== undefined && last >= date)
    throw new Error(
      last === date
        ? `${join(folder, date)} 已经有了。一天只发布一次；要重做，请先把它移走。`
        : `${folder} 里已有更晚的发布 ${last}。请写更晚的 --date。`,
    );
}

/** 没有解禁的年度 — of a record as it lies in its folder, on a day. */
export function embargoedIn(record: string, day: string): number[] {
  const folder = join(record, KINDS.editions.folder);
  const files = everythingIn(folder).files.filter((file) => file.endsWith('.json'));
  const editions = files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as { embargo?: unknown });
  return heldBack(editions, day);
}

/** 发布 — into a folder of its day, made beside and put in its place whole. Says where it is. */
export function makeRelease(folder: string, given: ReleaseOf): string {
  const { date, site, archive, address } = given;
  refuseRelease(folder, date);
  const wrong = siteMismatches(site);
  if (wrong[0]) throw new Error(`成品和它的清单不符，没有发布：${wrong[0].file}　${wrong[0].message}`);
  const [next, done] = [join(folder, `${date}.next`), join(folder, date)];
  const unlock = lock(join(folder, `${date}.lock`), `写 ${done}`);
  try {
    rmSync(next, { recursive: true, force: true });
    const open = join(next, PUBLIC.folder);
    mkdirSync(open, { recursive: true });
    const at = (name: string): string => join(open, name);
    const manifest = readFileSync(join(site, fileAt(paths.checksums)), 'utf8');
    writeFileSync(at(PUBLIC.manifest), manifest);
    packSite(at(PUBLIC.site(date)), site, date);
    copyFileSync(join(site, fileAt(paths.data('qilu-craftsmen-data.zip'))), at(PUBLIC.data(date)));
    writeWacz(at(PUBLIC.pages(date)), site, {
      ...{ address, date, title: `${archive.site.name} ${date}` },
      description: archive.site.description,
    });
    const { sums } = readManifest(manifest, PUBLIC.manifest);
    const list = changeListOf(archive, sums, date, formerIn(folder));
    writeFileSync(at(PUBLIC.changesJson), `${JSON.stringify(list, null, 1)}\n`);
    writeFileSync(at(PUBLIC.changesText), changeListText(list));
    writeSums(open);
    writeBag(join(next, BAG.folder), { ...given, open });
    renameSync(next, done);
    return done;
  } finally {
    rmSync(next, { recursive: true, force: true });
    unlock();
  }
}

/** The whole site as its server has it, the list of digests with it. */
function packSite(to: string, site: string, date: string): void {
  const zip = openZip(to, date);
  for (const file of filesOf(site)) zip.addFile(file, join(site, file));
  zip.close();
}
