import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Snapshot, writeSnapshot } from '#door/snapshot.ts';
import { type Archive } from '#domain/record/archive.ts';
import { heldBack } from '#domain/record/embargo.ts';
import { publicArchive } from '#domain/export/public.ts';
import { isEmbedded } from '#domain/values/takeaways.ts';
import { settings, siteUrlOf } from '#settings';
import { type Maker } from '../artefacts/artefact.ts';
import { type Made, makeArtefacts } from '../artefacts/make.ts';
import { MAKERS } from '../artefacts/makers.ts';
import { Finished } from '../again/finished.ts';
import { renderedFolder } from '../again/rendered-folder.ts';
import { copyAssets, prepareAssets } from '../assets/assets.ts';
import { astro } from './astro.ts';
import { inspectSite, type SiteFault } from './built.ts';
import { step } from '../terminal/command.ts';
import { setDisplayFace } from './display-face.ts';
import { filesOf } from './files.ts';
import { writeModes } from './modes.ts';
import { writeSitemaps } from '../open-data/sitemaps.ts';
import { siteMismatches, writeSiteManifest } from '../keeping/site-manifest.ts';
import { lock } from '../disk/lock.ts';
import { openOutput } from '../disk/output.ts';
import { writeNotices } from '../notices/notices.ts';
import { packData } from '../open-data/parcel.ts';
import { makeOfflineEdition } from '../offline/edition.ts';
import { prepareCards } from '../cards/cards.ts';
import { writeIcons } from '../assets/icons.ts';
import { preparePosters } from '../assets/poster.ts';
import { keepGeneration } from '../search/generation.ts';
import { buildSearchIndex } from '../search/index.ts';

export interface BuildOptions {
  contentDir: string;
  /** Where the finished site shall stand. */
  outDir: string;
  /** What was read and found, for the pages: a build hands it over whole, the live preview only its files. */
  snapshot?: string;
  assets?: string;
  /** 域名 — of the record, unless the environment names another address. */
  domain?: string | undefined;
  /** 公布的日子 — nothing that is held back until later may be handed over; of the record, unless another is named. */
  on?: string | undefined;
  /** 全部重做 — nothing of the last build is used again. */
  fresh?: boolean | undefined;
  /** 做哪些制品 — all kinds, unless the bench leaves some out: what links to them then is no reason to stop. */
  makers?: readonly Maker[];
  /** How a stage is run: the bench times them. */
  stage?: typeof step;
}

/** 建成 — how many pages, what may not go out, and what was made to be taken away. */
interface Built {
  pages: number;
  /** 重做的 — of these pages, those that were not taken from the last site. */
  anew: number;
  faults: SiteFault[];
  made: Made[];
}

/** 建站 — pages, pictures, index and downloads beside the old site, which gives way only to a whole one. */
export async function buildSite(inspected: Snapshot, options: BuildOptions): Promise<Built> {
  const { stage = step, makers = MAKERS } = options;
  const output = openOutput(options.outDir);
  const { next } = output;
  try {
    const { pages, archive } = await buildPages(inspected, { ...options, outDir: next });
    keepGeneration(resolve(options.outDir), next);
    const address = siteUrlOf(archive.site.domain) + settings.base;
    const places = { old: resolve(options.outDir), next };
    const finished = await stage('沿用', () => new Finished(places, pages, address, options.fresh));
    await stage('海报', async () => copyAssets(await preparePosters(archive, address), next));
    await stage('分享图与图标', async () => {
      await copyAssets(await prepareCards(next, pages, archive), next);
      await writeIcons(next);
    });
    await stage('题字', () => setDisplayFace(next, finished.changed));
    const made = await stage('制品', () => makeArtefacts({ archive, address }, makers));
    await copyAssets(made.files, next);
    await stage('数据包', () => packData(next, archive, address));
    writeNotices(next, archive.site.recordDate);
    finished.writeSizes();
    const offline = await stage('离线版', () => makeOfflineEdition({ site: next, archive, address }, pages));
    await copyAssets([offline], next);
    await stage('阅读模式', () => writeModes(next, pages, settings.base, finished.takeModes()));
    await stage('校验码清单', () => writeSiteManifest(next));
    const faults = await stage('检查成品', async () => [
      ...(await inspectSite(next, archive, finished.passed(archive))),
      ...siteMismatches(next),
    ]);
    if (faults.length === 0) finished.keep(archive);
    if (faults.length === 0 || options.makers) output.replace();
    return { pages: pages.length, anew: finished.anew, faults, made: made.made };
  } finally {
    output.abandon();
  }
}

/** What pages are made from: pages of the site, and the archive as it may be published. */
interface Pages {
  pages: string[];
  archive: Archive;
}

/** 页面与检索 — pages, pictures and index into a folder: all that a search needs, before type is set and modes are written. */
export async function buildPages({ archive, outcome }: Snapshot, options: BuildOptions): Promise<Pages> {
  const { stage = step, outDir, on = archive.site.recordDate } = options;
  const [early] = heldBack(archive.editions, on);
  if (early !== undefined) throw new Error(`${early}年度还没有解禁，不能生成网站。请按可以公布的日子读取记录。`);
  const prepared = await stage('图片与资料', () => prepareAssets(archive, options.contentDir));
  const folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
  const snapshot = join(folder, 'snapshot');
  writeSnapshot(snapshot, { archive, outcome });
  // Astro keeps what it is doing in one folder of the project, whatever the build.
  const unlock = lock('.cache/astro.building', '用这份程序生成页面');
  await stage('生成页面', () =>
    // A cache by path knows the copy of another build; without one it takes a quarter of a second more.
    astro(['build', '--silent'], {
      ...options,
      snapshot,
      rendered: renderedFolder(siteUrlOf(archive.site.domain), options.fresh),
      cacheDir: join(folder, 'cache'),
      domain: archive.site.domain,
    }),
  ).finally(() => {
    unlock();
    rmSync(folder, { recursive: true });
  });
  await copyAssets(prepared, outDir);
  const pages = filesOf(outDir).filter((file) => file.endsWith('.html') && !isEmbedded(file));
  const open = publicArchive(archive);
  writeSitemaps(outDir, pages, open);
  await stage('建立检索索引', () => buildSearchIndex(outDir, pages, open));
  return { pages, archive: open };
}
