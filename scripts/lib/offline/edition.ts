import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Archive } from '#domain/record/archive.ts';
import { OFFLINE_EXTRAS, offlineBound } from '#domain/values/offline.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { settings } from '#settings';
import { programsIn } from '../artefacts/make.ts';
import { type Prepared } from '../assets/assets.ts';
import { openCache } from '../assets/cache.ts';
import { type Contents, contentsOf } from './contents.ts';
import { besideItself, inCopy, MODE_SCRIPT, SEARCH_SCRIPT } from './copy.ts';
import { BEGIN_STYLE, beginPage, FRONT, readMe } from './front.ts';
import { ONE_SCRIPT, openOfflineIndex, SEARCH_PAGE } from './index-shards.ts';
import { readPlates } from './plates.ts';
import { programOf } from './programs.ts';
import { deflated, openZip, weightOf } from '../packing/zip-writer.ts';

const STORE = '.cache/offline';
/** Kept free for what is written last: the pages at the top, and what is said behind links. */
const SPARE = 20_000;
/** 留几份 — beside the present one. */
const KEPT = 4;

/** 依据 — what a copy is made of, beside the files themselves. */
interface Making {
  site: string;
  archive: Archive;
  /** Origin and sub-path. */
  address: string;
  /** Up to so many people the index is one script; a test sets it low. */
  oneScript?: number;
}

/**
 * 做离线版 — from the finished pages, before their modes are written; anew only when what it is made of changed. All
 * that it says stands in pages and files that go out themselves, and are inspected as those.
 */
export async function makeOfflineEdition(making: Making, pages: readonly string[], folder = STORE): Promise<Prepared> {
  const { site, archive, address, oneScript } = making;
  const contents = contentsOf(site, pages);
  const programs = { mode: programOf('mode'), search: programOf('search'), begin: programOf('begin') };
  const hash = createHash('sha256');
  for (const file of Object.values(contents).flat(2)) hash.update(`${file}\n`).update(digestOf(join(site, file)));
  const key = JSON.stringify([hash.digest('hex'), programs, archive.site, address, oneScript, settings.base]);
  const recipe = JSON.stringify(programsIn(['offline', 'packing', 'search', 'site']));
  const from = await openCache(folder, recipe).keep(key, 'zip', (to) => writeEdition(to, making, contents, programs));
  dropOld(folder, from);
  return { from, to: fileAt(paths.offlineFile) };
}

/** Each is as large as all pages: of those made before only the last few stay. */
function dropOld(folder: string, now: string): void {
  const old = readdirSync(folder).map((name) => resolve(folder, name));
  const byAge = old.filter((file) => file !== now).toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const file of byAge.slice(KEPT)) rmSync(file);
}

const digestOf = (file: string): Buffer => createHash('sha256').update(readFileSync(file)).digest();

type Programs = Record<'mode' | 'search' | 'begin', string>;

async function writeEdition(
  to: string,
  { site, archive, address, oneScript = ONE_SCRIPT }: Making,
  contents: Contents,
  programs: Programs,
): Promise<void> {
  const zip = openZip(to, archive.site.recordDate);
  const named = (file: string) => `${FRONT.folder}/${FRONT.site}/${file}`;
  const put = (name: string, bytes: Uint8Array | string) => zip.add(name, Buffer.from(bytes));
  const add = (file: string, bytes: Uint8Array | string) => put(named(file), bytes);
  const read = (file: string) => readFileSync(join(site, file));
  const top = (name: string) => `${FRONT.folder}/${name}`;
  const index = await openOfflineIndex(site, contents.pages, archive, oneScript);
  try {
    put(top(FRONT.begin), beginPage(archive.site));
    add('begin.js', programs.begin);
    add('begin.css', BEGIN_STYLE);
    add(MODE_SCRIPT, programs.mode);
    const parts = index.inOne ? [] : index.scripts();
    for (const { file, text } of parts) add(file, text);
    const whole = index.inOne ? [...index.scripts()].map(({ text }) => text).join('') : '';
    add(SEARCH_SCRIPT, whole + programs.search);
    for (const file of contents.dress)
      add(file, file.endsWith('.css') ? besideItself(read(file).toString(), settings.base) : read(file));

    const plates = readPlates(site, contents.plates);
    const held = new Set([...contents.pages, ...contents.dress]);
    const pageOf = (page: string, has: (file: string) => boolean) =>
      inCopy(page === SEARCH_PAGE ? index.page : read(page).toString(), page, { address, base: settings.base, plates, has });

    // What hands something out waits until it is known for what there is room.
    const handed = new Set(contents.extras.flat());
    const waiting: string[] = [];
    let owed = SPARE;
    for (const page of contents.pages) {
      let hands = false;
      const html = pageOf(page, (file) => held.has(file) || (handed.has(file) && (hands = true)));
      if (!hands) add(page, html);
      else owed += weightOf(named(waiting[waiting.push(page) - 1]!), deflated(Buffer.from(html)).length);
    }
    const kept = withinRoom(contents.extras, offlineBound(archive.people.length) - zip.size - owed, (file) =>
      weightOf(named(file), statSync(join(site, file)).size),
    );
    for (const file of kept.flat()) {
      held.add(file);
      add(file, read(file));
    }
    for (const page of waiting)
      add(
        page,
        pageOf(page, (file) => held.has(file)),
      );
    const kinds = (isIn: boolean) =>
      OFFLINE_EXTRAS.flatMap(({ name }, at) => (contents.extras[at]!.length > 0 && kept[at]!.length > 0 === isIn ? name : []));
    put(top(FRONT.readMe), readMe(archive.site, address, kinds(true), kinds(false)));
  } finally {
    index.close();
  }
  zip.close();
}

/** 装得下的 — kinds in their order, each whole or not at all. */
function withinRoom(extras: Contents['extras'], room: number, weightOfFile: (file: string) => number): Contents['extras'] {
  let left = room;
  return extras.map((files) => {
    const weight = files.reduce((sum, file) => sum + weightOfFile(file), 0);
    if (weight > left) return [];
    left -= weight;
    return files;
  });
}
